// Where the blocks of a document of a word processor go while it is read.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** Where blocks go: into the text, or into a cell or note, of which only the words are taken. */
export type Sink = {
  readonly put: (block: TextBlock) => void;
  readonly row: (cells: readonly string[], header: boolean) => void;
  /** Whether notes and comments go below the block that refers to them; else they wait for the one around it. */
  readonly takesNotes: boolean;
};

/** What a paragraph anchors, to be read after it: a text box, or words about a picture. */
export type Anchored = { readonly box: XmlElement } | { readonly caption: string };

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
