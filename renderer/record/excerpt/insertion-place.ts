// Where the analyst's bracketed words go: named by the words they come after, kept as an offset of a segment.

import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';

/** The place after these words, when they stand in the excerpt exactly once; else null. */
export function placeAfter(
  segments: Excerpt['segments'],
  after: string,
): { readonly segment: number; readonly offset: number } | null {
  const wanted = after.trim();
  if (wanted === '') return null;
  const places = segments.flatMap((segment, index) => {
    const found: { segment: number; offset: number }[] = [];
    for (let at = segment.exact.indexOf(wanted); at !== -1; at = segment.exact.indexOf(wanted, at + 1))
      found.push({ segment: index, offset: at + wanted.length });
    return found;
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** Insertions without those of a segment that is taken out; the others follow their segments. */
export const insertionsWithout = (
  insertions: Excerpt['insertions'],
  segment: number,
): Excerpt['insertions'] =>
  insertions
    .filter((insertion) => insertion.segment !== segment)
    .map((insertion) =>
      insertion.segment > segment ? { ...insertion, segment: insertion.segment - 1 } : insertion,
    );
