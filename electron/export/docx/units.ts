// Conversions between the tree's points and colours and the units of Word.

import type { FontRole, StyleSheet } from '../../../core/template/styles.ts';
import { textSizePt } from '../parts/measures.ts';
import type { RunFonts } from './wml/runs.ts';

/** Points to twentieths. */
export const twips = (points: number): number => Math.round(points * 20);
/** Points to the half points in which Word takes sizes. */
export const halfPoints = (points: number): number => 2 * textSizePt(points);
/** Points to the eighths of borders; Word allows 2 to 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));
/** `#RRGGBB` to `RRGGBB`. */
export const colour = (hex: string): string => hex.replace('#', '').toUpperCase();

/** Latin and complex-script families of a font role, by name and never through a theme. */
export const fontsOf = (styles: StyleSheet, role: FontRole): RunFonts => ({
  ascii: styles.fonts[role],
  hAnsi: styles.fonts[role],
  cs: styles.fonts.arabic,
});
