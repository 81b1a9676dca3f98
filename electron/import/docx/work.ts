// What the parts of the reader share while a Word document is read.

import type { Told } from '../office/told.ts';
import type { Beside, Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { DocxPackage } from './package.ts';
import type { Styles } from './styles.ts';

export type Work = {
  readonly pack: DocxPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly told: Told;
  /** Notes and comments that the block being read refers to. */
  readonly beside: Beside[];
  /** The first paragraph in the style of a title. */
  readonly title: { text: string | null };
  readonly progress: () => void;
};
