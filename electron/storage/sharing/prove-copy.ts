// The last proof before a copy for somebody else is kept: the file is opened as any program could, and every cell of every table, every
// word of the index and every byte is looked through. Reads by other code than what wrote it; what finds names in a text is the same.

import { closeSync, openSync, readSync } from 'node:fs';
import { closedWords } from '../../../core/model/closed-words.ts';
import { SOURCE_TEXT_MEDIA_TYPE } from '../../../core/model/text/source-text.ts';
import { namesInText, namesInValue } from '../../../core/withhold/sharing/names-in-value.ts';
import type { Hidden } from '../../../core/withhold/sharing/who-is-hidden.ts';
import { Database, type SqlValue } from '../disk/database.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { type Found, namesInBytes } from './names-in-bytes.ts';
import { isTextType, wordsInBytes } from './words-in-bytes.ts';
import { wordsInPicture } from './words-in-picture.ts';

const MOST_TOLD = 50;

/** Throws `names-in-copy` where something of it is in a cell or the index of a plain project; `name` is what the analyst calls it. */
export function proveTables(path: string, name: string, hidden: Hidden): void {
  const db = new Database(path, { readOnly: true });
  try {
    requireNone(name, foundInTables(db, hidden));
  } finally {
    db.close();
  }
}

/** The same for the bytes of a file. */
export const proveBytes = (path: string, name: string, hidden: Hidden): void =>
  requireNone(name, namesInPieces(path, hidden));

const PIECE = 16 * 1024 * 1024;
/** So much of one piece is looked at again with the next: no name is longer. */
const OVERLAP = 16 * 1024;

function* namesInPieces(path: string, hidden: Hidden): Generator<Found> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; ; at += PIECE - OVERLAP) {
      const read = readSync(file, piece, 0, PIECE, at);
      yield* namesInBytes(piece.subarray(0, read), hidden, 'the bytes of the file');
      if (read < PIECE) return;
    }
  } finally {
    closeSync(file);
  }
}

/** Throws `names-in-copy` at the first things that were found. */
export function requireNone(name: string, found: Iterable<Found>): void {
  const told = new Map<string, Found>();
  for (const each of found) {
    told.set(`${each.spelling}\n${each.where}`, each);
    if (told.size === MOST_TOLD) break;
  }
  if (told.size > 0) throw new StorageFailure({ kind: 'names-in-copy', name, found: [...told.values()] });
}

function* foundInTables(db: Database, hidden: Hidden): Generator<Found> {
  const tables = db
    .all("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map((row) => String(row['name']));
  for (const table of tables) {
    // What SQLite keeps inside the index is told by its words, below.
    if (table === 'search' || table.startsWith('search_')) continue;
    const columns = db.all(`PRAGMA table_info("${table}")`).map((row) => String(row['name']));
    // One by one: a project may hold more than fits in memory.
    for (const cells of db.each(`SELECT * FROM "${table}"`)) {
      const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
      const where = placeOf(table, row);
      for (const [column, cell] of Object.entries(row)) {
        if (column === 'sum') continue;
        // What the file says about itself has names that the program gave.
        if (table === 'meta' && column === 'key') continue;
        const mediaType = String(row['mediaType'] ?? '');
        for (const spelling of namesInCell(cell, hidden, { column, mediaType })) yield { spelling, where };
        if (cell instanceof Uint8Array) yield* namesInBytes(cell, hidden, where);
      }
    }
  }
  if (tables.includes('search')) yield* foundInIndex(db, hidden);
}

/** The words that somebody who searches the copy could find. */
function* foundInIndex(db: Database, hidden: Hidden): Generator<Found> {
  db.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, 'search', 'row')");
  const shown = [...hidden.shown].join(' ').toLowerCase();
  for (const [term] of db.each('SELECT term FROM temp.vocabulary'))
    if (typeof term === 'string' && !shown.includes(term) && !closedWords().has(term))
      for (const spelling of namesInText(term, hidden)) yield { spelling, where: 'the search index' };
}

/** Of what the analyst may want to look at: a row of a record says its kind, any other its table. */
function placeOf(table: string, row: Readonly<Record<string, SqlValue>>): string {
  if (table === 'record') return placeOfRecord(jsonOf(String(row['json'])));
  if (table === 'asset') return placeOfFile(String(row['mediaType']));
  return `the table “${table}” of the file`;
}

/** "the text of a source", "a kept file of the type image/png". */
export const placeOfFile = (mediaType: string): string =>
  mediaType === SOURCE_TEXT_MEDIA_TYPE ? 'the text of a source' : `a kept file of the type ${mediaType}`;

/** "a record of the kind “section”, “Gaps”". */
export function placeOfRecord(record: unknown): string {
  if (typeof record !== 'object' || record === null) return 'a record';
  const { kind, title } = record as Readonly<Record<string, unknown>>;
  const of = `a record of the kind “${String(kind)}”`;
  return typeof title === 'string' && title !== '' ? `${of}, “${title}”` : of;
}

function* namesInCell(
  cell: SqlValue,
  hidden: Hidden,
  { column, mediaType }: { readonly column: string; readonly mediaType: string },
): Generator<string> {
  if (typeof cell === 'string') {
    const value = jsonOf(cell);
    yield* namesInValue(value === undefined ? cell : value, hidden, column);
  } else if (cell instanceof Uint8Array) yield* namesInFile(cell, mediaType, hidden);
}

/** In a kept file: a text of a source as what it says, another text as it stands, a picture as what stands beside its pixels. */
export function* namesInFile(bytes: Uint8Array, mediaType: string, hidden: Hidden): Generator<string> {
  const value = /json/iu.test(mediaType) ? jsonOf(new TextDecoder().decode(bytes)) : undefined;
  if (value !== undefined) yield* namesInValue(value, hidden);
  else {
    const words = isTextType(mediaType) ? wordsInBytes(bytes) : wordsInPicture(bytes);
    for (const text of words) yield* namesInText(text, hidden);
  }
}

function jsonOf(text: string): unknown {
  if (!/^\s*[[{"]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
