// Boxes put on pages of one or more columns, as they come; the columns of a last page are made even. Pure.

import { type ColumnLayout, type Cursor, fillColumn } from './fill-column.ts';
import { withFullerEnd } from './fuller-end.ts';
import { type Box, breakCosts } from './page-model.ts';

/** What pages have room for: so many columns of a height. `firstPt` is that of the first page where other text stands on it already. */
export type PageRoom = {
  readonly columns: number;
  readonly heightPt: number;
  readonly firstPt: number | null;
};

/** Puts boxes on pages as they come, so that neither all boxes nor all pages need to be there at once. Gives the columns of each page. */
export type Paginator = {
  /** Takes the next boxes and gives the pages that are full, whatever comes after. */
  take(boxes: readonly Box[]): (readonly ColumnLayout[])[];
  /** Gives the last pages, the columns of the last one as even as they come. There is always at least one in all, and every box is on one. */
  end(): (readonly ColumnLayout[])[];
};

/**
 * How the last pages come, and those before page breaks: `fuller` ends the page before a nearly empty one sooner; `asItComes` fills each page, as
 * Word does, and so does a run of pages under whose text another goes on.
 */
export type Ending = 'fuller' | 'asItComes';

/** A paginator for pages with such room. */
export function paginator(room: PageRoom, ending: Ending = 'fuller'): Paginator {
  let boxes: Box[] = [];
  let waitingPt = 0;
  let cursor: Cursor = { at: 0, opening: null, carry: [] };
  let count = 0;

  function fill(last: boolean): (readonly ColumnLayout[])[] {
    const pages: (readonly ColumnLayout[])[] = [];
    while (cursor.at < boxes.length || (last && (cursor.carry.length > 0 || count === 0))) {
      const page = fillColumns(
        boxes,
        cursor,
        { ...room, firstPt: count === 0 ? room.firstPt : null },
        ending,
        last,
      );
      if (!page) break;
      pages.push(page.columns);
      count += 1;
      cursor = page.end;
    }
    boxes = boxes.slice(cursor.at);
    cursor = { ...cursor, at: 0 };
    waitingPt = boxes.reduce((sum, box) => sum + box.heightPt, 0);
    return pages;
  }

  return {
    take(more) {
      for (const box of more) {
        boxes.push(box);
        waitingPt += box.heightPt;
      }
      // Less than that is mostly not enough for a page, and trying costs as much as filling one.
      return waitingPt < (room.columns + 1) * room.heightPt ? [] : fill(false);
    },
    end: () => fill(true),
  };
}

type FilledPage = { readonly columns: readonly ColumnLayout[]; readonly end: Cursor };

/** Fills the columns of a page one after the other; null where more boxes would fit or decide, and these are not the `last` that come. */
function fillColumns(
  boxes: readonly Box[],
  start: Cursor,
  room: PageRoom,
  ending: Ending,
  last: boolean,
): FilledPage | null {
  const { columns: count, firstPt } = room;
  const heightPt = firstPt ?? room.heightPt;
  const short = firstPt !== null;
  const columns: ColumnLayout[] = [];
  let end = start;
  for (let column = 0; column < count; column += 1) {
    const full = fillColumn(boxes, end, heightPt, short);
    if (full.open && !last) return null;
    const filled =
      count === 1 && ending === 'fuller' ? withFullerEnd(boxes, end, full, { heightPt, short }, last) : full;
    if (!filled) return null;
    columns.push(filled.layout);
    ({ end } = filled);
    if (isOver(boxes, end)) {
      const even =
        count > 1 && end.carry.length === 0
          ? evenColumns(boxes.slice(0, end.at), start, count, heightPt)
          : null;
      return even ?? { columns, end };
    }
  }
  return { columns, end };
}

/** Whether the next column would begin with a new page, or with nothing. */
const isOver = (boxes: readonly Box[], { at, opening, carry }: Cursor): boolean =>
  at >= boxes.length ? carry.length === 0 : opening === null && boxes[at]?.breakCost === 'page';

// Columns whose heights differ by less than about a line look even.
const evenStepPt = 8;

/** The boxes in columns as low as they can be; null where they would part for it rows, notes or what is better seen together. */
function evenColumns(
  boxes: readonly Box[],
  start: Cursor,
  count: number,
  heightPt: number,
): FilledPage | null {
  let best: FilledPage | null = null;
  let low = 0;
  for (let high = heightPt; high - low > evenStepPt; ) {
    const middle = (low + high) / 2;
    const tried = withinHeight(boxes, start, count, middle);
    if (tried) best = tried;
    if (tried) high = middle;
    else low = middle;
  }
  return best;
}

function withinHeight(
  boxes: readonly Box[],
  start: Cursor,
  count: number,
  heightPt: number,
): FilledPage | null {
  const columns: ColumnLayout[] = [];
  let end = start;
  if (start.at >= boxes.length) return null;
  while (columns.length < count && end.at < boxes.length) {
    const { layout, end: next } = fillColumn(boxes, end, heightPt);
    const bottom = layout.boxes.at(-1);
    if (bottom && bottom.y + bottom.box.heightPt + layout.notesHeightPt > heightPt + 0.1) return null;
    if (next.opening !== null || next.carry.length > 0 || isCostly(boxes[next.at])) return null;
    columns.push(layout);
    end = next;
  }
  return end.at >= boxes.length ? { columns, end } : null;
}

/** Whether a column that begins with the box separates it from what stands before: a caption from its illustration, one line of a paragraph from the other. */
const isCostly = (box: Box | undefined): boolean =>
  box !== undefined && box.breakCost !== 'page' && box.breakCost >= breakCosts.together;
