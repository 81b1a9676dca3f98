// Rich text seen as a list of blocks of plain text with the places of its atoms: for counting, searching and checking.

import type { RichBlock, RichInline, RichText } from '../model/text/rich-text.ts';
import { eachLeaf } from '../model/text/walk-rich-text.ts';

export type Atom = Exclude<RichInline, { type: 'text' } | { type: 'hardBreak' }>;

/** One paragraph or heading. Offsets are UTF-16 units of `text`, where atoms stand as the words given for them. */
export type TextBlockView = {
  readonly blockId: string;
  readonly type: 'paragraph' | 'heading';
  readonly inQuote: boolean;
  readonly text: string;
  readonly atoms: readonly { readonly offset: number; readonly length: number; readonly atom: Atom }[];
};

/** The words an atom stands as; a citation stands as nothing. */
export type AtomWords = (atom: Atom) => string;

/** What an atom says without looking at any record: its label or term. */
export const plainAtom: AtomWords = (atom) => {
  if (atom.type === 'actorMention' || atom.type === 'eventMention') return atom.attrs.label ?? '';
  return atom.type === 'likelihood' ? atom.attrs.term : '';
};

/** The paragraphs and headings of a rich text in reading order. */
export function textBlocksOf(text: RichText | null, words: AtomWords = plainAtom): TextBlockView[] {
  const views: TextBlockView[] = [];
  eachLeaf(text, (leaf, inQuote) => {
    if (leaf.type === 'paragraph' || leaf.type === 'heading') views.push(viewOf(leaf, inQuote, words));
  });
  return views;
}

function viewOf(
  block: Extract<RichBlock, { type: 'paragraph' | 'heading' }>,
  inQuote: boolean,
  words: AtomWords,
): TextBlockView {
  let text = '';
  const atoms: TextBlockView['atoms'][number][] = [];
  for (const inline of block.content ?? []) {
    if (inline.type === 'text') text += inline.text;
    else if (inline.type === 'hardBreak') text += '\n';
    else {
      const said = words(inline);
      atoms.push({ offset: text.length, length: said.length, atom: inline });
      text += said;
    }
  }
  return { blockId: block.attrs.id, type: block.type, inQuote, text, atoms };
}

/** The plain text of a rich text, a line a block. */
export const plainText = (text: RichText | null, words: AtomWords = plainAtom): string =>
  textBlocksOf(text, words)
    .map((view) => view.text)
    .join('\n');

/** Whether a rich text shows nothing: no words, no atoms, no image, no table. */
export function isBlankRichText(text: RichText | null): boolean {
  if (text === null) return true;
  const shows = (block: RichBlock): boolean => block.type === 'image' || block.type === 'table';
  return (
    !text.content.some(shows) &&
    textBlocksOf(text).every((view) => view.text.trim() === '' && view.atoms.length === 0)
  );
}
