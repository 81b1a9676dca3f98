import { describe, expect, it, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RichBlock } from '../../../core/model/text/rich-text.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cite, doc, likely, makeWorld, mention, mentionEvent, p, segment } from '../../builders/records.ts';

const sample = JSON.parse(readFileSync('templates/sample-libya/sample.json', 'utf8')) as {
  records: AnyRecord[];
};
const store = new RecordStore(sample.records);

test('a judgement is called by its statement, mentions included', () => {
  const titles = store.ofKind('judgement').map((judgement) => recordTitle(store, judgement));
  expect(titles).toContain('Khalifa Haftar is likely to resume operations in Benghazi within weeks.');
});

test('an excerpt is called by its quote, cut to a line', () => {
  for (const excerpt of store.ofKind('excerpt')) {
    const title = recordTitle(store, excerpt);
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title).toContain(excerpt.segments[0]?.exact.slice(0, 20));
  }
});

test('an excerpt of several passages is called by all of them', () => {
  const world = makeWorld();
  const excerpt = world.excerpt(world.source(), '', {
    segments: [segment('his troops'), segment('left')],
    insertions: [{ segment: 0, offset: 3, text: 'Haftar’s' }],
  });
  expect(recordTitle(new RecordStore(world.records), excerpt)).toBe('his [Haftar’s] troops […] left');
});

describe('a statement as a title', () => {
  const setting = () => {
    const world = makeWorld();
    const [actor, event] = [world.actor('Khalifa Haftar'), world.event('Attack', null)];
    const titled = (...content: RichBlock[]) => {
      const judgement = world.judgement(content.length === 0 ? null : doc(...content));
      return recordTitle(new RecordStore(world.records), judgement);
    };
    return { world, actor, event, titled };
  };

  it('has the words of a mention, or else the name of what it mentions', () => {
    const { world, actor, event, titled } = setting();
    const excerpt = world.excerpt(world.source(), 'x');
    const named = p(mention(actor), ' led ', mentionEvent(event), cite(excerpt), ', ', likely('likely'));
    expect(titled(named)).toBe('Khalifa Haftar led Attack, likely');
    expect(titled(p(mention(actor, 'he'), ' led ', mentionEvent(event, 'it')))).toBe('he led it');
    expect(titled(p(mention(makeWorld('', 0).actor('Gone')), ' led'))).toBe('led');
  });

  it('is one line of at most 80 letters, and says what it is where it says nothing', () => {
    const { titled } = setting();
    expect(titled(p(' One '), p('two'), p('three'))).toBe('One  two three');
    expect(titled(p('word '.repeat(30)))).toBe(`${'word '.repeat(15).trim()}…`);
    expect(titled(p(' '))).toBe('judgement');
    expect(titled()).toBe('judgement');
  });
});

test('a relation is called by both its actors and its label', () => {
  const world = makeWorld();
  const [one, two] = [world.actor('Haftar'), world.actor('The army')];
  const titled = (label: string, records = world.records) => {
    const relation = world.relation(one, two, { label });
    return recordTitle(new RecordStore(records), relation);
  };
  expect(titled('commands')).toBe('Haftar – The army: commands');
  expect(titled('')).toBe('Haftar – The army');
  expect(titled('commands', [two])).toBe('? – The army: commands');
});

test('other records are called as the model says', () => {
  const world = makeWorld();
  expect(recordTitle(new RecordStore(world.records), world.event('Attack', null))).toBe('Attack');
});
