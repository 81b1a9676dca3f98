// Walks a rich text in reading order. The one place that knows how blocks nest.

import type { RichBlock, RichInline, RichText } from './rich-text.ts';

/** The blocks that hold no other blocks. */
export type RichLeaf = Extract<RichBlock, { type: 'paragraph' | 'heading' | 'image' | 'horizontalRule' }>;

/** A table or image of a rich text that has a caption, and so a number. */
export type Captioned = Extract<RichBlock, { type: 'table' | 'image' }>;

/** The blocks that stand in a block, one after the other. */
function blocksIn(block: RichBlock): readonly RichBlock[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
    case 'blockquote':
      return block.content;
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    case 'paragraph':
    case 'heading':
    case 'image':
    case 'horizontalRule':
      return NONE;
  }
}
const NONE: readonly RichBlock[] = [];

/** Calls `visit` for every block, before those inside of it. */
export function eachBlock(blocks: readonly RichBlock[], visit: (block: RichBlock) => void): void {
  for (const block of blocks) {
    visit(block);
    eachBlock(blocksIn(block), visit);
  }
}

/** Calls `visit` for every table and image with a caption, in the order of their captions: a table's comes after its rows. */
export function eachCaption(text: RichText | null, visit: (block: Captioned) => void): void {
  const walk = (block: RichBlock): void => {
    blocksIn(block).forEach(walk);
    if ((block.type === 'table' || block.type === 'image') && block.attrs.caption.trim() !== '') visit(block);
  };
  text?.content.forEach(walk);
}

/** Calls `visit` for every leaf block; `inQuote` when it stands inside a quotation. */
export function eachLeaf(text: RichText | null, visit: (leaf: RichLeaf, inQuote: boolean) => void): void {
  const walk = (block: RichBlock, inQuote: boolean): void => {
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
      case 'blockquote':
      case 'table':
        for (const child of blocksIn(block)) walk(child, inQuote || block.type === 'blockquote');
        return;
      default:
        visit(block, inQuote);
    }
  };
  for (const block of text?.content ?? []) walk(block, false);
}

/** Calls `visit` for every inline with its block's id and its index among the block's inlines. */
export function eachInline(
  text: RichText | null,
  visit: (inline: RichInline, blockId: string, index: number) => void,
): void {
  eachLeaf(text, (leaf) => {
    if (leaf.type !== 'paragraph' && leaf.type !== 'heading') return;
    for (const [index, inline] of (leaf.content ?? []).entries()) visit(inline, leaf.attrs.id, index);
  });
}
