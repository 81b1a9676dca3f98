// A canvas of pixels that outlines are filled on, and its PNG. Knows no scene.

import { deflateSync } from 'node:zlib';
import type { Point } from './glyphs.ts';
import { crc32 } from './package/crc32.ts';
import { joined } from './package/joined.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The memory of the last picture, for the next: what lies outside the heap is freed late, and a brief of fifteen
 * timelines would hold a hundred megabytes of it. That of a very large picture is let go.
 */
const spare: { rows: Uint8Array; area: Float32Array } = {
  rows: new Uint8Array(0),
  area: new Float32Array(0),
};
const mostSpare = 8 << 20;

/** Fills outlines with smooth edges, by the signed area that each edge covers in each pixel. */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  /** Rows as PNG wants them, each behind a byte that says that it is not filtered. */
  readonly #rows: Uint8Array;
  readonly #stride: number;
  /** Room for the areas of one filling; all zero between two. */
  #area = spare.area;

  constructor(width: number, height: number, paper: Rgb) {
    this.#width = width;
    this.#height = height;
    this.#stride = 1 + width * 3;
    const row = new Uint8Array(this.#stride);
    for (let at = 1; at < row.length; at += 3) row.set(paper, at);
    const size = height * this.#stride;
    // Taken out, so that two canvases at a time never share it.
    const rows = spare.rows.length < size ? new Uint8Array(size) : spare.rows;
    spare.rows = new Uint8Array(0);
    spare.area = new Float32Array(0);
    this.#rows = rows.subarray(0, size);
    for (let y = 0; y < height; y += 1) this.#rows.set(row, y * this.#stride);
  }

  /** Fills what the contours enclose; those that run the other way round cut holes. Coordinates in pixels. */
  fill(contours: readonly (readonly Point[])[], ink: Rgb): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const contour of contours) {
      for (const [x, y] of contour) {
        if (!Number.isFinite(x) || !Number.isFinite(y)) return;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    left = Math.max(0, Math.floor(left));
    top = Math.max(0, Math.floor(top));
    right = Math.min(this.#width, Math.ceil(right) + 1);
    bottom = Math.min(this.#height, Math.ceil(bottom) + 1);
    if (!(bottom > top && right > left)) return;
    const columns = right - left + 2;
    if (this.#area.length < columns * (bottom - top)) this.#area = new Float32Array(columns * (bottom - top));
    const window: Window = { left, top, right, bottom, columns };
    for (const contour of contours) {
      let from = contour.at(-1);
      for (const to of contour) {
        if (from) addEdge(this.#area, window, from, to);
        from = to;
      }
    }
    this.#blend(window, ink);
  }

  /** An opaque RGB picture; the canvas is done for then. */
  toPng(): Uint8Array {
    const head = new Uint8Array(13);
    const view = new DataView(head.buffer);
    view.setUint32(0, this.#width);
    view.setUint32(4, this.#height);
    head.set([8, 2, 0, 0, 0], 8);
    const packed = deflateSync(this.#rows, { level: 3 });
    const rows = new Uint8Array(this.#rows.buffer);
    if (rows.length <= mostSpare) spare.rows = rows;
    if (this.#area.byteLength <= mostSpare) spare.area = this.#area;
    return joined([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      chunk('IDAT', packed),
      chunk('IEND', new Uint8Array()),
    ]);
  }

  #blend({ left, top, right, bottom, columns }: Window, [red, green, blue]: Rgb): void {
    const area = this.#area;
    const rows = this.#rows;
    for (let row = top; row < bottom; row += 1) {
      let at = (row - top) * columns;
      const end = at + columns;
      let pixel = row * this.#stride + 1 + left * 3;
      let sum = 0;
      for (let x = left; x < right; x += 1, at += 1, pixel += 3) {
        sum += area[at] ?? 0;
        const covered = sum < 0 ? -sum : sum;
        if (covered < 0.004) continue;
        if (covered > 0.998) {
          rows[pixel] = red;
          rows[pixel + 1] = green;
          rows[pixel + 2] = blue;
          continue;
        }
        const r = rows[pixel] ?? 0;
        const g = rows[pixel + 1] ?? 0;
        const b = rows[pixel + 2] ?? 0;
        rows[pixel] = r + (red - r) * covered + 0.5;
        rows[pixel + 1] = g + (green - g) * covered + 0.5;
        rows[pixel + 2] = b + (blue - b) * covered + 0.5;
      }
      area.fill(0, end - columns, end);
    }
  }
}

/** The pixels that a filling can touch, and how many columns its areas have: two more, for what runs over. */
type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly columns: number;
};

function addEdge(area: Float32Array, window: Window, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const down = from[1] < to[1];
  const [upper, lower] = down ? [from, to] : [to, from];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  const width = window.right - window.left;
  const first = Math.max(window.top, Math.floor(upper[1]));
  const end = Math.min(window.bottom, Math.ceil(lower[1]));
  for (let row = first; row < end; row += 1) {
    const y0 = Math.max(row, upper[1]);
    const y1 = Math.min(row + 1, lower[1]);
    if (y1 <= y0) continue;
    const xa = Math.min(width, Math.max(0, upper[0] + (y0 - upper[1]) * slope - window.left));
    const xb = Math.min(width, Math.max(0, upper[0] + (y1 - upper[1]) * slope - window.left));
    const height = down ? y1 - y0 : y0 - y1;
    spread(area, (row - window.top) * window.columns, Math.min(xa, xb), Math.max(xa, xb), height);
  }
}

/** Adds an edge's share of a row: what lies right of it is covered by `height`, the pixels it crosses in part. */
function spread(area: Float32Array, row: number, x0: number, x1: number, height: number): void {
  const first = Math.floor(x0);
  const last = Math.floor(x1);
  if (last === first) {
    add(area, row + first, height, (x0 + x1) / 2 - first);
    return;
  }
  const step = height / (x1 - x0);
  for (let column = first; column <= last; column += 1) {
    const from = Math.max(x0, column);
    const to = Math.min(x1, column + 1);
    add(area, row + column, step * (to - from), (from + to) / 2 - column);
  }
}

/** Parts a height between a pixel and the next by where its middle lies in the pixel. */
function add(area: Float32Array, at: number, height: number, middle: number): void {
  area[at] = (area[at] ?? 0) + height * (1 - middle);
  area[at + 1] = (area[at + 1] ?? 0) + height * middle;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}
