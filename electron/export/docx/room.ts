// Roughly how much room blocks take, for the choice whether something may stay whole. Measures no letter.

import type { Block, Inline } from '../../../core/document/tree.ts';
import type { StyleRole, StyleSheet } from '../../../core/template/styles.ts';

/** Mean width of a letter as a share of the size, a little more than that of running English. */
const letterShare = 0.53;

/** Height in points of blocks in a column, good to about a fifth. */
export function heightOf(styles: StyleSheet, blocks: readonly Block[], widthPt: number): number {
  let height = 0;
  for (const block of blocks) height += heightOfBlock(styles, block, widthPt);
  return height;
}

function heightOfBlock(styles: StyleSheet, block: Block, widthPt: number): number {
  switch (block.type) {
    case 'paragraph':
      return heightOfText(styles, block.role, lettersOf(block.inlines), widthPt);
    case 'heading':
      return heightOfText(styles, `heading${block.level}`, lettersOf(block.inlines), widthPt);
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf(styles, item.blocks, widthPt - 18), 0);
    case 'table':
      return block.rows.reduce((sum, row) => {
        const width = widthPt / Math.max(1, row.cells.length);
        return sum + Math.max(0, ...row.cells.map((cell) => heightOf(styles, cell.blocks, width)));
      }, 0);
    case 'illustration': {
      const { content } = block;
      const shape = content.kind === 'scene' ? content.scene.heightPt / content.scene.widthPt : 0.75;
      return widthPt * block.width * (Number.isFinite(shape) ? shape : 0);
    }
    case 'keepTogether':
      return heightOf(styles, block.blocks, widthPt);
    case 'toc':
    case 'pageBreak':
    case 'rule':
      return 12;
  }
}

function heightOfText(styles: StyleSheet, role: StyleRole, letters: number, widthPt: number): number {
  const look = styles.roles[role];
  const width = Math.max(look.sizePt, widthPt - look.indentStartPt - look.indentEndPt);
  const lines = Math.max(1, Math.ceil((letters * look.sizePt * letterShare) / width));
  return lines * look.sizePt * look.lineHeight + look.spaceBeforePt + look.spaceAfterPt;
}

function lettersOf(inlines: readonly Inline[]): number {
  let letters = 0;
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'ref') letters += inline.text.length;
    else if (inline.type === 'link') letters += lettersOf(inline.inlines);
    else if (inline.type === 'break') letters += 40;
  }
  return letters;
}
