// Tables as GitHub writes them: one header row, one line a row, no spans.

import type { Block, Caption, Table } from '../../../core/document/tree.ts';
import { layOutGrid } from '../parts/grid.ts';
import { inlinesToMarkdown, textToMarkdown } from './inlines.ts';
import type { Work } from './work.ts';

const rules = { start: ':--', end: '--:', centre: ':-:' } as const;

/** A table and its caption below it; what its cells can't hold is told as a loss. */
export function tableToMarkdown(work: Work, table: Table): string {
  const caption = table.caption ? captionToMarkdown(work, table.caption) : '';
  const grid = layOutGrid(table);
  if (!grid.rows.some((row) => row.length > 0)) return caption;
  const rows = grid.rows.map((slots) => {
    const cells = Array.from({ length: grid.columns }, () => '');
    for (const { cell, column, colSpan, rowSpan } of slots) {
      if (colSpan > 1 || rowSpan > 1) {
        work.losses.add('unsupported-block', 'that a cell of a table reaches over several columns or rows');
      }
      cells[column] = cellToMarkdown(work, cell.blocks);
    }
    return `| ${cells.join(' | ')} |`;
  });
  const headless = !(table.headerRows > 0);
  if (table.headerRows > 1) work.losses.add('unsupported-block', 'header rows of a table after its first');
  const rule = `| ${Array.from({ length: grid.columns }, (_, at) => rules[table.columns[at]?.align ?? 'start']).join(' | ')} |`;
  const empty = `|${'  |'.repeat(grid.columns)}`;
  const lines = headless ? [empty, rule, ...rows] : [rows[0] ?? empty, rule, ...rows.slice(1)];
  return caption ? `${lines.join('\n')}\n\n${caption}` : lines.join('\n');
}

/** The label in bold, then the words. */
export function captionToMarkdown(work: Work, caption: Caption): string {
  const gap = caption.label && caption.inlines.length > 0 ? ' ' : '';
  return (
    work.anchors.place(caption.id) +
    inlinesToMarkdown(
      work,
      [
        { type: 'text', text: caption.label, marks: { bold: true }, lang: null, dir: null },
        { type: 'text', text: gap, marks: {}, lang: null, dir: null },
        ...caption.inlines,
      ],
      'paragraph',
    )
  );
}

/** All of a cell on one line. Lists and inner tables keep their words, split by breaks. */
function cellToMarkdown(work: Work, blocks: readonly Block[]): string {
  return cellLines(work, blocks)
    .filter((line) => line !== '')
    .join('<br>');
}

function cellLines(work: Work, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const number = block.number ? `${textToMarkdown(work, block.number, {}, 'cell', '', true)} ` : '';
        return [number + inlinesToMarkdown(work, block.inlines, 'cell')];
      }
      case 'list':
        return block.items.flatMap((item, at) => {
          const mark = block.ordered ? `${(Math.trunc(block.start) || 1) + at}. ` : '• ';
          return cellLines(work, item.blocks).map((line, row) => (row === 0 ? mark + line : line));
        });
      case 'table':
        work.losses.add('unsupported-block', 'a table inside a table; its words are kept');
        return [
          ...block.rows.map((row) => row.cells.map((cell) => cellToMarkdown(work, cell.blocks)).join(' · ')),
          ...(block.caption ? [captionToMarkdown(work, block.caption).replaceAll('\\\n', '<br>')] : []),
        ];
      case 'keepTogether':
        return cellLines(work, block.blocks);
      case 'illustration':
      case 'toc':
        return [work.writeBlocks(work, [block]).replaceAll(/\\?\n+/gu, '<br>')];
      case 'pageBreak':
      case 'rule':
        return [];
    }
  });
}
