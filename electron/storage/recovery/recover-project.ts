// Opens a damaged project as far as its rows can be trusted, into a new project, and says what is missing. The damaged
// file is only read. Knows nothing of windows.

import { copyFileSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { kindOfId } from '../../../core/base/ids.ts';
import type { Json } from '../../../core/base/json.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { type AnyRecord, isRecordKind, type RecordKind } from '../../../core/model/any-record.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import { type Fields, migrateFields } from '../../../core/model/files/record-steps.ts';
import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import { referencesOf } from '../../../core/model/references.ts';
import {
  canonicalText,
  SOURCE_TEXT_MEDIA_TYPE,
  type SourceText,
} from '../../../core/model/text/source-text.ts';
import { countWords } from '../../../core/query/word-count.ts';
import { validateRecord } from '../../../core/store/record-store.ts';
import type { CommandEnv } from '../../../core/store/command.ts';
import type { Template } from '../../../core/template/template.ts';
import { putAsset, sha256Of } from '../rows/asset-table.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { Database } from '../disk/database.ts';
import { appendHistory, parseFormers } from '../history/history.ts';
import { migrateFormers } from '../history/former.ts';
import { ProjectLock } from '../disk/lock.ts';
import type { ProjectRows, RowsByTable } from '../rows/project-rows.ts';
import { writeRecovery } from '../rows/meta-table.ts';
import { makeReadFolder, removeReadFolder } from '../disk/read-copies.ts';
import { parseBounded, writeRecord } from '../rows/record-table.ts';
import { fillIndexOf } from '../search/remake-index.ts';
import { currentFormat, makeProject } from '../rows/schema.ts';
import { guarded, StorageFailure } from '../disk/sqlite-error.ts';
import { truePath } from '../disk/true-path.ts';
import { newForm } from '../sealing/new-seal.ts';
import type { ProjectSeal } from '../sealing/project-seal.ts';
import { metaSealOf } from '../sealing/sealed-form.ts';
import type { Unlock } from '../sealing/unlock.ts';
import { sealOf } from './find-keys.ts';
import { putLostAssets } from './lost-assets.ts';
import { namesInHistory } from './lost-names.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { standInsFor } from './stand-ins.ts';

export type RecoveryOptions = {
  readonly env: CommandEnv;
  /** The template that stands in where a brief's own copy of one is lost. */
  readonly template: Template;
  /** What opens the damaged project where it is encrypted; the new one is encrypted as it was. */
  readonly unlock?: Unlock | null;
};

/**
 * Recovers the file at `path` into a new project at `target`, where nothing may be. `not-a-project` when nothing of ours
 * is found in it, `file-exists` when the target is there. An encrypted one comes back encrypted, under the same key and
 * passphrase; where what the passphrase opens is itself lost nothing can be had back: `damaged-file`.
 */
export function recoverProject(
  path: string,
  target: string,
  { env, template, unlock = null }: RecoveryOptions,
): Result<RecoveryReport, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const place = truePath(target);
    if (existsSync(place)) return err({ kind: 'file-exists', name });
    const lock = ProjectLock.take(place, name, env.now());
    if (!lock.ok) return lock;
    try {
      return withoutOpenChange(path, (sound) => {
        const found = sealOf(sound, basename(path), unlock);
        if (!found.ok) return found;
        const seal = found.value;
        return ok(
          replaceFile(
            place,
            (temporary) =>
              writeRecovered(temporary, seal, (rows) =>
                fill(rows, seal, sound, basename(path), env, template),
              ),
            { replace: false },
          ),
        );
      });
    } finally {
      lock.value.release();
    }
  });
}

/**
 * Runs `work` on the file, or, where its holder died in the middle of a change, on a private copy in which SQLite has
 * taken that change back: going back takes writing.
 */
function withoutOpenChange<T>(path: string, work: (path: string) => T): T {
  const journal = `${path}-journal`;
  if ((statSync(journal, { throwIfNoEntry: false })?.size ?? 0) === 0) return work(path);
  const folder = makeReadFolder();
  try {
    const copy = join(folder, 'damaged.brief');
    copyFileSync(path, copy);
    copyFileSync(journal, `${copy}-journal`);
    try {
      const db = new Database(copy);
      try {
        db.get('SELECT count(*) FROM sqlite_schema');
      } finally {
        db.close();
      }
    } catch {
      // Too damaged for SQLite to go back: what can be read is read as it stands.
    }
    return work(copy);
  } finally {
    removeReadFolder(folder);
  }
}

function writeRecovered<T>(temporary: string, seal: ProjectSeal | null, write: (rows: ProjectRows) => T): T {
  const db = new Database(temporary);
  try {
    // Nobody sees the file before it is whole: it is flushed once, at the end.
    db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
    const rows = makeProject(db, currentFormat, 'main', newForm(db, seal));
    return rows.transaction(() => write(rows));
  } finally {
    db.close();
  }
}

