// Blocks of the tree as plain text: an empty line between paragraphs, signs and numbers before the items of lists, tabs
// between the cells of tables.

import type { Block, Caption, Inline } from '../../../core/document/tree.ts';
import { clipboardWords as words } from '../../words/inputs/clipboard.ts';

/** The blocks in order, without a line end after the last. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .map(blockToText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Text with the notes of its numbers after it, each on a line. */
export const withNotes = (text: string, notes: readonly Block[]): string =>
  notes.length === 0 ? text : `${text}\n\n${notes.map((note) => blocksToText([note])).join('\n')}`;

/** Words in a row. */
export const inlinesToText = (inlines: readonly Inline[]): string => inlines.map(inlineToText).join('');

function blockToText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlinesToText(block.inlines);
    case 'list':
      return listToText(block);
    case 'table': {
      const rows = block.rows.map(({ cells }) =>
        cells
          // A cell that is wider than a column leaves the next ones empty, so that columns stay columns.
          .map((cell) => `${oneLine(blocksToText(cell.blocks))}${'\t'.repeat(cell.colSpan - 1)}`)
          .join('\t'),
      );
      return [...(block.caption === null ? [] : [captionToText(block.caption)]), ...rows].join('\n');
    }
    case 'illustration': {
      const picture = words.picture(block.alt ?? '');
      return block.caption === null ? picture : `${picture}\n${captionToText(block.caption)}`;
    }
    case 'rule':
      return '* * *';
    case 'keepTogether':
      return blocksToText(block.blocks);
    case 'toc':
    case 'pageBreak':
      return '';
  }
}

function listToText(list: Extract<Block, { type: 'list' }>): string {
  return list.items
    .filter((item) => item.blocks.length > 0)
    .map((item, index) => {
      const sign = list.ordered ? `${list.start + index}. ` : '• ';
      const text = item.blocks
        .map(blockToText)
        .filter((part) => part !== '')
        .join('\n');
      return `${sign}${text.replaceAll('\n', `\n${' '.repeat(sign.length)}`)}`;
    })
    .join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/[\t\n]+/gu, ' ');

const captionToText = (caption: Caption): string => `${caption.label} ${inlinesToText(caption.inlines)}`;

function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'ref':
      return inline.text;
    case 'link':
      return inlinesToText(inline.inlines);
    case 'break':
      return '\n';
    case 'tab':
      return '\t';
    case 'note':
    case 'comment':
    case 'field':
      return '';
  }
}
