// Bits of pages and of readings that tests of PDF files share.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Ink } from './made-pdf.ts';

/** The texts of the blocks of one kind. */
export const textsOf = (blocks: readonly TextBlock[], kind: TextBlock['kind']): string[] =>
  blocks.filter((block) => block.kind === kind).map(({ text }) => text);
/** A text at a place. */
export const at = (text: string, x: number, y: number, size = 11, face: Ink['face'] = 'roman'): Ink => ({
  text,
  x,
  y,
  size,
  face,
});
/** A sentence with the parts of words that others break at line ends. */
export const LATER = 'notwithstanding all that the relatives saw there, boats were seen in 2014';
/** Lines of body text one below the other. */
export const lines = (texts: readonly string[], x: number, top: number, size = 11): Ink[] =>
  texts.map((text, index) => at(text, x, top - index * size * 1.25, size));
