// A pasted table: cells with their spans within bounds, a head where it shows one, and no table at all where one was only
// used to lay something out.

import type { Around, Cleaner } from './clean-html.ts';
import { Pieces, type Piece } from './pasted-pieces.ts';

type PastedCell = {
  readonly html: string;
  readonly head: boolean;
  /** Whether all its words are bold. */
  readonly bold: boolean;
  readonly columns: number;
  readonly rows: number;
};

const MOST_COLUMNS = 100;
const MOST_CELLS = 20_000;

/** The table as one block; as the blocks in its cells where it has one cell or lays out a page. */
export function pastedTable(table: Element, cleaner: Cleaner, at: Around): readonly Piece[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => cellsOf(row));
  const role = table.getAttribute('role');
  const layout = role === 'presentation' || role === 'none' || cells.length < 2 || cells.length > MOST_CELLS;
  if (layout || table.querySelector('table') !== null) {
    const inner = new Pieces();
    for (const cell of cells) inner.add(cellPieces(cleaner, cell, at));
    return inner.pieces;
  }
  const caption = childrenOf(table, 'caption')[0];
  const read = rows
    .map((row) => ({
      head: row.parentElement?.tagName.toLowerCase() === 'thead',
      cells: cellsOf(row).flatMap((cell) => readCell(cleaner, cell, at)),
    }))
    .filter((row) => row.cells.length > 0);
  const kept = withoutEmptyEdges(read);
  if (kept.length === 0) return [];
  const head = headRows(kept);
  const html = kept
    .map(
      (row, index) =>
        `<tr>${row.cells.map((cell) => cellHtml(cell, index < head, kept.length - index)).join('')}</tr>`,
    )
    .join('');
  const title =
    caption === undefined ? '' : `<caption>${cleaner.inside(caption, at).onlyWords() ?? ''}</caption>`;
  return [{ kind: 'block', html: `<table>${title}<tbody>${html}</tbody></table>` }];
}

type Row = { readonly head: boolean; readonly cells: readonly PastedCell[] };

const childrenOf = (element: Element, ...tags: string[]): Element[] =>
  [...element.children].filter((child) => tags.includes(child.tagName.toLowerCase()));

const rowsOf = (table: Element): Element[] =>
  [...table.children].flatMap((child) => {
    const tag = child.tagName.toLowerCase();
    if (tag === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(tag) ? childrenOf(child, 'tr') : [];
  });

const cellsOf = (row: Element): Element[] => childrenOf(row, 'td', 'th');

const cellPieces = (cleaner: Cleaner, cell: Element, at: Around): readonly Piece[] => [
  // What stands beside one another in a layout is not one line.
  { kind: 'block', html: cleaner.inside(cell, at).blocks() },
];

function readCell(cleaner: Cleaner, cell: Element, at: Around): PastedCell[] {
  const style = cell.getAttribute('style') ?? '';
  if (/display\s*:\s*none/iu.test(style)) return [];
  const html = cleaner.cell(cell, at);
  const words = html.replaceAll(/<b>.*?<\/b>/gu, '').replaceAll(/<[^>]*>|[\s\u00a0]/gu, '');
  const columns = span(cell, 'colspan', MOST_COLUMNS);
  const made: PastedCell = {
    html,
    head: cell.tagName.toLowerCase() === 'th',
    bold: html !== '' && words === '',
    columns,
    rows: span(cell, 'rowspan', MOST_CELLS),
  };
  // Excel says so of words that run over the empty cells beside them.
  if (columns === 1 || !/mso-ignore\s*:\s*colspan/iu.test(style)) return [made];
  const empty = { ...made, html: '', bold: false, columns: 1 };
  return [{ ...made, columns: 1 }, ...Array.from({ length: columns - 1 }, () => empty)];
}

const span = (cell: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** Without rows, and columns of a plain table, that are empty at the end: sheets are marked generously. */
function withoutEmptyEdges(rows: readonly Row[]): readonly Row[] {
  const isUsed = (cell: PastedCell): boolean => cell.html !== '' || cell.columns > 1 || cell.rows > 1;
  const kept = rows.slice(0, rows.findLastIndex((row) => row.cells.some(isUsed)) + 1);
  if (kept.some((row) => row.cells.some((cell) => cell.columns > 1 || cell.rows > 1))) return kept;
  const width = Math.max(0, ...kept.map((row) => row.cells.findLastIndex(isUsed) + 1));
  return kept.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
}

/** How many rows are a head: those that say so, else a first one that is bold over others that are not. */
function headRows(rows: readonly Row[]): number {
  const isHead = (row: Row): boolean => row.head || row.cells.every((cell) => cell.head);
  const told = rows.findIndex((row) => !isHead(row));
  if (told > 0) return told;
  const [first, second] = rows;
  const bold = (row: Row | undefined): boolean =>
    row?.cells.some((cell) => cell.bold) === true && row.cells.every((cell) => cell.bold || cell.html === '');
  return bold(first) && second !== undefined && !bold(second) ? 1 : 0;
}

function cellHtml(cell: PastedCell, head: boolean, rowsLeft: number): string {
  const tag = head || cell.head ? 'th' : 'td';
  const columns = cell.columns === 1 ? '' : ` colspan="${cell.columns}"`;
  const rows = Math.min(cell.rows, rowsLeft);
  const inner = tag === 'th' ? cell.html.replaceAll(/<\/?b>/gu, '') : cell.html;
  return `<${tag}${columns}${rows === 1 ? '' : ` rowspan="${rows}"`}>${inner}</${tag}>`;
}
