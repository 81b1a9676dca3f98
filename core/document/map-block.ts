// One block made into another with its words and the blocks inside it exchanged: the one walk that assembly's last steps share.

import type { Block, Caption, Inline } from './tree.ts';

export type BlockParts = {
  /** Words of the block itself or of its caption. Notes stand in them and are theirs to look into. */
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[];
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
};

/** The block with each part put through, in the order of reading: what a table holds comes before its caption. */
export function mapBlock(block: Block, parts: BlockParts): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: parts.inlines(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: parts.blocks(item.blocks) })) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: parts.blocks(cell.blocks) })),
        })),
        caption: mapCaption(block.caption, parts),
      };
    case 'illustration':
      return { ...block, caption: mapCaption(block.caption, parts) };
    case 'keepTogether':
      return { ...block, blocks: parts.blocks(block.blocks) };
    case 'toc':
    case 'pageBreak':
    case 'rule':
      return block;
  }
}

const mapCaption = (caption: Caption | null, { inlines }: BlockParts): Caption | null =>
  caption === null ? null : { ...caption, inlines: inlines(caption.inlines) };
