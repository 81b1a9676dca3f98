// People whose names are words, in a thousand sentences of ordinary prose: nobody but them is hidden, and all that may be them is
// asked about in a few groups.

import { expect, test } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { groupSuspects, suspectIn } from '../../../../core/query/names/suspects.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';

const WHO = ['the council', 'the mayor', 'an officer', 'the residents', 'two aid workers', 'the police'];
const WHAT = ['vote', 'return', 'close the road', 'leave the city', 'wait', 'speak to the press'];
const WHERE = ['in Salem', 'near the port', 'at the crossing', 'in the north'];

/** Sentences in which the words are words: of time, of hope, of what may or will be, and of a town. */
const PROSE: readonly ((who: string, what: string, where: string) => string)[] = [
  (who, what, where) => `In May ${who} will ${what} ${where}.`,
  (who, what, where) => `Will ${who} ${what} ${where}? They may.`,
  (who, what, where) => `There is hope that ${who} may ${what} ${where}.`,
  (who, what, where) => `On 18 May 2014 ${who} began to ${what} ${where}, against the will of many.`,
  (who, what, where) => `Hope remains that ${who} will not ${what} ${where}.`,
  (who, what, where) => `“We will ${what},” said ${who} ${where}. “May it help.”`,
  (who, what, where) => `It may be that ${who} hope to ${what} ${where} by May or June.`,
];

const sentences = (): string[] => {
  const made: string[] = [];
  for (let at = 0; made.length < 1_000; at += 1) {
    const write = PROSE[at % PROSE.length];
    const [who = '', what = '', where = ''] = [
      WHO[at % WHO.length],
      WHAT[Math.floor(at / 3) % WHAT.length],
      WHERE[Math.floor(at / 5) % WHERE.length],
    ];
    made.push(write?.(who, what, where) ?? '');
  }
  return made;
};

const hiderFor = (...names: string[]) => {
  const world = makeWorld();
  for (const name of names) world.actor([recordName(name)], { protected: true, protectedAs: 'a witness' });
  return nameHider(new RecordStore(world.records), documentWords('en'));
};

test('nothing of them is hidden, and what may be a name is a handful of groups', () => {
  const hider = hiderFor('May Salem', 'Will Hope', 'Hope', 'May');
  const prose = sentences();
  for (const sentence of prose) expect(hider.hide(sentence)).toBe(sentence);
  const groups = groupSuspects(prose.flatMap((sentence) => [...suspectIn(hider, sentence, 'text')]));
  expect(groups.map(({ spelling }) => spelling.toLowerCase())).toContain('may');
  expect(groups.length).toBeLessThanOrEqual(8);
});

test('whoever is meant is hidden among them', () => {
  const hider = hiderFor('May Salem', 'Will Hope');
  const prose = sentences().map((sentence, at) =>
    at % 100 === 0 ? `${sentence} May Salem was there, and Hope, Will, too.` : sentence,
  );
  const hidden = prose.filter((sentence) => hider.hide(sentence) !== sentence);
  expect(hidden).toHaveLength(10);
  for (const sentence of hidden)
    expect(hider.hide(sentence)).toMatch(/[.?”] \[[Aa] witness\] was there, and \[a witness\], too\.$/u);
});
