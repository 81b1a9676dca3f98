// A vector scene as a PNG: what programs that draw no SVG show in its place (Word before 2016, LibreOffice before 7.6).
// Knows nothing of Word.

import type { Scene, SceneShape } from '../../../core/figure/scene.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { Canvas, type Rgb } from './canvas.ts';
import { drawnCharacters } from './drawn-words.ts';
import type { Glyph, Glyphs, Point } from './glyphs.ts';

/** Faces to look a character up in, first one first, in both weights. */
export type Faces = { readonly plain: readonly Glyphs[]; readonly bold: readonly Glyphs[] };

/** A picture has no more pixels than this on a side. */
const largestSide = 4_000;

/** Bytes of an opaque RGB picture on the palette's paper, so many pixels for each point of the scene. */
export function sceneToPng(scene: Scene, styles: StyleSheet, faces: Faces, pixelsPerPt = 2): Uint8Array {
  const scale = Math.min(pixelsPerPt, largestSide / Math.max(scene.widthPt, scene.heightPt));
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

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
