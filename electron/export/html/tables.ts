// Tables with header cells that say what they head. The caption stands first in the file and is shown below.

import type { Table } from '../../../core/document/tree.ts';
import { type GridCell, layOutGrid } from '../parts/grid.ts';
import { wordsOf } from '../parts/targets.ts';
import { captionToHtml } from './illustrations.ts';
import { element, percent, type Setting, settled, tag } from './escape.ts';
import type { Work } from './work.ts';

/** A table of the tree; one without rows leaves its caption as a paragraph. */
export function tableToHtml(work: Work, table: Table, setting: Setting): string {
  const { attributes, inside } = settled(setting, null, table.dir);
  const caption = table.caption ? captionToHtml(work, table.caption, inside) : null;
  if (!table.rows.some((row) => row.cells.length > 0)) {
    return caption ? element('p', { ...caption.attributes, class: 'caption' }, caption.content) : '';
  }
  const grid = layOutGrid(table);
  const headers = headerRowsOf(table, grid.rows);
  const row = (cells: readonly GridCell[], at: number) =>
    `<tr>${cells.map((slot) => cellToHtml(work, table, slot, at < headers, inside)).join('')}</tr>\n`;
  const rows = grid.rows.map(row);
  const whole = [
    tag('table', {
      ...attributes,
      class: table.styleRole,
      // A masthead lays words out; it is no table of data.
      role: table.styleRole === 'masthead' && headers === 0 ? 'presentation' : null,
    }),
    caption ? element('caption', { ...caption.attributes, class: 'caption' }, caption.content) : '',
    columnsOf(table),
    headers > 0 ? `<thead>\n${rows.slice(0, headers).join('')}</thead>\n` : '',
    `<tbody>\n${rows.slice(headers).join('')}</tbody></table>`,
  ].join('');
  // One that is wider than the window is moved by itself, not the whole page with it.
  return table.styleRole === 'masthead' ? `${whole}\n` : `${element('div', { class: 'table' }, whole)}\n`;
}

/** Header rows, and those a header cell reaches into: a span can't leave the head in HTML. */
function headerRowsOf(table: Table, rows: readonly (readonly GridCell[])[]): number {
  let headers = Math.min(rows.length, Math.max(0, Math.trunc(table.headerRows) || 0));
  for (let at = 0; at < headers; at += 1) {
    for (const { rowSpan } of rows[at] ?? []) headers = Math.max(headers, at + rowSpan);
  }
  return headers;
}

function columnsOf(table: Table): string {
  const widths = table.columns.map(({ width }) => (Number.isFinite(width) && width > 0 ? width : 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (!(total > 0)) return '\n';
  const columns = widths.map((width) => tag('col', { style: `width:${percent(width / total)}` }));
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

function cellToHtml(work: Work, table: Table, slot: GridCell, inHead: boolean, setting: Setting): string {
  const { cell, column, colSpan, rowSpan } = slot;
  const heads = (cell.header || inHead) && wordsOf(cell.blocks).trim() !== '';
  const align = table.columns[column]?.align ?? 'start';
  const scope = inHead ? (colSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row';
  return element(
    heads ? 'th' : 'td',
    {
      scope: heads ? scope : null,
      colspan: colSpan > 1 ? colSpan : null,
      rowspan: rowSpan > 1 ? rowSpan : null,
      class: align === 'start' ? null : `to-${align}`,
    },
    work.writeBlocks(work, cell.blocks, setting).trim(),
  );
}
