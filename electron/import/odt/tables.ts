// Tables of an OpenDocument text (OASIS ODF 1.3-3, 9), row by row. Rows and cells that repeat are bounded: a file of a few
// kilobytes may ask for a million of them.

import { type Sink, wordSink } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { OdtWork } from './work.ts';

const MOST_CELLS = 1_000;
/** Of a row with words that repeats, in rows and in UTF-16 units of them all. */
const MOST_REPEATS = 1_000;
const MOST_REPEATED_LENGTH = 1_000_000;
const GROUPS: ReadonlySet<string> = new Set(['table:table-rows', 'table:table-row-group']);

type Row = { readonly element: XmlElement; readonly header: boolean };

/** Reads a table into rows; one with a single cell a row is a frame around text, which is read as it stands. */
export function readOdtTable(
  work: OdtWork,
  table: XmlElement,
  sink: Sink,
  readBlocks: (container: XmlElement, sink: Sink) => void,
  endRow: () => void,
): void {
  const rows = rowsOf(table, false).filter(({ element }) => isShown(work, element));
  if (rows.every(({ element }) => cellsOf(element).length <= 1)) {
    for (const { element } of rows) for (const cell of cellsOf(element)) readBlocks(cell, sink);
    return;
  }
  for (const { element, header } of rows) {
    work.progress();
    const cells: string[] = [];
    let gap = 0;
    for (const cell of cellsOf(element)) {
      const words = wordSink();
      readBlocks(cell, words);
      const times = countOf(cell, 'table:number-columns-repeated', MOST_CELLS);
      for (let time = 0; time < times; time++) {
        if (!isVisible(words.text())) gap += 1;
        else if (cells.length + gap < MOST_CELLS) {
          cells.push(...Array.from({ length: gap }, () => ''), words.text());
          gap = 0;
        }
      }
    }
    putRow(work, element, cells, header, sink);
    endRow();
  }
}

function putRow(work: OdtWork, row: XmlElement, cells: readonly string[], header: boolean, sink: Sink): void {
  if (cells.length === 0) return;
  const length = cells.join(' ').length + 1;
  const asked = countOf(row, 'table:number-rows-repeated', Number.MAX_SAFE_INTEGER);
  const times = Math.min(asked, MOST_REPEATS, Math.max(1, Math.floor(MOST_REPEATED_LENGTH / length)));
  for (let time = 0; time < times; time++) sink.row(cells, header);
  if (times === asked) return;
  const what = `A row of a table is to be repeated ${asked} times; ${times} of them were taken`;
  work.told.say({ kind: 'truncated', where: 'The document', what });
}

function rowsOf(element: XmlElement, header: boolean): Row[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ element: child, header }];
    if (child.name === 'table:table-header-rows') return rowsOf(child, true);
    return GROUPS.has(child.name) ? rowsOf(child, header) : [];
  });
}

/** Cells of a row; those that lie under a wider or higher one are empty. */
const cellsOf = (row: XmlElement): XmlElement[] =>
  childrenOf(row).filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell');

function isShown(work: OdtWork, row: XmlElement): boolean {
  const visibility = row.attributes['table:visibility'] ?? 'visible';
  if (visibility === 'visible') return true;
  work.told.hidden(textBelow(row));
  return false;
}

function countOf(element: XmlElement, attribute: string, most: number): number {
  const count = Number(element.attributes[attribute] ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, most) : 1;
}
