// Text of a scene in its own direction, placed by the direction of the scene.

import type { SceneColour, SceneShape } from './scene.ts';

export type SceneDirection = 'ltr' | 'rtl';

/** By the first letter that has one (as browsers decide for `auto`); `otherwise` where none has. */
export function directionOf(text: string, otherwise: SceneDirection): SceneDirection {
  for (const char of text) {
    if (!/\p{L}/u.test(char)) continue;
    return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(char)
      ? 'rtl'
      : 'ltr';
  }
  return otherwise;
}

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/**
 * A text that reads in its own direction. `anchor` is meant in the direction of the scene, so that an Arabic name in an
 * English figure, or the reverse, takes the same room as any other text there.
 */
export function sceneText(
  at: {
    readonly x: number;
    readonly y: number;
    readonly sizePt: number;
    readonly bold: boolean;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly colour: SceneColour;
  },
  text: string,
  sceneDir: SceneDirection,
): SceneShape {
  const dir = directionOf(text, sceneDir);
  return { type: 'text', ...at, text, dir, anchor: dir === sceneDir ? at.anchor : OPPOSITE[at.anchor] };
}