/** Writes whatever is found into the new file, and a new index; gives what came of it. */
function fill(
  rows: ProjectRows,
  seal: ProjectSeal | null,
  path: string,
  name: string,
  env: CommandEnv,
  template: Template,
): RecoveryReport {
  const hashes = new Set<string>();
  const read = readRows(path, seal, ({ sha256, mediaType, bytes }) => {
    // An empty one stands for a file that was lost to an earlier recovery, and is counted as lost again.
    if (bytes.length === 0 && sha256 !== sha256Of(bytes)) return;
    rows.put('asset', { sha256, mediaType, bytes });
    hashes.add(sha256);
  });
  const found = validRecords(read);
  if (found.length === 0 && hashes.size === 0) throw new StorageFailure({ kind: 'not-a-project', name });
  const standIns = standInsFor(found, {
    newId: env.newId,
    newLocalId: env.newLocalId,
    now: env.now,
    author: env.author,
    template: { ...template, definition: JSON.parse(JSON.stringify(template)) as Record<string, Json> },
    title: STAND_IN_TITLE,
    text: putStandInText(rows, name),
  });
  for (const record of found) {
    const row = read.records.get(record.id);
    writeRecord(rows, record, row?.revision ?? 0);
  }
  const lostAssets = putLostAssets(rows, [...found, ...standIns], hashes);
  const history = writeHistory(rows, read, name, standIns, env);
  for (const { id, name: versionName, at, revision } of read.versions)
    rows.put('version', { id, name: versionName, at, revision });
  fillIndexOf(rows, name, [...found, ...standIns]);
  const lost = lostRecords(read, found, standIns);
  const named = lost.reduce((sum, { count }) => sum + count, 0);
  const missing = (table: 'record' | 'change' | 'version', have: number): number =>
    Math.max(0, (read.totals?.countOf(table) ?? have) - have);
  const report: RecoveryReport = {
    fileName: name,
    records: found.length,
    assets: hashes.size,
    historyEntries: history,
    lost: {
      records: lost,
      unnamedRecords: missing('record', found.length + named),
      assets: lostAssets,
      historyEntries: missing('change', history),
      versions: missing('version', read.versions.length),
    },
    standIns: standIns.map((record) => ({
      recordKind: record.kind,
      referredToBy: found
        .filter((other) => referencesOf(other).includes(record.id))
        .slice(0, MOST_NAMED)
        .map(titleOfRecord),
    })),
    uncertain: found
      .filter((record) => read.uncertain.has(record.id))
      .map((record) => ({ recordKind: record.kind, title: titleOfRecord(record) })),
    removedMayBeBack: !read.freeListWhole && !read.recordsProven,
    proven: read.version === 2,
  };
  writeRecovery(rows.db, report, metaSealOf(seal));
  return report;
}

const STAND_IN_TITLE = '[Lost: the damaged file did not give it back]';
const STAND_IN_TEXT: SourceText = {
  version: 1,
  blocks: [{ kind: 'paragraph', text: 'This source was lost: the damaged file did not give it back.' }],
};
/** As many records as the report names for one stand-in. */
const MOST_NAMED = 5;
/** As many lost records of a kind as it names. */
const MOST_NAMED_LOST = 100;

function putStandInText(rows: ProjectRows, name: string) {
  const bytes = new TextEncoder().encode(JSON.stringify(STAND_IN_TEXT));
  const put = putAsset(rows, name, bytes, SOURCE_TEXT_MEDIA_TYPE);
  if (!put.ok) throw new StorageFailure(put.error);
  const text = canonicalText(STAND_IN_TEXT);
  const asset = {
    sha256: put.value,
    mediaType: SOURCE_TEXT_MEDIA_TYPE,
    byteLength: bytes.length,
    fileName: null,
  };
  return { asset, units: text.length, words: countWords(text) };
}

/** The records of the rows, in their present form; one that isn't whole in form is as good as lost. */
function validRecords(read: ReadRows): AnyRecord[] {
  const records: AnyRecord[] = [];
  for (const row of read.records.values()) {
    try {
      const fields = migrateFields(row.kind, parseBounded(row.json) as Fields, read.version);
      const valid = validateRecord(fields);
      if (valid.ok && valid.value.id === row.id) records.push(valid.value);
    } catch {
      // Not JSON.
    }
  }
  return records;
}

/** The history as far as it is readable, and the recovery as its last entry. Gives how many entries were found. */
function writeHistory(
  rows: ProjectRows,
  read: ReadRows,
  name: string,
  standIns: readonly AnyRecord[],
  env: CommandEnv,
): number {
  let entries = 0;
  let last = 0;
  for (const row of read.changes) {
    const json = presentFormers(row, read.version);
    if (json === null) continue;
    rows.put('change', { ...row, json });
    entries += 1;
    last = Math.max(last, row.last);
  }
  for (const row of read.records.values()) last = Math.max(last, row.revision);
  const revision = last + 1;
  for (const record of standIns) writeRecord(rows, record, revision);
  const label = { command: 'recover-project', subject: name, squash: null };
  const added = Object.fromEntries(standIns.map((record) => [record.id, record]));
  appendHistory(rows, { label, added, updated: {}, removed: {} }, revision, env.now(), env.author);
  return entries;
}

function presentFormers(row: RowsByTable['change'], version: 1 | 2): string | null {
  try {
    const formers = parseFormers(row.json);
    if (version === 2) return row.json;
    return JSON.stringify(migrateFormers(formers, (kind, fields) => migrateFields(kind, fields, version)));
  } catch {
    return null;
  }
}

/** The kinds and names of the records that an index still names and that nothing gave back; others by their number alone. */
function lostRecords(
  read: ReadRows,
  found: readonly AnyRecord[],
  standIns: readonly AnyRecord[],
): RecoveryReport['lost']['records'] {
  const there = new Set<string>(found.map((record) => record.id));
  const gone = new Set<string>(standIns.map((record) => record.id));
  for (const id of read.indexed) if (!there.has(id)) gone.add(id);
  const names = namesInHistory(read.changes, gone);
  const kinds = new Map<RecordKind, string[]>();
  for (const id of gone) {
    const kind = kindOfId(id);
    if (isRecordKind(kind)) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  }
  return [...kinds].map(([recordKind, ids]) => ({
    recordKind,
    count: ids.length,
    titles: ids.flatMap((id) => names.get(id) ?? []).slice(0, MOST_NAMED_LOST),
  }));
}
