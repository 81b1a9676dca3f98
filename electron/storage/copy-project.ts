// Copies of a project: the whole of it (Save As, Duplicate), or what a colleague may have (Copy for sharing).

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import { referencesOf } from '../../core/model/references.ts';
import { remarkOn } from '../../core/model/references.ts';
import { withoutExports } from '../../core/model/files/without-exports.ts';
import { getAsset } from './rows/asset-table.ts';
import { replaceFile } from './disk/atomic-file.ts';
import type { Database } from './disk/database.ts';
import { ProjectLock } from './disk/lock.ts';
import type { ProjectRows } from './rows/project-rows.ts';
import { newForm, newSeal } from './sealing/new-seal.ts';
import type { ProjectSeal } from './sealing/project-seal.ts';
import { writeRecord } from './rows/record-table.ts';
import { withCopy, writeCopy } from './rows/rewrite-file.ts';
import { currentFormat, makeProject } from './rows/schema.ts';
import { indexRecord } from './search/search-index.ts';
import { copyWithHistory } from './history/share-history.ts';
import { guarded, StorageFailure } from './disk/sqlite-error.ts';
import { unreadable } from './rows/unreadable.ts';
import { sweepBeside } from './disk/temporary-files.ts';
import { requireNameFits, truePath } from './disk/true-path.ts';

/** What goes into a copy for sharing. History needs every source, so with it nothing is left out. */
export type SharingOptions = {
  readonly includeHistory: boolean;
  /** Sources that no excerpt quotes and no other source derives from. */
  readonly includeUnusedSources: boolean;
  /** Encrypts the copy under a key of its own; a copy without is plain, whatever the project is. */
  readonly passphrase?: string | null;
  readonly overwrite: boolean;
  readonly now: () => string;
};

/** What the copy holds, and what was left out of it. */
export type SharedCopy = {
  readonly records: number;
  readonly assets: number;
  readonly leftOut: {
    readonly sources: number;
    /** Notes, comments and dismissals on the sources left out. */
    readonly remarks: number;
    /** Records of exports, with their snapshots: they tell what was taken out of a document, in its very words. */
    readonly exports: number;
  };
};

/** The open file that a copy is made of. */
export type CopyOrigin = {
  readonly path: string;
  /** Its own lock, which also covers a copy onto its path. */
  readonly lock: Pick<ProjectLock, 'verify'> | null;
  /** Whether the file at `path` is still the one that is open. */
  readonly inPlace: boolean;
  /** What seals it; null for a plain project. */
  readonly seal: ProjectSeal | null;
};

/**
 * Writes the whole project to `target` at once. Onto itself it succeeds without doing anything; where the file of that
 * path was removed or replaced meanwhile it is written again.
 */
export function saveCopy(
  rows: ProjectRows,
  all: readonly AnyRecord[],
  from: CopyOrigin,
  target: string,
  options: { readonly overwrite: boolean; readonly now: () => string },
): Result<null, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === from.path && from.inPlace) return ok(null);
    return withTarget(path, name, from, options, (temporary) => {
      writeCopy(rows, name, temporary, all);
      return null;
    });
  });
}

/** Writes present records and the files they need to a new file; nothing that was deleted is in its bytes. */
export function copyForSharing(
  rows: ProjectRows,
  all: readonly AnyRecord[],
  from: CopyOrigin,
  target: string,
  options: SharingOptions,
): Result<SharedCopy, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === from.path) return err({ kind: 'file-exists', name });
    const seal = newSeal(options.passphrase ?? null);
    if (!seal.ok) return seal;
    if (options.includeHistory)
      return withTarget(path, name, from, options, (temporary) => {
        const records = copyWithHistory(rows.db, basename(from.path), temporary, all, seal.value);
        const assets = new Set(records.flatMap(assetsOf)).size;
        const exports = all.filter(({ kind }) => kind === 'export').length;
        const remarks = all.length - exports - records.length;
        return { records: records.length, assets, leftOut: { sources: 0, remarks, exports } };
      });
    const chosen = chooseRecords(all, options.includeUnusedSources);
    return withTarget(path, name, from, options, (temporary) => {
      const assets = writeChosen(rows.db, basename(from.path), temporary, chosen.records, seal.value);
      return { records: chosen.records.length, assets, leftOut: chosen.leftOut };
    });
  });
}

/** Holds the target's lock while it is replaced, so that nobody's open project is pulled away. */
export function withTarget<T>(
  path: string,
  name: string,
  from: CopyOrigin,
  options: { readonly overwrite: boolean; readonly now: () => string },
  write: (temporary: string) => T,
): Result<T, AppError> {
  if (!options.overwrite && existsSync(path)) return err({ kind: 'file-exists', name });
  const put = (): T => {
    sweepBeside(path);
    return replaceFile(path, write, { replace: options.overwrite });
  };
  if (path === from.path && from.lock !== null) {
    const held = from.lock.verify();
    return held.ok ? ok(put()) : held;
  }
  requireNameFits(path);
  const lock = ProjectLock.take(path, name, options.now());
  if (!lock.ok) return lock;
  try {
    return ok(put());
  } finally {
    lock.value.release();
  }
}

function chooseRecords(
  all: readonly AnyRecord[],
  includeUnusedSources: boolean,
): { readonly records: readonly AnyRecord[]; readonly leftOut: SharedCopy['leftOut'] } {
  const gone = includeUnusedSources ? new Set<string>() : unusedSources(all);
  const exports = all.filter(({ kind }) => kind === 'export').length;
  const present = all.filter(({ id }) => !gone.has(id));
  const about = present.filter((record) => !gone.has(remarkOn(record) ?? ''));
  const records = withoutExports(about);
  const remarks = all.length - gone.size - exports - records.length;
  return { records, leftOut: { sources: gone.size, remarks, exports } };
}

function unusedSources(all: readonly AnyRecord[]): Set<string> {
  const unused = new Set<string>(all.filter((record) => record.kind === 'source').map((record) => record.id));
  const byId = new Map<string, AnyRecord>(all.map((record) => [record.id, record]));
  const mark = (record: AnyRecord): void => {
    for (const id of referencesOf(record)) {
      const source = byId.get(id);
      // A source is used through whatever uses it, and so is the source it derives from.
      if (source !== undefined && unused.delete(id)) mark(source);
    }
  };
  for (const record of all) if (record.kind !== 'source' && record.kind !== 'passageNote') mark(record);
  return unused;
}

/** Fills a new file through an attachment of the open one, so that no other handle stays open on it. */
function writeChosen(
  db: Database,
  name: string,
  temporary: string,
  records: readonly AnyRecord[],
  seal: ProjectSeal | null,
): number {
  const assets = [...new Set(records.flatMap(assetsOf))];
  withCopy(db, temporary, () => {
    const copy = makeProject(db, currentFormat, 'copy', seal === null ? null : newForm(db, seal, 'copy'));
    copy.fill(() => {
      for (const sha256 of assets) {
        // Read, and with that checked: no damage goes out with a copy.
        const sound = getAsset(db, name, sha256);
        if (!sound.ok)
          throw new StorageFailure(
            sound.error.kind === 'damaged-file' ? unreadable(records, name, sha256) : sound.error,
          );
        copy.put('asset', { sha256, ...sound.value });
      }
      const place = { index: db, schema: 'copy', files: db } as const;
      for (const record of records) {
        const seq = writeRecord(copy, record, 0);
        if (seal === null) indexRecord(place, name, seq, null, record);
      }
    });
  });
  return assets.length;
}
