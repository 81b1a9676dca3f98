// What is drawn over the text of a source, and which excerpt is meant where several stand.

import type { Excerpt, ExcerptId } from '../../core/model/kinds/excerpt.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import type { Mark, Span } from './selection/selection-offsets.ts';

/** Excerpts and boilerplate as marks over the text. */
export function marksOf(excerpts: readonly Excerpt[], notes: readonly PassageNote[]): Mark[] {
  return [
    ...excerpts
      .filter((excerpt) => excerpt.anchoring === 'anchored')
      .flatMap((excerpt) =>
        excerpt.segments.map(({ start, end }): Mark => ({ id: excerpt.id, kind: 'excerpt', start, end })),
      ),
    ...notes
      .filter((note) => note.anchoring === 'anchored')
      .map(({ id, segment }): Mark => ({ id, kind: 'ignored', start: segment.start, end: segment.end })),
  ];
}

const lengthOf = (excerpt: Excerpt): number =>
  excerpt.segments.reduce((sum, segment) => sum + segment.exact.length, 0);

/** Of overlapping excerpts the shortest is meant: the others can be reached beside it. */
export const shortestOf = (excerpts: readonly Excerpt[], ids: readonly string[]): Excerpt | undefined =>
  excerpts.filter((excerpt) => ids.includes(excerpt.id)).sort((a, b) => lengthOf(a) - lengthOf(b))[0];

/** The excerpt at an offset; null where none stands. */
export function excerptAt(excerpts: readonly Excerpt[], at: number | null): ExcerptId | null {
  if (at === null) return null;
  const here = excerpts.filter(
    (excerpt) =>
      excerpt.anchoring === 'anchored' &&
      excerpt.segments.some((segment) => segment.start <= at && segment.end >= at),
  );
  return (
    shortestOf(
      here,
      here.map((excerpt) => excerpt.id),
    )?.id ?? null
  );
}

/** The boilerplate that holds the whole of a span. */
export const ignoredAround = (notes: readonly PassageNote[], span: Span): PassageNote | undefined =>
  notes.find(
    (note) =>
      note.anchoring === 'anchored' && note.segment.start <= span.start && note.segment.end >= span.end,
  );
