// What the project file says about itself: which project it is, which of its states, and what its rows come to.

import { randomFillSync } from 'node:crypto';
import { type RecoveryReport, recoveryReportSchema } from '../../../core/model/files/recovery-report.ts';
import type { Database } from '../disk/database.ts';
import { rowSum, SUM_IN_HEX, sumToBlob } from './row-sum.ts';
import { Totals } from './totals.ts';

/** Which database of a connection: the project itself, or a copy that is being written through an attachment. */
export type Schema = 'main' | 'copy';

/** The state of a project file: a random number that every transaction draws anew, and the totals of its rows. */
export type FileState = { readonly generation: string; readonly totals: Totals };

const pool = Buffer.alloc(4_096);
let used = pool.length;

/** 16 random bytes in hex: a project's id, or a generation. Drawn many at a time: each draw costs a call to the system. */
export function newToken(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.toString('hex', used - 16, used);
}

const TOKEN = /^[0-9a-f]{32}$/u;

function writeMeta(db: Database, schema: Schema, key: string, value: string): void {
  db.run(
    `INSERT INTO ${schema}.meta(key, value, sum) VALUES (?, ?, ?)
     ON CONFLICT(key) DO UPDATE SET value = excluded.value, sum = excluded.sum`,
    key,
    value,
    sumToBlob(rowSum('meta', [key, value])),
  );
}

/** The value of a key; null when there is none, or its sum doesn't hold. */
function readMeta(db: Database, schema: Schema, key: string): string | null {
  const row = db.get(`SELECT value, ${SUM_IN_HEX} AS sum FROM ${schema}.meta WHERE key = ?`, key);
  const value = row?.['value'];
  if (typeof value !== 'string') return null;
  return rowSum('meta', [key, value]) === row?.['sum'] ? value : null;
}

export const writeProjectId = (db: Database, schema: Schema, projectId: string): void =>
  writeMeta(db, schema, 'project', projectId);

/** The id of the project; null when it can't be trusted. */
export function readProjectId(db: Database): string | null {
  const id = readMeta(db, 'main', 'project');
  return id !== null && TOKEN.test(id) ? id : null;
}

export const writeState = (db: Database, schema: Schema, { generation, totals }: FileState): void =>
  writeMeta(db, schema, 'state', JSON.stringify({ generation, tables: totals.toJson() }));

/** The state; null when it can't be trusted. */
export function readState(db: Database): FileState | null {
  const text = readMeta(db, 'main', 'state');
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const { generation, tables } = json as { readonly generation?: unknown; readonly tables?: unknown };
  const totals = Totals.fromJson(tables);
  if (typeof generation !== 'string' || !TOKEN.test(generation) || totals === null) return null;
  return { generation, totals };
}

/** Notes how the search index stands: see index-stamp.ts. */
export const writeIndexNote = (db: Database, schema: Schema, note: string): void =>
  writeMeta(db, schema, 'search', note);

/** The note on the index: null where there is none, empty when it can't be trusted. */
export function readIndexNote(db: Database, schema: Schema): string | null {
  if (db.get(`SELECT 1 FROM ${schema}.meta WHERE key = 'search'`) === undefined) return null;
  return readMeta(db, schema, 'search') ?? '';
}

/** Keeps what a recovery brought back in the project that it made. */
export const writeRecovery = (db: Database, report: RecoveryReport): void =>
  writeMeta(db, 'main', 'recovery', JSON.stringify(report));

/** What the recovery that made this project brought back; null for a project that wasn't recovered. */
export function readRecovery(db: Database): RecoveryReport | null {
  const text = readMeta(db, 'main', 'recovery');
  if (text === null) return null;
  try {
    return recoveryReportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether every row of the table is one of ours; the project's id and state are read by themselves. */
export const hasOnlyOurMeta = (db: Database): boolean =>
  db.get("SELECT 1 FROM meta WHERE key NOT IN ('project', 'state', 'search', 'recovery')") === undefined;
