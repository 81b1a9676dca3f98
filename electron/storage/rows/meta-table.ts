// What the project file says about itself: which project it is, which of its states, and what its rows come to.

import { randomFillSync } from 'node:crypto';
import {
  type RecoveryReport,
  recoveryReportSchema,
  withoutTitles,
} from '../../../core/model/files/recovery-report.ts';
import type { Database, SqlValue } from '../disk/database.ts';
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

function writeMeta(db: Database, schema: Schema, key: string, value: string | Uint8Array): void {
  db.run(
    `INSERT INTO ${schema}.meta(key, value, sum) VALUES (?, ?, ?)
     ON CONFLICT(key) DO UPDATE SET value = excluded.value, sum = excluded.sum`,
    key,
    value,
    sumToBlob(rowSum('meta', [key, value])),
  );
}

/** The value of a key; null when there is none, or its sum doesn't hold. */
function readValue(db: Database, schema: Schema, key: string): SqlValue {
  const row = db.get(`SELECT value, ${SUM_IN_HEX} AS sum FROM ${schema}.meta WHERE key = ?`, key);
  const value = row?.['value'] ?? null;
  return rowSum('meta', [key, value]) === row?.['sum'] ? value : null;
}

/** The same for one that is a text. */
function readMeta(db: Database, schema: Schema, key: string): string | null {
  const value = readValue(db, schema, key);
  return typeof value === 'string' ? value : null;
}

const hasMeta = (db: Database, schema: Schema, key: string): boolean =>
  db.get(`SELECT 1 FROM ${schema}.meta WHERE key = ?`, key) !== undefined;

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
  if (!hasMeta(db, schema, 'search')) return null;
  return readMeta(db, schema, 'search') ?? '';
}

/** The key of an encrypted project, wrapped: see sealing/wrapped-key.ts. */
export const writeKey = (db: Database, wrapped: string): void => writeMeta(db, 'main', 'key', wrapped);

/** Null for a plain project; empty where the row is there and can't be trusted. */
export function readKey(db: Database): string | null {
  return hasMeta(db, 'main', 'key') ? (readMeta(db, 'main', 'key') ?? '') : null;
}

/** What the rows of an encrypted project come to, sealed: see sealing/secret-total.ts. */
export const writeSealedTotal = (db: Database, sealed: Uint8Array): void =>
  writeMeta(db, 'main', 'rows', sealed);

/** Null where there is none, or it can't be trusted. */
export const readSealedTotal = (db: Database): SqlValue => readValue(db, 'main', 'rows');

/** Whether the file says of itself what only an encrypted one does. */
export const hasSealedTotal = (db: Database): boolean => hasMeta(db, 'main', 'rows');

/** Seals what the file keeps in `meta`, where it is encrypted. */
export type MetaSeal = {
  readonly seal: (text: string, key: string) => Uint8Array;
  readonly open: (value: SqlValue, key: string) => string | null;
};

/** Keeps what a recovery brought back in the project that it made. */
export const writeRecovery = (db: Database, report: RecoveryReport, seal: MetaSeal | null): void => {
  const text = JSON.stringify(report);
  writeMeta(db, 'main', 'recovery', seal?.seal(text, 'recovery') ?? text);
};

/** What the recovery that made this project brought back; null for a project that wasn't recovered. */
export function readRecovery(db: Database, seal: MetaSeal | null): RecoveryReport | null {
  const value = readValue(db, 'main', 'recovery');
  const text = seal === null ? value : seal.open(value, 'recovery');
  if (typeof text !== 'string') return null;
  try {
    return recoveryReportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Leaves of the report what it counts: its titles tell of records that may be gone. One that can't be read goes whole. */
export function endRecoveryWords(db: Database, seal: MetaSeal | null): void {
  const report = readRecovery(db, seal);
  if (report !== null) writeRecovery(db, withoutTitles(report), seal);
  else db.run("DELETE FROM main.meta WHERE key = 'recovery'");
}

/** Notes the ids of what was forgotten, and of which history or backups may still tell; none: of nothing any more. */
export function writeForgetting(db: Database, ids: ReadonlySet<string>, seal: MetaSeal | null): void {
  const text = JSON.stringify([...ids]);
  if (ids.size > 0) writeMeta(db, 'main', 'forgetting', seal?.seal(text, 'forgetting') ?? text);
  else db.run("DELETE FROM main.meta WHERE key = 'forgetting'");
}

/** Empty where there is nothing, or it can't be trusted. */
export function readForgetting(db: Database, seal: MetaSeal | null): ReadonlySet<string> {
  const value = readValue(db, 'main', 'forgetting');
  const text = seal === null ? value : seal.open(value, 'forgetting');
  try {
    const ids: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
    return new Set(Array.isArray(ids) ? ids.map(String) : []);
  } catch {
    return new Set();
  }
}

/** Notes that plain backups of a project are to go that is encrypted now; they did, or nobody wants it any more: nothing is noted. */
export function writePlainBackups(db: Database, schema: Schema, wanted: 'remove' | null): void {
  if (wanted !== null) writeMeta(db, schema, 'plainBackups', wanted);
  else db.run(`DELETE FROM ${schema}.meta WHERE key = 'plainBackups'`);
}

/** What is to become of plain backups; null where nothing is noted, or it can't be trusted. */
export const readPlainBackups = (db: Database): 'remove' | null =>
  readMeta(db, 'main', 'plainBackups') === 'remove' ? 'remove' : null;

/** Whether every row of the table is one of ours; the project's id and state are read by themselves. */
export const hasOnlyOurMeta = (db: Database): boolean =>
  db.get(
    "SELECT 1 FROM main.meta WHERE key NOT IN ('project', 'state', 'search', 'recovery', 'key', 'rows', 'forgetting', 'plainBackups')",
  ) === undefined;
