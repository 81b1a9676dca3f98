// A vector scene as a PNG: what programs that draw no SVG show in its place (Word before 2016, LibreOffice before 7.6).
// Knows nothing of Word.

import { zlibSync } from 'fflate';
import type { Scene, SceneShape } from '../../../core/figure/scene.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { drawnCharacters } from './drawn-words.ts';
import type { Glyph, Glyphs, Point } from './glyphs.ts';

/** Faces to look a character up in, first one first, in both weights. */
export type Faces = { readonly plain: readonly Glyphs[]; readonly bold: readonly Glyphs[] };

/** 144 pixels an inch, fewer for scenes that would be larger than this many pixels on a side. */
const pixelsPerPoint = 2;
const largestSide = 4_000;

/** Bytes of an opaque RGB picture on the palette's paper. */
export function sceneToPng(scene: Scene, styles: StyleSheet, faces: Faces): Uint8Array {
  const scale = Math.min(pixelsPerPoint, largestSide / Math.max(scene.widthPt, scene.heightPt));
  const canvas = new Canvas(
    Math.max(1, Math.round(scene.widthPt * scale)),
    Math.max(1, Math.round(scene.heightPt * scale)),
    rgb(styles.palette.paper),
  );
  for (const shape of scene.shapes) drawShape(canvas, shape, scale, styles, faces);
  return canvas.toPng();
}

/** Whether the picture lacks characters that the SVG may show: those in none of the faces. */
export const hasUndrawnWords = (scene: Scene, faces: Faces): boolean =>
  scene.shapes.some(
    (shape) =>
      shape.type === 'text' &&
      drawnCharacters(shape.text, shape.dir).some((letter) => letter > ' ' && !glyphOf(faces.plain, letter)),
  );

function glyphOf(faces: readonly Glyphs[], letter: string): Glyph | null {
  for (const face of faces) {
    const glyph = face(letter);
    if (glyph) return glyph;
  }
  return null;
}

function drawShape(canvas: Canvas, shape: SceneShape, scale: number, styles: StyleSheet, faces: Faces): void {
  const fill = (points: readonly (readonly Point[])[], name: keyof StyleSheet['palette']) =>
    canvas.fill(
      points.map((contour) => contour.map(([x, y]): Point => [x * scale, y * scale])),
      rgb(styles.palette[name]),
    );
  switch (shape.type) {
    case 'line': {
      const points: Point[] = [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
      for (const part of strokeOutlines(points, shape.widthPt, shape.dashed)) fill([part], shape.colour);
      break;
    }
    case 'rect': {
      const outline = (grow: number) => roundedRect(shape, grow);
      if (shape.fill) fill([outline(0)], shape.fill);
      if (shape.stroke && shape.dashed)
        for (const part of strokeOutlines(closed(outline(0)), 0.75, true)) fill([part], shape.stroke);
      else if (shape.stroke) fill([outline(0.375), outline(-0.375).reverse()], shape.stroke);
      break;
    }
    case 'polyline': {
      const points = shape.points.map(([x, y]): Point => [x, y]);
      if (shape.fill) fill([points], shape.fill);
      if (shape.stroke) {
        const line = shape.closed ? closed(points) : points;
        for (const part of strokeOutlines(line, shape.widthPt, shape.dashed)) fill([part], shape.stroke);
      }
      break;
    }
    case 'circle': {
      const outline = (grow: number) =>
        arc([shape.x, shape.y], Math.max(0, shape.radius + grow), 0, 2 * Math.PI, 40);
      if (shape.fill) fill([outline(0)], shape.fill);
      if (shape.stroke) fill([outline(0.375), outline(-0.375).reverse()], shape.stroke);
      break;
    }
    case 'text':
      fill(wordOutlines(shape, shape.bold ? faces.bold : faces.plain), shape.colour);
  }
}

function wordOutlines(shape: Extract<SceneShape, { type: 'text' }>, faces: readonly Glyphs[]): Point[][] {
  const glyphs = drawnCharacters(shape.text, shape.dir).flatMap((letter) => glyphOf(faces, letter) ?? []);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * shape.sizePt;
  const leftOf = { start: 0, middle: width / 2, end: width };
  const flipped = { start: width, middle: width / 2, end: 0 };
  let x = shape.x - (shape.dir === 'rtl' ? flipped : leftOf)[shape.anchor];
  return glyphs.flatMap((glyph) => {
    const left = x;
    x += glyph.advance * shape.sizePt;
    return glyph.contours.map((contour) =>
      contour.map(([px, py]): Point => [left + px * shape.sizePt, shape.y - py * shape.sizePt]),
    );
  });
}

/** 3 points of line, 2 of none, as in the SVG. */
const dash = { on: 3, step: 5 };

const closed = (points: readonly Point[]): Point[] => [...points, ...points.slice(0, 1)];

/** What a line covers: a bar for each stretch, whole or in dashes that run on around corners, and the joints between. */
function strokeOutlines(points: readonly Point[], width: number, dashed: boolean): Point[][] {
  const outlines: Point[][] = [];
  let done = 0;
  points.slice(1).forEach((to, at) => {
    const from = points[at] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) return;
    const place = (distance: number): Point => [
      from[0] + ((to[0] - from[0]) * distance) / length,
      from[1] + ((to[1] - from[1]) * distance) / length,
    ];
    if (dashed)
      for (
        let start = Math.floor(done / dash.step) * dash.step - done;
        start < length && outlines.length < 5_000;
        start += dash.step
      ) {
        const [a, b] = [Math.max(0, start), Math.min(length, start + dash.on)];
        if (b > a) outlines.push(bar(place(a), place(b), width));
      }
    else {
      outlines.push(bar(from, to, width));
      if (at > 0 && width >= 1) outlines.push(arc(from, width / 2, 0, 2 * Math.PI, 8));
    }
    done += length;
  });
  return outlines;
}

