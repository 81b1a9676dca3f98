import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SceneShape } from '../../../../core/drawing/scene.ts';
import { loadFaces } from '../../../../electron/export/docx/fonts.ts';
import { type Faces, sceneToPng } from '../../../../electron/export/docx/drawing/scene-to-png.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import { fontsFolder } from '../../../support/fonts.ts';

/** The colour of each pixel of a 40 × 20 pt scene, two pixels a point, as 0xRRGGBB, and how many colours there are. */
function pictureOf(shapes: readonly SceneShape[], faces: Faces = { plain: [], bold: [] }) {
  const scene = { widthPt: 40, heightPt: 20, shapes };
  const png = sceneToPng(scene, styleSheet, faces);
  const part = (type: string): Uint8Array => {
    const start = png.findIndex((_, at) => String.fromCharCode(...png.subarray(at, at + 4)) === type);
    const length = new DataView(png.buffer, png.byteOffset).getUint32(start - 4);
    return png.subarray(start + 4, start + 4 + length);
  };
  const [palette, raw] = [part('PLTE'), unzlibSync(part('IDAT'))];
  const colour = (x: number, y: number): number => {
    const at = (raw[Math.floor(y * 2) * (80 + 1) + 1 + Math.floor(x * 2)] ?? 0) * 3;
    return ((palette[at] ?? 0) << 16) | ((palette[at + 1] ?? 0) << 8) | (palette[at + 2] ?? 0);
  };
  return { colour, count: palette.length / 3 };
}

/** Which pixels are not paper. */
const inkOf = (...shapes: readonly SceneShape[]) => {
  const { colour } = pictureOf(shapes);
  return (xPt: number, yPt: number) => colour(xPt, yPt) >> 16 < 200;
};

const hex = (name: keyof typeof styleSheet.palette) => Number.parseInt(styleSheet.palette[name].slice(1), 16);

/** How often ink begins along a line of the picture. */
function stretches(ink: (x: number, y: number) => boolean, y: number): number {
  let count = 0;
  for (let x = 0.25; x < 40; x += 0.5) if (ink(x, y) && !ink(x - 0.5, y)) count += 1;
  return count;
}

const outline = { fill: null, stroke: 'ink' as const };

