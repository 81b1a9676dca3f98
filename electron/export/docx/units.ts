// Conversions between the tree's points and colours and the units of Word.

import { BorderStyle, type IFontAttributesProperties } from 'docx';
import type { FontRole, StyleSheet } from '../../../core/template/styles.ts';

/** Points to twentieths. */
export const twips = (points: number): number => Math.round(points * 20);
/** Points to the eighths of borders; Word allows 2 to 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));
/** Points to the pixels (96 an inch) in which the docx package takes picture sizes. */
export const pixels = (points: number): number => (points * 96) / 72;
/** `#RRGGBB` to `RRGGBB`. */
export const colour = (hex: string): string => hex.replace('#', '').toUpperCase();

/** Latin and complex-script families of a font role, by name and never through a theme. */
export const fontsOf = (styles: StyleSheet, role: FontRole): IFontAttributesProperties => ({
  ascii: styles.fonts[role],
  hAnsi: styles.fonts[role],
  cs: styles.fonts.arabic,
});

/** A border that is not there. */
export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
