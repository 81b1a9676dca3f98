// What the lines and shapes of a drawing cover, as outlines. Knows no pixels.

import type { Outline } from './coverage.ts';

type Point = readonly [x: number, y: number];

/** 3 points of line, 2 of none, as in the SVG. */
const dash = { on: 3, step: 5 };
const mostDashes = 5_000;
const quarterSteps = 8;
const quarterTurn = Array.from({ length: quarterSteps + 1 }, (_, step) => {
  const angle = (Math.PI / 2) * (step / quarterSteps);
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
});

/** What a line covers: a bar for each stretch, whole or in dashes that run on around corners, and the joints between. */
export function strokeOutlines(points: readonly Point[], width: number, dashed: boolean): Outline[] {
  const outlines: Outline[] = [];
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
        start < length && outlines.length < mostDashes;
        start += dash.step
      ) {
        const [a, b] = [Math.max(0, start), Math.min(length, start + dash.on)];
        if (b > a) outlines.push(bar(place(a), place(b), width));
      }
    else {
      outlines.push(bar(from, to, width));
      if (at > 0 && width >= 1) outlines.push(circle(from[0], from[1], width / 2));
    }
    done += length;
  });
  return outlines;
}

function bar(from: Point, to: Point, width: number): Outline {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const half = Math.max(width, 0.4) / 2;
  const [nx, ny] = [(-(to[1] - from[1]) / length) * half, ((to[0] - from[0]) / length) * half];
  return [
    from[0] + nx,
    from[1] + ny,
    to[0] + nx,
    to[1] + ny,
    to[0] - nx,
    to[1] - ny,
    from[0] - nx,
    from[1] - ny,
  ];
}

export const circle = (x: number, y: number, radius: number): number[] =>
  roundedBox(x - radius, y - radius, 2 * radius, 2 * radius, radius);

/** A box with round corners; `radius` is at most half its width and height. */
export function roundedBox(x: number, y: number, width: number, height: number, radius: number): number[] {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  if (r === 0) return [x, y, x + width, y, x + width, y + height, x, y + height];
  const corner = (cx: number, cy: number, turn: (cos: number, sin: number) => readonly [number, number]) =>
    quarterTurn.flatMap(({ cos, sin }) => {
      const [dx, dy] = turn(cos, sin);
      return [cx + dx * r, cy + dy * r];
    });
  return [
    ...corner(x + width - r, y + r, (cos, sin) => [sin, -cos]),
    ...corner(x + width - r, y + height - r, (cos, sin) => [cos, sin]),
    ...corner(x + r, y + height - r, (cos, sin) => [-sin, cos]),
    ...corner(x + r, y + r, (cos, sin) => [-cos, -sin]),
  ];
}

/** The box that an outline of four corners is; null for one that is none, or stands aslant. */
export function boxOf(
  outline: Outline | undefined,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null {
  if (outline?.length !== 8) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = Array.from(outline);
  const across = y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0;
  const down = x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0;
  if (!across && !down) return null;
  return {
    left: Math.min(x0, x2),
    top: Math.min(y0, y2),
    right: Math.max(x0, x2),
    bottom: Math.max(y0, y2),
  };
}

/** The outline run the other way round, which cuts a hole. */
export function reversed(outline: readonly number[]): number[] {
  const turned: number[] = [];
  for (let at = outline.length - 2; at >= 0; at -= 2) turned.push(outline[at] ?? 0, outline[at + 1] ?? 0);
  return turned;
}
