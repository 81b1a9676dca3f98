import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SceneShape } from '../../../../core/figure/scene.ts';
import { sceneToPng } from '../../../../electron/export/docx/scene-to-png.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';

/** Which pixels of a 40 × 20 pt scene (two a point) are not paper. */
function inkOf(shape: SceneShape): (xPt: number, yPt: number) => boolean {
  const scene = { widthPt: 40, heightPt: 20, shapes: [shape] };
  const png = sceneToPng(scene, styleSheet, { plain: [], bold: [] });
  const start = png.findIndex((_, at) => String.fromCharCode(...png.subarray(at, at + 4)) === 'IDAT');
  const length = new DataView(png.buffer, png.byteOffset).getUint32(start - 4);
  const raw = unzlibSync(png.subarray(start + 4, start + 4 + length));
  return (x, y) => (raw[Math.floor(y * 2) * (80 * 3 + 1) + 1 + Math.floor(x * 2) * 3] ?? 255) < 200;
}

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
});
