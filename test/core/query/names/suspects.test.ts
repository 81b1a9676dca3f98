// Parts of protected names as a person is asked about them: with the words around, by spelling, the most frequent first.

import { describe, expect, it } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { groupSuspects, suspectIn } from '../../../../core/query/names/suspects.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../../builders/records.ts';

const world = makeWorld();
world.actor('Khalifa Haftar', { protected: true, protectedAs: 'X' });
const hider = nameHider(new RecordStore(world.records), documentWords('en'));
const found = (text: string) => [...suspectIn(hider, text, 'here')];

describe('a part of a name that was found', () => {
  it('is given with all around it where that is short', () => {
    expect(found('General Haftar\n said  so.')).toEqual([
      { spelling: 'Haftar', where: 'here', before: 'General ', after: ' said so.' },
    ]);
    expect(found('Haftar')).toEqual([{ spelling: 'Haftar', where: 'here', before: '', after: '' }]);
  });

  it('is given with whole words where there is more, and dots for the rest', () => {
    const [only] = found(`${'word '.repeat(20)}Haftar ${'other '.repeat(20)}`);
    expect(only?.before).toBe(`…${'word '.repeat(7)}`);
    expect(only?.after).toBe(` ${'other '.repeat(6).trim()}…`);
  });

  it('keeps what was cut where it is all there is', () => {
    const [only] = found(`${'x'.repeat(60)} Haftar ${'y'.repeat(60)}`);
    expect(only?.before).toBe(`…${'x'.repeat(39)} `);
    expect(only?.after).toBe(` ${'y'.repeat(39)}…`);
  });

  it('has no dots where just that much stands around it', () => {
    const [only] = found(`${'x'.repeat(39)} Haftar ${'y'.repeat(39)}`);
    expect(only?.before).toBe(`${'x'.repeat(39)} `);
    expect(only?.after).toBe(` ${'y'.repeat(39)}`);
    const [more] = found(`${'x'.repeat(40)} Haftar ${'y'.repeat(40)}`);
    expect([more?.before[0], more?.after.at(-1)]).toEqual(['…', '…']);
  });

  it('is spelt on one line, with single spaces around', () => {
    expect(found('The  old   Haftar  is  here')).toMatchObject([{ before: 'The old ', after: ' is here' }]);
    const [cut] = found(`${'x'.repeat(60)}  y Haftar z  ${'x'.repeat(60)}`);
    expect([cut?.before, cut?.after]).toEqual(['…y ', ' z…']);
    expect(found('Khalifa \n Haftar')[0]?.spelling).toBe('Khalifa Haftar');
  });
});

describe('parts of names by spelling', () => {
  const place = (spelling: string, where = '') => ({ spelling, where, before: 'b', after: 'a' });

  it('are counted, the most frequent first, the others as they came', () => {
    const groups = groupSuspects(['one', 'two', 'two', 'three'].map((spelling) => place(spelling)));
    expect(groups.map(({ spelling, count }) => [spelling, count])).toEqual([
      ['two', 2],
      ['one', 1],
      ['three', 1],
    ]);
  });

  it('have their places in order, without what they share', () => {
    const [group] = groupSuspects([place('one', 'first'), place('one', 'second')]);
    expect(group).toEqual({
      spelling: 'one',
      count: 2,
      places: [
        { where: 'first', before: 'b', after: 'a' },
        { where: 'second', before: 'b', after: 'a' },
      ],
    });
  });

  it('are listed no further than anybody reads, and counted to the end', () => {
    const [group] = groupSuspects(Array.from({ length: 201 }, () => place('one')));
    expect([group?.count, group?.places.length]).toEqual([201, 200]);
    const many = groupSuspects(Array.from({ length: 201 }, (_, index) => place(`s${index}`)));
    expect(many).toHaveLength(200);
  });
});
