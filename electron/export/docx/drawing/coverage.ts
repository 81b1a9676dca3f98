// How far outlines cover the pixels of a grid, in sixteenths. Knows no colours and no scene.

/** A closed outline: x and y of its corners, one after the other. */
export type Outline = ArrayLike<number>;

/** From the coordinates of outlines to pixels. */
export type Placing = {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
};

/**
 * How far each pixel of a box is covered, row by row: 0 for not at all, `fullCover` for wholly. `stride` leads from row
 * to row; with 0 all rows are alike.
 */
export type Cover = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly levels: Uint8Array;
};

export const fullCover = 15;

/** Room for the areas of one measuring, all zero between two; and for its levels. Large ones are let go. */
let area = new Float32Array(0);
let spareLevels = new Uint8Array(0);
const mostSpare = 2 << 20;

/**
 * What the outlines enclose; those that run the other way round cut holes. Null when they enclose no pixel of a grid
 * from 0 to `limitX` and `limitY`, or are nowhere. The levels are good until the next call: who keeps them copies them.
 */
export function coverOf(
  outlines: readonly Outline[],
  { scaleX, scaleY, x: offsetX, y: offsetY }: Placing,
  limitX: number,
  limitY: number,
): Cover | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines) {
    for (let at = 0; at + 1 < outline.length; at += 2) {
      const x = (outline[at] ?? 0) * scaleX + offsetX;
      const y = (outline[at + 1] ?? 0) * scaleY + offsetY;
      // Also what is no number.
      if (!(Math.abs(x) < Infinity && Math.abs(y) < Infinity)) return null;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  const left = Math.max(0, Math.floor(minX));
  const top = Math.max(0, Math.floor(minY));
  const width = Math.min(limitX, Math.ceil(maxX)) - left;
  const height = Math.min(limitY, Math.ceil(maxY)) - top;
  if (!(width > 0 && height > 0)) return null;
  // Two columns more, for what runs over.
  const columns = width + 2;
  if (area.length < columns * height) area = new Float32Array(columns * height);
  for (const outline of outlines) {
    const last = outline.length - 2;
    if (last < 0) continue;
    let fromX = (outline[last] ?? 0) * scaleX + offsetX - left;
    let fromY = (outline[last + 1] ?? 0) * scaleY + offsetY - top;
    for (let at = 0; at <= last; at += 2) {
      const toX = (outline[at] ?? 0) * scaleX + offsetX - left;
      const toY = (outline[at + 1] ?? 0) * scaleY + offsetY - top;
      if (fromY < toY) addEdge(fromX, fromY, toX, toY, 1, columns, width, height);
      else if (toY < fromY) addEdge(toX, toY, fromX, fromY, -1, columns, width, height);
      fromX = toX;
      fromY = toY;
    }
  }
  const levels = levelsOf(columns, width, height);
  if (area.byteLength > mostSpare) area = new Float32Array(0);
  return { left, top, width, height, stride: width, levels };
}

/** Adds up the areas of each row and clears them. */
function levelsOf(columns: number, width: number, height: number): Uint8Array {
  const size = width * height;
  const levels = spareLevels.length < size ? new Uint8Array(size) : spareLevels;
  if (levels.length <= mostSpare) spareLevels = levels;
  const sums = area;
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    const start = row * columns;
    for (let at = start; at < start + width; at += 1) {
      sum += sums[at] ?? 0;
      const covered = (sum < 0 ? -sum : sum) * fullCover + 0.5;
      levels[to] = covered < fullCover ? covered : fullCover;
      to += 1;
    }
  }
  sums.fill(0, 0, columns * height);
  return levels;
}

/** Adds the area to the right of an edge that runs down from its first point; `way` is -1 where the outline runs up. */
function addEdge(
  topX: number,
  topY: number,
  endX: number,
  endY: number,
  way: number,
  columns: number,
  width: number,
  height: number,
): void {
  const sums = area;
  const slope = (endX - topX) / (endY - topY);
  const first = topY > 0 ? Math.floor(topY) : 0;
  const end = endY < height ? Math.ceil(endY) : height;
  for (let row = first; row < end; row += 1) {
    const y0 = topY > row ? topY : row;
    const y1 = endY < row + 1 ? endY : row + 1;
    if (y1 <= y0) continue;
    let xa = topX + (y0 - topY) * slope;
    let xb = topX + (y1 - topY) * slope;
    if (xa > xb) [xa, xb] = [xb, xa];
    xa = xa < 0 ? 0 : xa > width ? width : xa;
    xb = xb < 0 ? 0 : xb > width ? width : xb;
    const tall = way * (y1 - y0);
    const column = Math.floor(xa);
    let at = row * columns + column;
    if (xb <= column + 1) {
      // Within one pixel: the height is split between it and the next by where the edge's middle lies.
      const share = tall * ((xa + xb) / 2 - column);
      sums[at] = (sums[at] ?? 0) + tall - share;
      sums[at + 1] = (sums[at + 1] ?? 0) + share;
      continue;
    }
    const step = tall / (xb - xa);
    for (let x = column; x < xb; x += 1, at += 1) {
      const from = xa > x ? xa : x;
      const to = xb < x + 1 ? xb : x + 1;
      const part = step * (to - from);
      const share = part * ((from + to) / 2 - x);
      sums[at] = (sums[at] ?? 0) + part - share;
      sums[at + 1] = (sums[at + 1] ?? 0) + share;
    }
  }
}
