// Rewrites the blocks of a rich text, leaving how they nest as it stands.

import type { RichBlock, RichText } from './rich-text.ts';

/** A copy in which every block is what `change` gives for it, which has those inside of it changed already. */
export const mapBlocks = (text: RichText, change: (block: RichBlock) => RichBlock): RichText => ({
  ...text,
  content: mapped(text.content, change),
});

const mapped = (blocks: readonly RichBlock[], change: (block: RichBlock) => RichBlock): RichBlock[] =>
  blocks.map((block) => change(withInside(block, (inner) => mapped(inner, change))));

function withInside(block: RichBlock, inside: (blocks: readonly RichBlock[]) => RichBlock[]): RichBlock {
  const each = <T extends { readonly content: readonly RichBlock[] }>(part: T) => ({
    ...part,
    content: inside(part.content),
  });
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map(each) };
    case 'blockquote':
      return each(block);
    case 'table':
      return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(each) })) };
    case 'paragraph':
    case 'heading':
    case 'image':
    case 'horizontalRule':
      return block;
  }
}
