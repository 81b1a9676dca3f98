// What tells sources apart whose short notes would read alike: three articles of one agency are three sources. The short
// form follows Chicago's notes: the outlet, then a short title; the day where titles don't tell.

import { withoutTurns } from '../../base/isolate.ts';
import { foldText } from '../../base/text-fold.ts';
import type { DateValue } from '../../model/record.ts';
import type { Source } from '../../model/kinds/source.ts';
import { withoutClock } from './published-day.ts';

/** What is added to the short name of a source. */
export type Telling = { readonly title: string | null; readonly day: DateValue | null };

/** A short title has at most so many words, and at least so many where the title has them. */
const MOST_WORDS = 5;
const FEWEST_WORDS = 2;

/** The words before a colon or dash, unless they are too few to tell; at most five, with an ellipsis for the others. */
export function shortTitle(title: string): string {
  // A title that is cut would leave the words after it to a direction that it never closes.
  const plain = withoutTurns(title);
  const before = plain.split(/\s*(?:[:：؛]\s|\s[–—-]\s)/u)[0]?.trim() ?? '';
  const head = before.split(/\s+/u).length < FEWEST_WORDS ? plain.trim() : before;
  const words = head.split(/\s+/u);
  if (words.length <= MOST_WORDS + 1) return head;
  // What stands for a protected name is in brackets, which are not cut open.
  return `${words
    .slice(0, MOST_WORDS)
    .join(' ')
    .replace(/\s*\[[^\]]*$/u, '')}…`;
}

/**
 * The sources of a brief that need something beside their outlet, by id; the others are not in it. `hide` takes what is
 * protected out of a title before it is cut: half a name is not found any more.
 */
export function shortNames(
  sources: readonly Source[],
  hide: (title: string) => string,
): ReadonlyMap<string, Telling> {
  const titleOf = (source: Source): string => shortTitle(hide(source.title));
  const alike = new Map<string, Source[]>();
  for (const source of sources) {
    const name = foldText(source.outlet?.trim() ?? '');
    // Without an outlet the title stands there by itself.
    if (name === '') continue;
    alike.set(name, [...(alike.get(name) ?? []), source]);
  }
  const told = new Map<string, Telling>();
  for (const group of alike.values())
    if (group.length > 1) for (const source of group) told.set(source.id, tellingOf(source, group, titleOf));
  return told;
}

function tellingOf(source: Source, group: readonly Source[], titleOf: (source: Source) => string): Telling {
  const title = titleOf(source);
  const day = source.published === null ? null : withoutClock(source.published);
  const others = group.filter(({ id }) => id !== source.id);
  const sameTitle = others.filter((other) => titleOf(other) === title);
  if (title !== '' && sameTitle.length === 0) return { title, day: null };
  return { title: title === '' ? null : title, day };
}
