// Finds where a place of the text is on the pages, to the line, for showing where the analyst writes.

import type { DocumentPage } from '../pages/compose-pages.ts';
import type { Mark } from '../pages/page-model.ts';

/** A line: its page from 0, and its top and height in points from the top of the page. */
export type PagePlace = { readonly page: number; readonly yPt: number; readonly heightPt: number };

/**
 * The first of these places that is on any page, and there the line that is `share` (0–1) of the way through the lines
 * up to the next place. Null when none of them is anywhere.
 */
export function findPlace(
  pages: readonly DocumentPage[],
  ids: readonly string[],
  share: number,
): PagePlace | null {
  const lines = linesOf(pages);
  for (const id of ids) {
    const at = lines.findIndex((line) => line.places.includes(id));
    if (at < 0) continue;
    let count = 1;
    while (at + count < lines.length && lines[at + count]?.places.length === 0) count += 1;
    const line = lines[at + Math.min(count - 1, Math.floor(share * count))] ?? lines[at];
    if (line === undefined) return null;
    const { page, yPt, heightPt } = line;
    // A row of a table is one box: the place says where in it.
    const down = share < 1 && count === 1 ? (offsetOf(line.marks, id) ?? 0) : 0;
    return { page, yPt: yPt + down, heightPt: Math.max(1, heightPt - down) };
  }
  return null;
}

type TextLine = PagePlace & { readonly places: readonly string[]; readonly marks: readonly Mark[] };

function linesOf(pages: readonly DocumentPage[]): TextLine[] {
  return pages.flatMap(({ columns }, page) =>
    columns.flatMap(({ layout, frame }) =>
      layout.boxes.map(({ box, y }) => ({
        page,
        yPt: frame.top + y,
        heightPt: box.heightPt,
        places: placesIn(box.marks),
        marks: box.marks,
      })),
    ),
  );
}

function placesIn(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'place') return [mark.id];
    return mark.kind === 'shift' ? placesIn(mark.marks) : [];
  });
}

function offsetOf(marks: readonly Mark[], id: string): number | null {
  for (const mark of marks) {
    if (mark.kind === 'place' && mark.id === id) return 0;
    if (mark.kind !== 'shift') continue;
    const inside = offsetOf(mark.marks, id);
    if (inside !== null) return mark.y + inside;
  }
  return null;
}
