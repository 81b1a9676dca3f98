// A scene seen from right to left. Knows no scene in particular.

import type { Scene, SceneShape } from './scene.ts';

/** The same scene with left and right exchanged. Text keeps its anchor, whose start is the right end of right-to-left words. */
export function mirrorScene(scene: Scene): Scene {
  const flip = (x: number): number => scene.widthPt - x;
  return {
    ...scene,
    shapes: scene.shapes.map((shape): SceneShape => {
      switch (shape.type) {
        case 'line':
          return { ...shape, x1: flip(shape.x1), x2: flip(shape.x2) };
        case 'rect':
          return { ...shape, x: flip(shape.x + shape.width) };
        case 'polyline':
          return { ...shape, points: shape.points.map(([x, y]) => [flip(x), y] as const) };
        case 'circle':
        case 'text':
          return { ...shape, x: flip(shape.x) };
      }
    }),
  };
}
