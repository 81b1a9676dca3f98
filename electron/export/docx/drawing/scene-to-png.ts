// A vector scene as a PNG: what programs that draw no SVG show in its place (Word before 2016, LibreOffice before 7.6).
// Knows nothing of Word. Ours because resvg, the library for it, takes ten times as long for the timeline of the sample and makes three times
// the bytes: few flat colours and letters that come again and again are all that is drawn here.

import type { Scene, SceneShape } from '../../../../core/drawing/scene.ts';
import type { Palette, StyleSheet } from '../../../../core/template/styles.ts';
import { Canvas, type Rgb } from './canvas.ts';
import { type Cover, coverOf, type Outline } from './coverage.ts';
import { drawnCharacters } from './drawn-words.ts';
import type { Glyph, Glyphs } from './glyphs.ts';
import { boxOf, circle, reversed, roundedBox, strokeOutlines } from './outlines.ts';

/** Faces to look a character up in, first one first, in both weights. */
export type Faces = { readonly plain: readonly Glyphs[]; readonly bold: readonly Glyphs[] };

/** A picture has no more pixels than this on a side. */
const largestSide = 4_000;
/** Half the width of the lines around boxes and circles, in points. */
const halfLine = 0.375;

/** Bytes of an opaque picture on the palette's paper, so many pixels for each point of the scene. */
export function sceneToPng(scene: Scene, styles: StyleSheet, faces: Faces, pixelsPerPt = 2): Uint8Array {
  const scale = Math.min(pixelsPerPt, largestSide / Math.max(scene.widthPt, scene.heightPt));
  const width = Math.max(1, Math.round(scene.widthPt * scale));
  const height = Math.max(1, Math.round(scene.heightPt * scale));
  const inks = inksOf(styles.palette);
  const canvas = new Canvas(width, height, [inks.paper, ...Object.values(inks)]);
  const pen: Pen = {
    fill: (outlines, name) => {
      const box = outlines.length === 1 ? boxOf(outlines[0]) : null;
      if (box)
        canvas.layBox(box.left * scale, box.top * scale, box.right * scale, box.bottom * scale, inks[name]);
      else {
        const cover = coverOf(outlines, { scaleX: scale, scaleY: scale, x: 0, y: 0 }, width, height);
        if (cover) canvas.lay(cover, inks[name]);
      }
    },
    stamp: (glyph, size, x, y, name) => stamp(canvas, glyph, size * scale, x * scale, y * scale, inks[name]),
  };
  for (const shape of scene.shapes) {
    if (shape.type === 'text') drawWords(pen, shape, shape.bold ? faces.bold : faces.plain);
    else drawShape(pen, shape);
  }
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

type Words = Extract<SceneShape, { type: 'text' }>;

/** Draws in points of the scene. */
type Pen = {
  readonly fill: (outlines: readonly Outline[], name: keyof Palette) => void;
  readonly stamp: (glyph: Glyph, size: number, x: number, y: number, name: keyof Palette) => void;
};

function drawShape({ fill, stamp }: Pen, shape: Exclude<SceneShape, Words>): void {
  switch (shape.type) {
    case 'line': {
      const ends = [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ] as const;
      for (const part of strokeOutlines(ends, shape.widthPt, shape.dashed)) fill([part], shape.colour);
      break;
    }
    case 'rect': {
      const outline = (grow: number) => boxOutline(shape, grow);
      if (shape.fill) fill([outline(0)], shape.fill);
      if (shape.stroke && shape.dashed) {
        for (const part of strokeOutlines(closed(pointsOf(outline(0))), 2 * halfLine, true))
          fill([part], shape.stroke);
      } else if (shape.stroke) fill([outline(halfLine), reversed(outline(-halfLine))], shape.stroke);
      break;
    }
    case 'polyline': {
      if (shape.fill) fill([shape.points.flat()], shape.fill);
      if (shape.stroke) {
        const line = shape.closed ? closed(shape.points) : shape.points;
        for (const part of strokeOutlines(line, shape.widthPt, shape.dashed)) fill([part], shape.stroke);
      }
      break;
    }
    case 'circle': {
      const { x, y, radius } = shape;
      if (shape.fill) stamp(disc, radius, x, y, shape.fill);
      if (shape.stroke) {
        const inner = reversed(circle(x, y, Math.max(0, radius - halfLine)));
        fill([circle(x, y, radius + halfLine), inner], shape.stroke);
      }
    }
  }
}

/** A filled circle as a letter: drawings have the same one many times. */
const disc: Glyph = { contours: [circle(0, 0, 1)], advance: 0 };

function boxOutline(rect: Extract<SceneShape, { type: 'rect' }>, grow: number): number[] {
  const width = Math.max(0, rect.width + 2 * grow);
  const height = Math.max(0, rect.height + 2 * grow);
  return roundedBox(rect.x - grow, rect.y - grow, width, height, rect.radius > 0 ? rect.radius + grow : 0);
}

const closed = <Point>(points: readonly Point[]): Point[] => [...points, ...points.slice(0, 1)];

const pointsOf = (outline: readonly number[]): (readonly [number, number])[] =>
  Array.from({ length: outline.length / 2 }, (_, at) => [outline[at * 2] ?? 0, outline[at * 2 + 1] ?? 0]);

function drawWords({ stamp }: Pen, words: Words, faces: readonly Glyphs[]): void {
  const glyphs = drawnCharacters(words.text, words.dir).flatMap((letter) => glyphOf(faces, letter) ?? []);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * words.sizePt;
  const leftOf = { start: 0, middle: width / 2, end: width };
  const flipped = { start: width, middle: width / 2, end: 0 };
  let x = words.x - (words.dir === 'rtl' ? flipped : leftOf)[words.anchor];
  for (const glyph of glyphs) {
    stamp(glyph, words.sizePt, x, words.y, words.colour);
    x += glyph.advance * words.sizePt;
  }
}

type Stamp = { readonly cover: Cover; readonly room: number };

/** The same letters stand in a drawing over and over: each is measured once for its size and place in a pixel. */
const stamps = new WeakMap<Glyph, Map<number, Stamp | null>>();
/** Letters stand on quarters of a pixel across and halves of one down, nearer than the eye can tell. */
const [across, down] = [4, 2];

/** Lays a letter with its origin at a place in pixels. */
function stamp(canvas: Canvas, glyph: Glyph, size: number, x: number, y: number, ink: Rgb): void {
  if (!(Math.abs(x) < farthest && Math.abs(y) < farthest && size < farthest)) return;
  const [stepX, stepY] = [Math.round(x * across), Math.round(y * down)];
  const [left, top] = [Math.floor(stepX / across), Math.floor(stepY / down)];
  const made = stampOf(glyph, size, stepX - left * across, stepY - top * down);
  if (made) canvas.lay(made.cover, ink, left - made.room, top - made.room);
}

/** Nothing is drawn beyond, in pixels: no picture is as large. */
const farthest = 1 << 20;

/** A letter so many steps right of and below a place that is `room` pixels into the cover. */
function stampOf(glyph: Glyph, size: number, stepX: number, stepY: number): Stamp | null {
  let known = stamps.get(glyph);
  if (!known) stamps.set(glyph, (known = new Map()));
  const key = (Math.round(size * 256) * across + stepX) * down + stepY;
  const before = known.get(key);
  if (before !== undefined) return before;
  // Room for what hangs below the line or reaches back before the letter.
  const room = Math.ceil(size * 2) + 1;
  const placing = { scaleX: size, scaleY: -size, x: room + stepX / across, y: room + stepY / down };
  const cover = coverOf(glyph.contours, placing, room * 4, room * 4);
  const made = cover && {
    cover: { ...cover, levels: cover.levels.slice(0, cover.width * cover.height) },
    room,
  };
  known.set(key, made);
  return made;
}

const inksOf = (palette: Palette): Readonly<Record<keyof Palette, Rgb>> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)]),
  ) as Record<keyof Palette, Rgb>;
