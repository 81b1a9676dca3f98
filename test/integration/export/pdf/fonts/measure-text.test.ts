// The widths that core reckons with, held against the fonts that pages are set in.
import { describe, expect, it } from 'vitest';
import { textWidthPt } from '../../../../../core/drawing/measure-text.ts';
import { readFonts } from '../../../../../electron/export/pdf/fonts/font-library.ts';
import { openPdf } from '../../../../../electron/export/pdf/pdfmake-parts.ts';
import { fontsFolder } from '../../../../support/fonts.ts';

const words = [
  'Wounded',
  'Killed',
  'According to',
  'territory',
  'that returned',
  'Nuri Abu Sahmain',
  'HEADQUARTERS',
  '> 100',
  '1 250 (part)',
  '16–17 May 2014',
  'Général à la retraite',
];

describe('textWidthPt', () => {
  it.each([false, true])('is never less than the words take, and hardly more (bold: %s)', (bold) => {
    const pdf = openPdf(readFonts(fontsFolder()).common, { CreationDate: new Date(0) }, 'en');
    const font = pdf.provideFont('sans', bold, false);
    for (const word of words) {
      const drawn = font.widthOfString(word, 9);
      const reckoned = textWidthPt(word, 9, bold);
      expect(reckoned, word).toBeGreaterThanOrEqual(drawn);
      expect(reckoned, word).toBeLessThan(drawn * 1.09);
    }
  });
});