function bar(from: Point, to: Point, width: number): Point[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const half = Math.max(width, 0.4) / 2;
  const [nx, ny] = [(-(to[1] - from[1]) / length) * half, ((to[0] - from[0]) / length) * half];
  return [
    [from[0] + nx, from[1] + ny],
    [to[0] + nx, to[1] + ny],
    [to[0] - nx, to[1] - ny],
    [from[0] - nx, from[1] - ny],
  ];
}

function arc(centre: Point, radius: number, from: number, to: number, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = from + ((to - from) * step) / steps;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

function roundedRect(rect: Extract<SceneShape, { type: 'rect' }>, grow: number): Point[] {
  const [x, y] = [rect.x - grow, rect.y - grow];
  const [w, h] = [Math.max(0, rect.width + 2 * grow), Math.max(0, rect.height + 2 * grow)];
  const r = Math.max(0, Math.min(rect.radius > 0 ? rect.radius + grow : 0, w / 2, h / 2));
  const quarter = Math.PI / 2;
  return [
    ...arc([x + w - r, y + r], r, -quarter, 0, 8),
    ...arc([x + w - r, y + h - r], r, 0, quarter, 8),
    ...arc([x + r, y + h - r], r, quarter, 2 * quarter, 8),
    ...arc([x + r, y + r], r, 2 * quarter, 3 * quarter, 8),
  ];
}

type Rgb = readonly [red: number, green: number, blue: number];

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** A canvas that fills outlines with smooth edges, by signed area of each edge in each pixel. */
class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number, paper: Rgb) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.#pixels.length; at += 3) this.#pixels.set(paper, at);
  }

  fill(contours: readonly (readonly Point[])[], ink: Rgb): void {
    const points = contours.flat().filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
    if (points.length === 0) return;
    const top = Math.max(0, Math.floor(points.reduce((least, [, y]) => Math.min(least, y), Infinity)));
    const bottom = Math.min(
      this.#height,
      Math.ceil(points.reduce((most, [, y]) => Math.max(most, y), -Infinity)) + 1,
    );
    if (bottom <= top) return;
    const area = new Float32Array((bottom - top) * (this.#width + 2));
    for (const contour of contours) {
      contour.forEach((from, at) => {
        const to = contour[(at + 1) % contour.length];
        if (to) this.#edge(area, top, bottom, from, to);
      });
    }
    this.#blend(area, top, bottom, ink);
  }

  #edge(area: Float32Array, top: number, bottom: number, from: Point, to: Point): void {
    if (from[1] === to[1]) return;
    const sign = from[1] < to[1] ? 1 : -1;
    const [upper, lower] = sign === 1 ? [from, to] : [to, from];
    const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
    const stride = this.#width + 2;
    for (
      let row = Math.max(top, Math.floor(upper[1]));
      row < Math.min(bottom, Math.ceil(lower[1]));
      row += 1
    ) {
      const y0 = Math.max(row, upper[1]);
      const y1 = Math.min(row + 1, lower[1]);
      if (y1 <= y0) continue;
      const clamp = (x: number) => Math.min(this.#width, Math.max(0, x));
      const xa = clamp(upper[0] + (y0 - upper[1]) * slope);
      const xb = clamp(upper[0] + (y1 - upper[1]) * slope);
      spread(area, (row - top) * stride, Math.min(xa, xb), Math.max(xa, xb), sign * (y1 - y0));
    }
  }

  #blend(area: Float32Array, top: number, bottom: number, ink: Rgb): void {
    const stride = this.#width + 2;
    for (let row = top; row < bottom; row += 1) {
      let sum = 0;
      for (let x = 0; x < this.#width; x += 1) {
        sum += area[(row - top) * stride + x] ?? 0;
        const cover = Math.min(1, Math.abs(sum));
        if (cover < 0.004) continue;
        const at = (row * this.#width + x) * 3;
        for (let part = 0; part < 3; part += 1) {
          const under = this.#pixels[at + part] ?? 0;
          this.#pixels[at + part] = Math.round(under + ((ink[part] ?? 0) - under) * cover);
        }
      }
    }
  }

  toPng(): Uint8Array {
    const row = this.#width * 3;
    const raw = new Uint8Array(this.#height * (row + 1));
    for (let y = 0; y < this.#height; y += 1) {
      raw.set(this.#pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
    }
    const head = new Uint8Array(13);
    const view = new DataView(head.buffer);
    view.setUint32(0, this.#width);
    view.setUint32(4, this.#height);
    head.set([8, 2, 0, 0, 0], 8);
    const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return joined([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', zlibSync(raw)),
      chunk('IEND', new Uint8Array()),
    ]);
  }
}

/** Adds an edge's share of a row: what lies right of it is covered by `height`, the pixels it crosses in part. */
function spread(area: Float32Array, row: number, x0: number, x1: number, height: number): void {
  const first = Math.floor(x0);
  const last = Math.floor(x1);
  const add = (at: number, value: number) => {
    area[row + at] = (area[row + at] ?? 0) + value;
  };
  if (last === first) {
    const middle = (x0 + x1) / 2 - first;
    add(first, height * (1 - middle));
    add(first + 1, height * middle);
    return;
  }
  const step = height / (x1 - x0);
  for (let column = first; column <= last; column += 1) {
    const from = Math.max(x0, column);
    const to = Math.min(x1, column + 1);
    const part = step * (to - from);
    const middle = (from + to) / 2 - column;
    add(column, part * (1 - middle));
    add(column + 1, part * middle);
  }
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

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
