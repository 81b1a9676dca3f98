// The outline of a network's box by type of actor: told apart by shape, so that grey and colour-blind readers see it too.

import type { ActorType } from '../../model/kinds/actor.ts';
import type { ScenePoint, SceneShape } from '../scene.ts';

export type NodeBox = {
  /** The middle of the box, and its size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The room between text and outline at each side. */
export const sidePadding = (type: ActorType): number =>
  type === 'armedGroup' || type === 'media' ? 12 : type === 'person' ? 10 : 7;

/** What is drawn under the words of a box. */
export function nodeShapes(type: ActorType, box: NodeBox): SceneShape[] {
  const { width, height } = box;
  const [left, top] = [box.x - width / 2, box.y - height / 2];
  const [right, bottom] = [left + width, top + height];
  const outline = (points: readonly ScenePoint[]): SceneShape => ({
    type: 'polyline',
    points,
    closed: true,
    fill: 'actorSoft',
    stroke: 'actor',
    widthPt: 0.8,
    dashed: false,
  });
  const rect = (radius: number): SceneShape => ({
    type: 'rect',
    x: left,
    y: top,
    width,
    height,
    radius,
    fill: 'actorSoft',
    stroke: 'actor',
    dashed: false,
  });
  switch (type) {
    case 'person':
      return [rect(Math.min(height / 2, 13))];
    case 'organisation':
      return [rect(0)];
    case 'stateBody': {
      // Two lines, as a seal has.
      const [x1, x2] = [left + 1.8, right - 1.8];
      const inner = (y: number): SceneShape => ({
        type: 'line',
        x1,
        y1: y,
        x2,
        y2: y,
        colour: 'actor',
        widthPt: 0.6,
        dashed: false,
      });
      return [rect(0), inner(top + 2.2), inner(bottom - 2.2)];
    }
    case 'armedGroup': {
      const point = Math.min(8, width / 4);
      return [
        outline([
          [left, box.y],
          [left + point, top],
          [right - point, top],
          [right, box.y],
          [right - point, bottom],
          [left + point, bottom],
        ]),
      ];
    }
    case 'media': {
      const slant = Math.min(7, width / 4);
      return [
        outline([
          [left + slant, top],
          [right, top],
          [right - slant, bottom],
          [left, bottom],
        ]),
      ];
    }
    case 'other': {
      const cut = Math.min(4, height / 3);
      return [
        outline([
          [left + cut, top],
          [right - cut, top],
          [right, top + cut],
          [right, bottom - cut],
          [right - cut, bottom],
          [left + cut, bottom],
          [left, bottom - cut],
          [left, top + cut],
        ]),
      ];
    }
  }
}
