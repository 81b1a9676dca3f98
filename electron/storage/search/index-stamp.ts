// Whether the search index is the one that was left: SQLite itself overlooks much of what can be wrong in it. A stamp over
// what is in it is kept while nobody changes it, and made when a project is closed.

import { createHash } from 'node:crypto';
import type { Database } from '../disk/database.ts';
import { readIndexNote, type Schema, writeIndexNote } from '../rows/meta-table.ts';
import { isDamage } from '../disk/sqlite-error.ts';

/** A change didn't go into it: it is made anew when the project is opened. */
const STALE = 'stale';
/** It follows the changes of a project that is open, or was when its process ended: SQLite's own check has to do. */
const FOLLOWING = 'following';

export const markIndexStale = (db: Database, schema: Schema = 'main'): void =>
  writeIndexNote(db, schema, STALE);

export const markIndexFollowing = (db: Database, schema: Schema = 'main'): void =>
  writeIndexNote(db, schema, FOLLOWING);

/** Stamps the index as it lies in the file, unless it is stale; in a transaction later than the last that changed it. */
export function stampIndex(db: Database, schema: Schema = 'main'): void {
  if (readIndexNote(db, schema) !== STALE) writeIndexNote(db, schema, stampOf(db, schema));
}

/** Whether the index follows changes, or did when the process that had the project open ended. */
export const isIndexFollowing = (db: Database): boolean => readIndexNote(db, 'main') === FOLLOWING;

/** Whether the index is as it was left; true as well where nobody left word of it. */
export function isIndexAsLeft(db: Database, schema: Schema = 'main'): boolean {
  try {
    const note = readIndexNote(db, schema);
    if (note === null || note === FOLLOWING) return true;
    return note !== STALE && note === stampOf(db, schema);
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** The same, and SQLite finds it in order. */
export function isIndexSound(db: Database, schema: Schema): boolean {
  try {
    return (
      isIndexAsLeft(db, schema) &&
      Object.values(db.get(`PRAGMA ${schema}.quick_check(search)`) ?? {})[0] === 'ok'
    );
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** Rows of documents are told by what they come to: there is one for each record and each source. */
function stampOf(db: Database, schema: Schema): string {
  const hash = createHash('sha256');
  const add = (...cells: readonly unknown[]): unknown => hash.update(`${cells.join(' ')}\n`);
  for (const [id, block] of db.each(
    // Its numbers have more bits than a number here.
    `SELECT CAST(id AS TEXT) AS id, block FROM ${schema}.search_data ORDER BY search_data.id`,
  )) {
    const bytes = block instanceof Uint8Array ? block : new Uint8Array(0);
    add(id, bytes.byteLength);
    hash.update(bytes);
  }
  for (const [segid, term, pgno] of db.each(
    `SELECT segid, hex(term) AS term, pgno FROM ${schema}.search_idx ORDER BY segid, term`,
  ))
    add(segid, term, pgno);
  for (const [k, v] of db.each(`SELECT k, v FROM ${schema}.search_config ORDER BY k`)) add(k, v);
  const documents = db.get(
    `SELECT count(*) AS a, total(id) AS b, total(id * origin % 1000003) AS c, total(length(sz)) AS d
     FROM ${schema}.search_docsize`,
  );
  add(documents?.['a'], documents?.['b'], documents?.['c'], documents?.['d']);
  return hash.digest('hex');
}
