// Where the parts of a scene stand, for tests that ask whether they touch or leave it.

import { textWidthPt } from '../../core/drawing/measure-text.ts';
import type { Scene, SceneShape } from '../../core/drawing/scene.ts';

export type SceneBox = readonly [left: number, right: number, top: number, bottom: number];
type TextShape = Extract<SceneShape, { type: 'text' }>;

export const textsOf = (scene: Scene): TextShape[] => scene.shapes.filter((shape) => shape.type === 'text');

/** What a text covers: the letters' height, and the width that the layout reckoned with. */
export function boxOfText(text: TextShape): SceneBox {
  const width = textWidthPt(text.text, text.sizePt, text.bold);
  const share = { start: text.dir === 'ltr' ? 0 : 1, middle: 0.5, end: text.dir === 'ltr' ? 1 : 0 }[
    text.anchor
  ];
  const left = text.x - width * share;
  return [left, left + width, text.y - text.sizePt * 0.75, text.y + text.sizePt * 0.2];
}

export const doTouch = (a: SceneBox, b: SceneBox): boolean =>
  a[0] < b[1] - 0.1 && b[0] < a[1] - 0.1 && a[2] < b[3] - 0.1 && b[2] < a[3] - 0.1;

/** Pairs of texts that run into each other. */
export function touchingTexts(scene: Scene): [string, string][] {
  const texts = textsOf(scene);
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => doTouch(boxOfText(a), boxOfText(b)))
      .map((b): [string, string] => [a.text, b.text]),
  );
}

function pointsOf(shape: SceneShape): (readonly [number, number])[] {
  switch (shape.type) {
    case 'line':
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'circle':
      return [
        [shape.x - shape.radius, shape.y - shape.radius],
        [shape.x + shape.radius, shape.y + shape.radius],
      ];
    case 'polyline':
      return [...shape.points];
    case 'text': {
      const [left, right, top, bottom] = boxOfText(shape);
      return [
        [left, top],
        [right, bottom],
      ];
    }
  }
}

/** Shapes that leave the scene by more than half a point. */
export const shapesOutside = (scene: Scene): SceneShape[] =>
  scene.shapes.filter((shape) =>
    pointsOf(shape).some(
      ([x, y]) => !(x >= -0.5 && x <= scene.widthPt + 0.5 && y >= -0.5 && y <= scene.heightPt + 0.5),
    ),
  );
