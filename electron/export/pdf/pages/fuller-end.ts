// A last page that would hold next to nothing: the page before it ends sooner, where that costs little. Pure.

import { type Cursor, fillColumn, type FilledColumn } from './fill-column.ts';
import { type Box, breakCosts } from './page-model.ts';

/** So much of its height a last page holds at least, about six lines of text, where the page before can give them. */
const leastShare = 0.12;

/**
 * A column that was filled, or the same ended sooner, so that the page before a page break or the end holds more than a few lines. `cursor` is
 * where the column began. null where that can't be told yet: fewer boxes are there than decide it, and these are not the `last`.
 */
export function withFullerEnd(
  boxes: readonly Box[],
  cursor: Cursor,
  filled: FilledColumn,
  room: { readonly heightPt: number; readonly short: boolean },
  last: boolean,
): FilledColumn | null {
  const { at, opening, carry } = filled.end;
  if (filled.open || opening !== null || carry.length > 0 || boxes[at]?.breakCost === 'page') return filled;
  const wantedPt = room.heightPt * leastShare;
  const rest = restOf(boxes, at, wantedPt);
  if (rest.heightPt >= wantedPt) return filled;
  if (!rest.ended && !last) return null;
  const end = soonerEnd(boxes, cursor.at, at, wantedPt - rest.heightPt, room.heightPt);
  return end === null ? filled : fillColumn(boxes.slice(0, end), cursor, room.heightPt, room.short);
}

/** The height of what comes from a place on up to the next page break, as far as it is of interest. */
function restOf(
  boxes: readonly Box[],
  from: number,
  wantedPt: number,
): { readonly heightPt: number; readonly ended: boolean } {
  let heightPt = 0;
  for (let at = from; at < boxes.length && heightPt < wantedPt; at += 1) {
    const box = boxes[at];
    if (!box || box.breakCost === 'page') return { heightPt, ended: true };
    heightPt += tallOf(box);
  }
  return { heightPt, ended: false };
}

/** The place before `end` from which at least `lackPt` go along to the next page at the least cost; null where none is cheap enough beside `end`. */
function soonerEnd(
  boxes: readonly Box[],
  from: number,
  end: number,
  lackPt: number,
  heightPt: number,
): number | null {
  const given = boxes[end]?.breakCost ?? 0;
  let best: number | null = null;
  let least = (given === 'page' ? 0 : given) + breakCosts.lead;
  let movedPt = 0;
  for (let back = end - 1; back > from && movedPt < heightPt * breakCosts.lead; back -= 1) {
    const box = boxes[back];
    if (!box || box.breakCost === 'page') break;
    movedPt += tallOf(box);
    const cost = box.breakCost + movedPt / heightPt;
    if (movedPt < lackPt || cost >= least) continue;
    least = cost;
    best = back;
  }
  return best;
}

/** A box with the gap over it and the notes that it calls. */
const tallOf = (box: Box): number =>
  box.heightPt + box.gapPt + box.notes.reduce((sum, note) => sum + note.heightPt, 0);
