// The marks of a timeline: told apart by shape and outline, so that they can be read in grey.

import type { ScenePoint, SceneShape } from '../scene.ts';
import { BAR_HEIGHT, DOT } from './place-entries.ts';

export type MarkKind = 'day' | 'span' | 'uncertain' | 'competing';

export type Mark = {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly isSpan: boolean;
  readonly uncertain: boolean;
  readonly competing: boolean;
  /** The bar goes on beyond its end: it ends in a point. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/** A dot for a day, a bar for a span; dashed where the date is uncertain, hollow and cornered where it is another's. */
export const markShapes = (mark: Mark): SceneShape[] => (mark.isSpan ? [bar(mark)] : dot(mark));

function bar(mark: Mark): SceneShape {
  const { x1, x2, y } = mark;
  const fill = mark.uncertain || mark.competing ? 'paper' : 'eventSoft';
  const half = BAR_HEIGHT / 2;
  if (!mark.cutBefore && !mark.cutAfter)
    return {
      type: 'rect',
      x: x1,
      y: y - half,
      width: x2 - x1,
      height: BAR_HEIGHT,
      radius: mark.competing ? 0 : Math.min(half, (x2 - x1) / 2),
      fill,
      stroke: 'event',
      dashed: mark.uncertain,
    };
  const tip = Math.min(half, (x2 - x1) / 2);
  const end = (x: number, inwards: number, cut: boolean): ScenePoint[] =>
    cut
      ? [
          [x + inwards * tip, y - half],
          [x, y],
          [x + inwards * tip, y + half],
        ]
      : [
          [x, y - half],
          [x, y + half],
        ];
  return {
    type: 'polyline',
    points: [...end(x2, -1, mark.cutAfter), ...end(x1, 1, mark.cutBefore).reverse()],
    closed: true,
    fill,
    stroke: 'event',
    widthPt: 0.75,
    dashed: mark.uncertain,
  };
}

function dot({ x1, x2, y, uncertain, competing }: Mark): SceneShape[] {
  const x = (x1 + x2) / 2;
  if (competing) {
    const half = DOT + 1.1;
    return [
      {
        type: 'polyline',
        points: [
          [x, y - half],
          [x + half, y],
          [x, y + half],
          [x - half, y],
        ],
        closed: true,
        fill: 'paper',
        stroke: 'event',
        widthPt: 0.9,
        dashed: false,
      },
    ];
  }
  const core: SceneShape = {
    type: 'circle',
    x,
    y,
    radius: uncertain ? DOT * 0.7 : DOT,
    fill: 'event',
    stroke: null,
  };
  if (!uncertain) return [core];
  const ring = DOT + 1.8;
  return [
    {
      type: 'rect',
      x: x - ring,
      y: y - ring,
      width: ring * 2,
      height: ring * 2,
      radius: ring,
      fill: 'paper',
      stroke: 'event',
      dashed: true,
    },
    core,
  ];
}
