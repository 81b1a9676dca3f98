// Parts of protected names that are left in what leaves: where they stand, and the same grouped by spelling for asking.

import { spellingOf, type SuspectGroup } from '../../base/suspect-group.ts';
import type { NameHider } from './name-hider.ts';

/** One place: the words as they are spelt there, and those around them. */
export type FoundText = {
  readonly spelling: string;
  readonly where: string;
  readonly before: string;
  readonly after: string;
};

const AROUND = 40;
const MOST_PLACES = 200;
const MOST_GROUPS = 200;

/** The suspects of one text. */
export function* suspectIn(hider: NameHider, text: string, where: string): Generator<FoundText> {
  for (const { start, end } of hider.suspects(text))
    yield {
      spelling: spellingOf(text.slice(start, end)),
      where,
      before: fromWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
      after: toWord(text.slice(end, end + AROUND), end + AROUND < text.length),
    };
}

/** A word that was cut is left out, where there are others. */
const fromWord = (text: string, cut: boolean): string =>
  (cut ? `…${text.replace(/^\S*\s+(?=\S)/u, '')}` : text).replaceAll(/\s+/gu, ' ');
const toWord = (text: string, cut: boolean): string =>
  (cut ? `${text.replace(/(?<=\S)\s+\S*$/u, '')}…` : text).replaceAll(/\s+/gu, ' ');

/** By spelling, the most frequent first. Beyond what anybody reads places are counted only. */
export function groupSuspects(found: readonly FoundText[]): SuspectGroup[] {
  const groups = new Map<string, FoundText[]>();
  for (const each of found) {
    const group = groups.get(each.spelling);
    if (group === undefined) groups.set(each.spelling, [each]);
    else group.push(each);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_GROUPS)
    .map(([spelling, places]) => ({
      spelling,
      count: places.length,
      places: places.slice(0, MOST_PLACES).map(({ where, before, after }) => ({ where, before, after })),
    }));
}
