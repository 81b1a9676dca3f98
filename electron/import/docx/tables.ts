// Tables of a Word document (ISO/IEC 29500-1, 17.4), row by row. A merged cell's words stand once, at its beginning.

import { type Sink, wordSink } from '../office/sink.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { deletedText } from './inline.ts';
import { toggled } from './styles.ts';
import type { Work } from './work.ts';

/** Columns that Word has at most, and no cell or gap is wider. */
const MOST_COLUMNS = 63;
/** What may stand around rows, and around cells. */
const AROUND: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

export type ReadBlocks = (children: XmlElement, sink: Sink) => void;

/**
 * Reads a table into rows; a table with one cell a row is a frame around text, which is read as it stands.
 * `readBlocks` reads what is in a cell, `endRow` puts notes and comments below the row.
 */
export function readTable(
  work: Work,
  table: XmlElement,
  sink: Sink,
  readBlocks: ReadBlocks,
  endRow: () => void,
): void {
  // A title and a description of a table mostly say once more what stands above it.
  const properties = childOf(table, 'w:tblPr');
  if (childOf(properties, 'w:tblCaption') !== null || childOf(properties, 'w:tblDescription') !== null)
    work.told.count('tableDescription');
  const rows = partsOf(table, 'w:tr').filter((row) => isRead(work, row));
  if (rows.every((row) => partsOf(row, 'w:tc').length <= 1)) {
    for (const row of rows) for (const cell of partsOf(row, 'w:tc')) readBlocks(cell, sink);
    return;
  }
  for (const row of rows) {
    const rowProperties = childOf(row, 'w:trPr');
    const cells = emptyCells(childOf(rowProperties, 'w:gridBefore'));
    let gap: readonly string[] = [];
    for (const cell of partsOf(row, 'w:tc')) {
      const words = wordSink();
      const cellProperties = childOf(cell, 'w:tcPr');
      if (!goesOn(cellProperties)) readBlocks(cell, words);
      // A wide cell keeps the columns after it in their places; after the last there are none.
      cells.push(...gap, words.text());
      gap = emptyCells(childOf(cellProperties, 'w:gridSpan')).slice(1);
    }
    sink.row(cells, toggled(rowProperties, 'w:tblHeader') === true);
    endRow();
  }
}

/** Rows of a table or cells of a row, also where something is around them. */
const partsOf = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return AROUND.has(child.name) ? partsOf(child, name) : [];
  });

/** Whether a row is in the text; deleted and hidden ones are told. */
function isRead(work: Work, row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  const deleted = childOf(properties, 'w:del');
  if (deleted !== null) {
    work.told.deleted(deleted.attributes['w:author'] ?? null, deletedText(row));
    return false;
  }
  if (toggled(properties, 'w:hidden') !== true) return true;
  work.told.hidden(deletedText(row));
  return false;
}

/** Whether a cell goes on with the one above it, or with the one before it. */
function goesOn(properties: XmlElement | null): boolean {
  for (const name of ['w:vMerge', 'w:hMerge']) {
    const merge = childOf(properties, name);
    if (merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue') return true;
  }
  return false;
}

function emptyCells(width: XmlElement | null): string[] {
  const columns = Number(width?.attributes['w:val'] ?? 0);
  return Number.isInteger(columns) && columns > 0
    ? Array.from({ length: Math.min(columns, MOST_COLUMNS) }, () => '')
    : [];
}
