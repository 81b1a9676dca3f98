// Walks a rich text in reading order. The one place that knows how blocks nest.

import type { RichBlock, RichInline, RichText } from './rich-text.ts';

/** The blocks that hold no other blocks. */
export type RichLeaf = Extract<RichBlock, { type: 'paragraph' | 'heading' | 'image' | 'horizontalRule' }>;

/** A table or image of a rich text that has a caption, and so a number. */
export type Captioned = Extract<RichBlock, { type: 'table' | 'image' }>;

/** Calls `visit` for every table and image with a caption, in the order of their captions: a table's comes after its rows. */
export function eachCaption(text: RichText | null, visit: (block: Captioned) => void): void {
  const walk = (block: RichBlock): void => {
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) item.content.forEach(walk);
        return;
      case 'blockquote':
        block.content.forEach(walk);
        return;
      case 'table':
        for (const row of block.content) for (const cell of row.content) cell.content.forEach(walk);
        if (block.attrs.caption.trim() !== '') visit(block);
        return;
      case 'image':
        if (block.attrs.caption.trim() !== '') visit(block);
        return;
      case 'paragraph':
      case 'heading':
      case 'horizontalRule':
    }
  };
  text?.content.forEach(walk);
}

/** Calls `visit` for every leaf block; `inQuote` when it stands inside a quotation. */
export function eachLeaf(text: RichText | null, visit: (leaf: RichLeaf, inQuote: boolean) => void): void {
  const walk = (block: RichBlock, inQuote: boolean): void => {
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) for (const child of item.content) walk(child, inQuote);
        return;
      case 'blockquote':
        for (const child of block.content) walk(child, true);
        return;
      case 'table':
        for (const row of block.content)
          for (const cell of row.content) for (const child of cell.content) walk(child, inQuote);
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
