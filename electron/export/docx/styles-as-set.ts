// The style sheet as it comes out in Word, for finding out where its pages end. Writes nothing.

import type { StyleRole, StyleSheet } from '../../../core/template/styles.ts';
import { halfPoints } from './units.ts';

/**
 * The style sheet as Word sets it, for finding out where its pages end: sizes are half points, and of the room after a
 * paragraph and that before the next the larger counts, where the PDF adds them up.
 */
export function stylesAsSet(styles: StyleSheet): StyleSheet {
  const roles = { ...styles.roles };
  const usualAfterPt = roles.body.spaceAfterPt;
  for (const role of Object.keys(roles) as StyleRole[]) {
    const look = roles[role];
    const sizePt = halfPoints(look.sizePt) / 2;
    roles[role] = {
      ...look,
      sizePt,
      // Lines keep their height: it is written in twentieths of a point.
      lineHeight: (look.lineHeight * look.sizePt) / sizePt,
      spaceBeforePt: Math.max(0, look.spaceBeforePt - usualAfterPt),
      // A bar alone is as high as its text.
      ...(look.fill === null ? { barPt: 0, indentStartPt: look.indentStartPt + look.barPt } : {}),
    };
  }
  return { ...styles, roles };
}
