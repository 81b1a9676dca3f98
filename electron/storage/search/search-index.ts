// The search index over records and the texts of sources, kept in the same transaction as what it is about.

import { foldText } from '../../../core/base/text-fold.ts';
import { type AnyRecord, kindOf, type RecordKind } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { type AssetTable, getSourceText } from '../rows/asset-table.ts';
import type { Database } from '../disk/database.ts';
import type { Schema } from '../rows/meta-table.ts';
import { parseQuery, type Snippet, snippetOf, stemsOf, type Term, toMatch } from './search-query.ts';
import type { SearchText } from '../../../core/model/kinds/kind.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';

export type SearchHit = {
  readonly recordId: string;
  readonly recordKind: RecordKind;
  readonly title: string;
  /** The record's own words, or the text of a source. */
  readonly where: 'record' | 'sourceText';
  readonly snippet: string;
  /** The text that was found can't be read any more: there is no snippet of it. */
  readonly unreadable: boolean;
  /** Ranges of the snippet that matched, UTF-16 `[start, end)`. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
};

const ownRow = (seq: number): number => seq * 2;
const textRow = (seq: number): number => seq * 2 + 1;

function put(db: Database, schema: Schema, row: number, text: SearchText): void {
  const title = foldText(text.title);
  const body = foldText(text.body);
  if (title === '' && body === '') return;
  const stems = stemsOf(`${title}\n${body}`);
  db.run(
    `INSERT INTO ${schema}.search(rowid, title, body, stems) VALUES (?, ?, ?, ?)`,
    row,
    title,
    body,
    stems,
  );
}

const drop = (db: Database, schema: Schema, row: number): unknown =>
  db.run(`DELETE FROM ${schema}.search WHERE rowid = ?`, row);

const textHashOf = (record: AnyRecord | null): string | null =>
  record?.kind === 'source' ? record.assets.text.sha256 : null;

/** Where an index is, and where the texts of sources are. */
export type IndexPlace = {
  readonly index: Database;
  readonly schema: Schema;
  readonly files: Database;
  /** Those of a copy, where it has texts that the project has not. */
  readonly assets?: AssetTable;
};

/** Brings the index from a record's former state (null: none) to its new one (null: gone). */
export function indexRecord(
  { index, schema, files, assets = 'asset' }: IndexPlace,
  name: string,
  seq: number,
  from: AnyRecord | null,
  to: AnyRecord | null,
): void {
  const before = from === null ? null : kindOf(from).searched(from);
  const after = to === null ? null : kindOf(to).searched(to);
  if (before?.title !== after?.title || before?.body !== after?.body) {
    if (before !== null) drop(index, schema, ownRow(seq));
    if (after !== null) put(index, schema, ownRow(seq), after);
  }
  const oldText = textHashOf(from);
  const newText = textHashOf(to);
  if (oldText === newText) return;
  if (oldText !== null) drop(index, schema, textRow(seq));
  if (newText === null) return;
  const text = getSourceText(files, name, newText, assets);
  if (!text.ok)
    throw new StorageFailure({
      kind: 'invalid-record',
      recordKind: 'source',
      field: 'assets.text',
      reason: 'not readable',
    });
  put(index, schema, textRow(seq), { title: '', body: canonicalText(text.value) });
}

/** The best hits for what somebody typed, best first; nothing for a query without a word. */
export function search(
  { index, files }: IndexPlace,
  name: string,
  reader: RecordReader,
  query: string,
  limit: number,
): SearchHit[] {
  const terms = parseQuery(query);
  if (terms.length === 0) return [];
  const rows = index.all(
    `SELECT rowid AS place, -bm25(search, 6.0, 1.0, 0.5) AS score
     FROM search WHERE search MATCH ? ORDER BY bm25(search, 6.0, 1.0, 0.5), rowid LIMIT ?`,
    toMatch(terms),
    limit,
  );
  const hits: SearchHit[] = [];
  for (const row of rows) {
    const place = Number(row['place']);
    const id = files.get('SELECT id FROM record WHERE seq = ?', Math.floor(place / 2))?.['id'];
    const record = typeof id === 'string' ? reader.find(id) : undefined;
    if (record === undefined) continue;
    const where = place % 2 === 1 ? 'sourceText' : 'record';
    const snippet = where === 'record' ? ownSnippet(record, terms) : textSnippet(files, name, record, terms);
    const found = snippet ?? { text: '', ranges: [] };
    hits.push({
      recordId: record.id,
      recordKind: record.kind,
      title: recordTitle(reader, record),
      where,
      snippet: found.text,
      unreadable: snippet === null,
      matches: found.ranges,
      score: Number(row['score']),
    });
  }
  return hits;
}

function ownSnippet(record: AnyRecord, terms: readonly Term[]): Snippet {
  const { title, body } = kindOf(record).searched(record);
  const inBody = snippetOf(body, terms);
  return inBody.ranges.length > 0 ? inBody : snippetOf(title === '' ? body : title, terms);
}

/** Null when the text can't be read. */
function textSnippet(db: Database, name: string, record: AnyRecord, terms: readonly Term[]): Snippet | null {
  const hash = textHashOf(record);
  const text = hash === null ? null : getSourceText(db, name, hash);
  return text?.ok === true ? snippetOf(canonicalText(text.value), terms) : null;
}
