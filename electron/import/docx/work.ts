// What the parts of the reader share while a Word document is read.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Told } from '../office/told.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
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

/** What a paragraph anchors, to be read after it: a text box, or words about a picture. */
export type Anchored = { readonly box: XmlElement } | { readonly caption: string };

/** Where blocks go: into the text, or into a cell or note, of which only the words are taken. */
export type Sink = {
  readonly put: (block: TextBlock) => void;
  readonly row: (cells: readonly string[], header: boolean) => void;
  /** Whether notes and comments go below the block that refers to them; else they wait for the one around it. */
  readonly takesNotes: boolean;
};

/** A sink that keeps the words of what is put into it, block by block. */
export function wordSink(): Sink & { readonly text: () => string } {
  const texts: string[] = [];
  return {
    put: ({ text }) => texts.push(text),
    row: (cells) => texts.push(cells.join(' ')),
    takesNotes: false,
    text: () => texts.join(' '),
  };
}
