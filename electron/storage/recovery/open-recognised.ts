// Opens a row that was recognised in a damaged file of an encrypted project.

import type { SqlValue } from '../disk/database.ts';
import { columnsOf } from '../rows/project-rows.ts';
import type { ProjectSeal } from '../sealing/project-seal.ts';
import { openBytes, openCells } from '../sealing/sealed-cells.ts';
import type { Recognised } from './recognise-row.ts';

/** The row as it is said; null where it isn't what was sealed in its place. Rows that are no content stay as they are. */
export function openRecognised(seal: ProjectSeal, known: Recognised): Recognised | null {
  if (known.table === 'meta' || known.table === 'index') return known;
  const columns = columnsOf[known.table];
  const row: Readonly<Record<string, unknown>> = known.row;
  const said = openCells(
    seal,
    known.table,
    columns.map((column) => (row[column] ?? null) as SqlValue),
  );
  if (said === null) return null;
  const open: Record<string, SqlValue> = Object.fromEntries(
    columns.map((column, index) => [column, said[index] ?? null]),
  );
  if (known.table === 'asset') {
    const bytes = openBytes(seal, String(open['sha256']), open['bytes']);
    if (bytes === null) return null;
    open['bytes'] = bytes;
  }
  return { ...known, row: open } as unknown as Recognised;
}
