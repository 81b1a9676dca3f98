// The looks of the table styles: lines, fills and the room in cells.
import type { Table } from '../../../../core/document/tree.ts';
import { cellRoom } from '../../parts/measures.ts';
import { colour, eighths, twips } from '../units.ts';
import type { Side } from '../wml/paragraphs.ts';
import type { CellLook, TableBorders, TableLook } from '../wml/tables.ts';
import type { Place, Work } from '../work.ts';

export type StyleRole = Table['styleRole'];

export function marginsOf(role: StyleRole, dir: Place['dir'], look: Looks): TableLook['margins'] {
  const { verticalPt, startPt, endPt } = cellRoom(role);
  const half = (startPt + endPt) / 2;
  return {
    top: twips(verticalPt),
    bottom: roomBeside(verticalPt, look.borders.insideH),
    // Programs disagree whether left means the start from right to left; halves are the same for both.
    left: twips(dir === 'rtl' ? half : startPt),
    right: twips(dir === 'rtl' ? half : endPt),
  };
}

/** A line adds to the height of its row: the room beside it gives that up, so that rows are as high as in the PDF. */
const roomBeside = (roomPt: number, line: Side | null | undefined): number =>
  Math.max(0, twips(roomPt - (line ? line.size / 8 : 0)));

/** What a cell's margins have otherwise than the table's; most have nothing, which costs nothing. */
export function ownMargins(
  role: StyleRole,
  look: Looks,
  first: boolean,
  under: Side | null | undefined,
  end: boolean,
): CellLook['margins'] {
  const { verticalPt, startPt } = cellRoom(role);
  const top = first && look.borders.top ? roomBeside(verticalPt, look.borders.top) : null;
  const bottom = under === look.borders.insideH ? null : roomBeside(verticalPt, under);
  // The last column ends where the text ends.
  const flush = end && startPt === 0;
  if (top === null && bottom === null && !flush) return undefined;
  return {
    ...(top === null ? {} : { top }),
    ...(bottom === null ? {} : { bottom }),
    ...(flush ? { right: 0 } : {}),
  };
}

/** What a style of table draws: its lines, the line under its header rows, the ground of header cells. */
export type Looks = {
  readonly borders: TableBorders;
  readonly headBottom: Side | null;
  readonly headFill: string | null;
};

export function looksOf(work: Work, role: StyleRole): Looks {
  const { palette } = work.styles;
  const line = (points: number, hex: string): Side => ({
    size: eighths(points),
    colour: colour(hex),
    space: 0,
  });
  const thin = line(0.5, palette.line);
  const plain: Looks = { borders: {}, headBottom: null, headFill: null };
  switch (role) {
    case 'grid':
      return {
        ...plain,
        borders: { top: thin, bottom: thin, left: thin, right: thin, insideH: thin, insideV: thin },
        headFill: colour(palette.accentSoft),
      };
    case 'lines':
      return { ...plain, borders: { bottom: thin, insideH: thin }, headBottom: line(1, palette.accent) };
    case 'masthead':
      return { ...plain, borders: { top: line(1.25, palette.accent), bottom: thin } };
    case 'plain':
      return plain;
  }
}
