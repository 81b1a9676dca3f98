// Which columns of a place stand beside the work and which are drawers over it, decided by the width that is there.
// Knows nothing of the page.

/** What the work in the middle needs (px), and the least of each side column. */
export const mainMinPx = 440;
export const startMinPx = 200;
export const endMinPx = 300;

/** How much of the place a drawer leaves free, so that it is seen to lie over something. */
const besideDrawerPx = 44;
/** A drawer is at least as wide as a column would be comfortable, where there is room. */
const drawerPx = 320;

export type ColumnsInput = {
  /** The width of the place. */
  readonly widthPx: number;
  /** The width each side column wants; null for a place without it. */
  readonly startPx: number | null;
  readonly endPx: number | null;
  /** The least width at which what is at the end can be used. */
  readonly endLeastPx: number;
};

export type ColumnsLayout = {
  readonly startFolded: boolean;
  readonly endFolded: boolean;
  /** As they are drawn: as a column, or as a drawer. 0 for a column that is not there. */
  readonly startPx: number;
  readonly endPx: number;
};

/**
 * Both columns stand while each has its least and the work has `mainMinPx`; then the first becomes a drawer, then the
 * other. A column gives way to the work before it is folded.
 */
export function layOutColumns({ widthPx, startPx, endPx, endLeastPx }: ColumnsInput): ColumnsLayout {
  const startLeast = startPx === null ? 0 : startMinPx;
  const endLeast = endPx === null ? 0 : endLeastPx;
  const startFolded = startPx !== null && widthPx < startLeast + mainMinPx + endLeast;
  const endFolded = endPx !== null && widthPx < mainMinPx + endLeast;
  const asDrawer = (wantedPx: number): number =>
    Math.min(Math.max(wantedPx, drawerPx), Math.max(0, widthPx - besideDrawerPx));
  const between = (least: number, wanted: number, most: number): number =>
    Math.max(least, Math.min(wanted, most));
  const start =
    startPx === null
      ? 0
      : startFolded
        ? asDrawer(startPx)
        : between(startLeast, startPx, Math.min(widthPx * 0.3, widthPx - mainMinPx - endLeast));
  const beside = widthPx - (startFolded ? 0 : start);
  const end =
    endPx === null
      ? 0
      : endFolded
        ? asDrawer(endPx)
        : between(endLeast, endPx, Math.min(beside * 0.56, beside - mainMinPx));
  return { startFolded, endFolded, startPx: Math.floor(start), endPx: Math.floor(end) };
}