describe('a scene as a picture', () => {
  it('draws the outline of a dashed box in dashes, and of a whole one in one line', () => {
    const box = { type: 'rect' as const, x: 2, y: 4, width: 36, height: 10, radius: 0, ...outline };
    expect(stretches(inkOf({ ...box, dashed: false }), 4)).toBe(1);
    expect(stretches(inkOf({ ...box, dashed: true }), 4)).toBeGreaterThan(5);
  });

  it('runs the dashes of a line on through its points', () => {
    const points = Array.from({ length: 37 }, (_, at): readonly [number, number] => [2 + at, 10]);
    const line = { type: 'polyline' as const, points, closed: false, ...outline, widthPt: 1 };
    expect(stretches(inkOf({ ...line, dashed: true }), 10)).toBe(8);
    expect(stretches(inkOf({ ...line, dashed: false }), 10)).toBe(1);
  });

  it('fills a closed shape', () => {
    const points = [
      [10, 2],
      [30, 10],
      [10, 18],
    ] as const;
    const ink = inkOf({
      type: 'polyline',
      points,
      closed: true,
      fill: 'ink',
      stroke: null,
      widthPt: 0,
      dashed: false,
    });
    expect(ink(15, 10)).toBe(true);
    expect(ink(28, 3)).toBe(false);
  });

  it('mixes the colours at the edge of a box by how far it covers the pixel', () => {
    const box = { type: 'rect' as const, x: 4.25, y: 4, width: 10, height: 8.25, radius: 0 };
    const { colour } = pictureOf([{ ...box, fill: 'ink', stroke: null, dashed: false }]);
    const half = (name: number) =>
      [16, 8, 0].map((shift) => Math.round((((name >> shift) & 255) + ((hex('paper') >> shift) & 255)) / 2));
    const apart = (one: number, other: readonly number[]) =>
      Math.max(...[16, 8, 0].map((shift, at) => Math.abs(((one >> shift) & 255) - (other[at] ?? 0))));
    expect(colour(8, 8)).toBe(hex('ink'));
    expect(apart(colour(4, 8), half(hex('ink')))).toBeLessThan(10);
    expect(apart(colour(8, 12), half(hex('ink')))).toBeLessThan(10);
    expect(colour(3.5, 8)).toBe(hex('paper'));
    expect(colour(8, 12.5)).toBe(hex('paper'));
  });

  it('draws a round box and its outline, a circle and a box beyond the edge where they stand', () => {
    const round = { type: 'rect' as const, x: 2, y: 2, width: 16, height: 16, radius: 6, dashed: false };
    const ink = inkOf(
      { ...round, fill: 'ink', stroke: null },
      { type: 'circle', x: 30, y: 10, radius: 4, fill: null, stroke: 'ink' },
      { ...round, x: 36, y: -9, radius: 0, fill: 'ink', stroke: null },
    );
    expect([ink(10, 10), ink(10, 2.5), ink(2.5, 10), ink(17.4, 10)]).toEqual([true, true, true, true]);
    expect([ink(2.5, 2.5), ink(17.4, 17.4), ink(19, 10)]).toEqual([false, false, false]);
    expect([ink(26, 10), ink(34, 10), ink(30, 6), ink(30, 10)]).toEqual([true, true, true, false]);
    expect([ink(39.5, 0.5), ink(39.5, 6.5), ink(39.5, 7.5)]).toEqual([true, true, false]);
  });

  it('stands words where they are anchored, on their line, the same each time', () => {
    const faces = loadFaces(fontsFolder())();
    const word = {
      type: 'text' as const,
      y: 15,
      text: 'HIH',
      sizePt: 10,
      bold: true,
      colour: 'ink' as const,
    };
    const across = (...words: readonly SceneShape[]) => {
      const { colour } = pictureOf(words, faces);
      const inked = (x: number) =>
        Array.from({ length: 40 }, (_, at) => at / 2).filter((y) => colour(x, y) >> 16 < 200);
      const columns = Array.from({ length: 80 }, (_, at) => at / 2).filter((x) => inked(x).length > 0);
      const rows = columns.flatMap(inked);
      return [columns[0] ?? 0, columns.at(-1) ?? 0, Math.min(...rows), Math.max(...rows)] as const;
    };
    const [left, right, top, foot] = across({ ...word, x: 5, anchor: 'start', dir: 'ltr' });
    expect(left).toBe(6);
    expect([top, foot]).toEqual([7.5, 14.5]);
    expect(across({ ...word, x: right + 1, anchor: 'end', dir: 'ltr' })[1]).toBeCloseTo(right, 0);
    const [middleLeft, middleRight] = across({ ...word, x: 20, anchor: 'middle', dir: 'ltr' });
    expect((middleLeft + middleRight) / 2).toBeCloseTo(19.75, 0);
    expect(across({ ...word, x: 5, anchor: 'start', dir: 'ltr' })).toEqual([left, right, top, foot]);
  });

  it('keeps every ink pure however many mixtures there are, and the nearest colour for those that find no place', () => {
    const inks = ['ink', 'accent', 'event', 'actor', 'figure', 'muted', 'eventSoft', 'actorSoft'] as const;
    const slanted = inks.flatMap((colour, at) =>
      [0, 1, 2, 3].map((more): SceneShape => {
        const x = at * 2 + more * 5;
        return { type: 'line', x1: x, y1: 0, x2: 39 - x, y2: 15, colour, widthPt: 2, dashed: false };
      }),
    );
    const boxes = inks.map((fill, at): SceneShape => {
      const place = { x: at * 5, y: 16, width: 4, height: 4, radius: 0 };
      return { type: 'rect', ...place, fill, stroke: null, dashed: false };
    });
    const { colour, count } = pictureOf([...slanted, ...boxes]);
    expect(count).toBe(256);
    expect(inks.map((_, at) => colour(at * 5 + 2, 18))).toEqual(inks.map(hex));
    const names = Object.keys(styleSheet.palette) as (keyof typeof styleSheet.palette)[];
    const darkest = (shift: number) => Math.min(...names.map((name) => (hex(name) >> shift) & 255));
    for (let y = 0; y < 15; y += 0.5) {
      for (let x = 0; x < 40; x += 0.5) {
        for (const shift of [16, 8, 0])
          expect((colour(x, y) >> shift) & 255).toBeGreaterThanOrEqual(darkest(shift));
      }
    }
  });
});
