// Rich text as one kind of node, so that paragraphs, lists and tables are compared by the same few lines.

import type { Mark, RichBlock, RichInline, RichText } from '../../model/text/rich-text.ts';
import type { Atom } from '../rich-blocks.ts';
import { wordsOf } from './word-diff.ts';

export type TextNodeKind =
  | RichBlock['type']
  | 'listItem'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'
  /** The caption of the table or image it stands in. */
  | 'caption';

/** A word, a break, or what stands in the text as one thing (a citation, a mention). */
export type TextPiece =
  | { readonly type: 'words'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly type: 'break' }
  | { readonly type: 'atom'; readonly atom: Atom };

export type TextNode = {
  readonly kind: TextNodeKind;
  /** The block's own id; of a caption the id of what it belongs to. */
  readonly id: string;
  /** Equal for nodes that look alike apart from words and children: level, start, picture. */
  readonly form: string;
  /** The block it was made of; null for items, rows, cells and captions. */
  readonly block: RichBlock | null;
  readonly pieces: readonly TextPiece[];
  readonly children: readonly TextNode[];
};

/** The blocks of a text as nodes. */
export const nodesOf = (text: RichText | null): TextNode[] => (text?.content ?? []).map(nodeOf);

function nodeOf(block: RichBlock): TextNode {
  const plain = { kind: block.type, id: block.attrs.id, form: '', block, pieces: [], children: [] };
  const caption = (text: string): TextNode[] =>
    text === '' ? [] : [{ ...plain, kind: 'caption', block: null, pieces: piecesOfWords(text, []) }];
  switch (block.type) {
    case 'paragraph':
      return { ...plain, form: `${block.attrs.dir}`, pieces: piecesOf(block.content ?? []) };
    case 'heading':
      return {
        ...plain,
        form: `${block.attrs.dir} ${block.attrs.level}`,
        pieces: piecesOf(block.content ?? []),
      };
    case 'bulletList':
    case 'orderedList':
      return {
        ...plain,
        form: block.type === 'orderedList' ? String(block.attrs.start) : '',
        children: block.content.map((item) => ({
          ...plain,
          kind: item.type,
          id: item.attrs.id,
          block: null,
          children: item.content.map(nodeOf),
        })),
      };
    case 'blockquote':
      return { ...plain, children: block.content.map(nodeOf) };
    case 'table':
      return {
        ...plain,
        children: [
          ...caption(block.attrs.caption),
          ...block.content.map(
            (row): TextNode => ({
              ...plain,
              kind: row.type,
              id: row.attrs.id,
              block: null,
              children: row.content.map((cell) => ({
                ...plain,
                kind: cell.type,
                id: cell.attrs.id,
                form: `${cell.attrs.colspan} ${cell.attrs.rowspan}`,
                block: null,
                children: cell.content.map(nodeOf),
              })),
            }),
          ),
        ],
      };
    case 'image':
      return {
        ...plain,
        form: [block.attrs.sha256, block.attrs.alt, block.attrs.widthPercent, block.attrs.decorative].join(
          ' ',
        ),
        children: caption(block.attrs.caption),
      };
    case 'horizontalRule':
      return plain;
  }
}

const piecesOfWords = (text: string, marks: readonly Mark[]): TextPiece[] =>
  wordsOf(text).map((word) => ({ type: 'words', text: word, marks }));

function piecesOf(content: readonly RichInline[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const inline of content) {
    if (inline.type === 'text')
      // A word of which a part is bold is one word still, in two pieces.
      for (const piece of piecesOfWords(inline.text, inline.marks ?? [])) pieces.push(piece);
    else if (inline.type === 'hardBreak') pieces.push({ type: 'break' });
    else pieces.push({ type: 'atom', atom: inline });
  }
  return pieces;
}

/** Equal for pieces that say the same; how they are set in type is left aside. */
export function pieceKey(piece: TextPiece): string {
  switch (piece.type) {
    case 'words':
      return piece.text;
    case 'break':
      return '\n';
    case 'atom':
      return `\0${piece.atom.type} ${JSON.stringify(piece.atom.attrs)}`;
  }
}
