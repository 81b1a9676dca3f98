// The history of a project, for going back and for whoever audits it: one row a change, with the former values only.

import { z } from 'zod';
import type { Change, ChangeLabel } from '../../../core/store/change.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Database, Row } from '../disk/database.ts';
import { type Formers, formersOf, joinFormers, undoInto } from './former.ts';
import type { ProjectRows } from '../rows/project-rows.ts';
import { parseBounded } from '../rows/record-table.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';

/** How long changes with one squash key go on becoming one row, counted from the row's first change. */
const MERGE_MS = 5 * 60_000;

export type HistoryEntry = {
  /** The first and the last revision that the row stands for. */
  readonly revision: number;
  readonly last: number;
  /** When its first and its last change were made. */
  readonly at: string;
  readonly until: string;
  /** The name the analyst gave in the settings, or empty. */
  readonly author: string;
  readonly label: ChangeLabel;
  readonly touched: readonly {
    readonly id: string;
    readonly how: 'added' | 'updated' | 'removed';
    /** The fields that had other values, without those that every change touches. */
    readonly fields: readonly string[];
  }[];
};

const labelSchema = z.object({ command: z.string(), subject: z.string(), squash: z.string().nullable() });
const formerSchema = z.discriminatedUnion('was', [
  z.object({ was: z.literal('nothing') }),
  z.object({ was: z.literal('record'), record: z.custom<AnyRecord>((value) => typeof value === 'object') }),
  z.object({
    was: z.literal('other'),
    kind: z.string(),
    fields: z.record(z.string(), z.unknown()),
    absent: z.array(z.string()),
  }),
]);
const formersSchema: z.ZodType<Formers> = z.record(z.string(), formerSchema);

/** A label out of its JSON; throws for anything else. */
export const labelOf = (json: string): ChangeLabel => labelSchema.parse(parseBounded(json));
/** The label of a row; throws when it holds none. */
export const labelIn = (row: Row): ChangeLabel => labelOf(String(row['label']));
/** What a row of the history says of former states, out of its JSON; throws for anything else. */
export const parseFormers = (json: string): Formers => formersSchema.parse(parseBounded(json));
/** The former values in a row; throws when it holds none. */
export const formersIn = (row: Row): Formers => parseFormers(String(row['json']));

/** The same for going back: a row that says nothing readable is damage, and told as such. */
export function formersForWayBack(row: Row, name: string): Formers {
  try {
    return formersIn(row);
  } catch {
    throw new StorageFailure({ kind: 'history-unreadable', name, revision: Number(row['revision']) });
  }
}

/** The number of the newest change; 0 in a project that has none. */
export const lastRevision = (db: Database): number => db.number('SELECT coalesce(max(last), 0) FROM change');

/** Notes a change under the next revision. Consecutive changes to one field within five minutes become one row. */
export function appendHistory(
  rows: ProjectRows,
  change: Change,
  revision: number,
  at: string,
  author: string,
): void {
  const formers = formersOf(change);
  const row = rows.db.get('SELECT * FROM change ORDER BY revision DESC LIMIT 1');
  if (row !== undefined && joins(rows.db, row, change.label, at, author)) {
    rows.put('change', {
      revision: Number(row['revision']),
      last: revision,
      at: String(row['at']),
      until: at,
      author,
      label: String(row['label']),
      json: JSON.stringify(joinFormers(formersIn(row), formers)),
    });
    return;
  }
  rows.put('change', {
    revision,
    last: revision,
    at,
    until: at,
    author,
    label: JSON.stringify(change.label),
    json: JSON.stringify(formers),
  });
}

function joins(db: Database, row: Row, label: ChangeLabel, at: string, author: string): boolean {
  if (label.squash === null || row['author'] !== author) return false;
  const last = labelIn(row);
  if (last.squash !== label.squash || last.command !== label.command) return false;
  const elapsed = Date.parse(at) - Date.parse(String(row['at']));
  if (!(elapsed >= 0 && elapsed < MERGE_MS)) return false;
  // A named version stands between two rows, or its state could not be found again.
  return db.get('SELECT 1 FROM version WHERE revision >= ?', Number(row['last'])) === undefined;
}

const COMMON_FIELDS = new Set(['updatedAt']);

const HOW = { nothing: 'added', record: 'removed', other: 'updated' } as const;

/** The history, newest first; `before` pages on from an entry's revision. */
export function listHistory(
  db: Database,
  options: { readonly limit?: number; readonly before?: number } = {},
): HistoryEntry[] {
  const rows = db.all(
    'SELECT * FROM change WHERE revision < ? ORDER BY revision DESC LIMIT ?',
    options.before ?? Number.MAX_SAFE_INTEGER,
    options.limit ?? 200,
  );
  return rows.map((row) => ({
    revision: Number(row['revision']),
    last: Number(row['last']),
    at: String(row['at']),
    until: String(row['until']),
    author: String(row['author']),
    label: labelIn(row),
    touched: Object.entries(formersIn(row)).map(([id, former]) => ({
      id,
      how: HOW[former.was],
      fields:
        former.was === 'other' ? Object.keys(former.fields).filter((key) => !COMMON_FIELDS.has(key)) : [],
    })),
  }));
}

/**
 * The first of the changes that are there without a gap up to the newest: how things stood before it is known, and
 * nothing earlier. 0 where there is no history. Changes are numbered without a gap, so a missing row shows.
 */
export const firstWithoutGap = (db: Database): number =>
  db.number(
    `SELECT coalesce(
       (SELECT max(revision) FROM (SELECT revision, lag(last) OVER (ORDER BY revision) AS before FROM change)
        WHERE before IS NOT NULL AND before <> revision - 1),
       (SELECT min(revision) FROM change), 0)`,
  );

/** Throws `history-unreadable` when rows are missing on the way back to how things stood after `revision`. */
export function requireWayBack(db: Database, name: string, revision: number): void {
  const first = firstWithoutGap(db);
  if (revision < first - 1) throw new StorageFailure({ kind: 'history-unreadable', name, revision: first });
}

/** The records as they stood after a revision, found by going back from the present ones; throws as `requireWayBack`. */
export function recordsAtRevision(
  db: Database,
  name: string,
  present: Iterable<AnyRecord>,
  revision: number,
): Map<string, AnyRecord> {
  requireWayBack(db, name, revision);
  const records = new Map<string, AnyRecord>();
  for (const record of present) records.set(record.id, record);
  for (const row of db.all('SELECT * FROM change WHERE revision > ? ORDER BY revision DESC', revision))
    undoInto(records, formersForWayBack(row, name));
  return records;
}
