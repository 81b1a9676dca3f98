// What a colleague may have of a project (Copy for sharing): all of its present or what may go of it, or the whole with its history.

import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result } from '../../../core/base/result.ts';
import type { SuspectAnswers } from '../../../core/base/suspect-group.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import { leftOutOf, type SharingReport } from '../../../core/model/files/sharing-report.ts';
import { readerOfRecords } from '../../../core/model/records-reader.ts';
import { secretsAt } from '../../../core/query/secrets.ts';
import type { Hidden } from '../../../core/withhold/sharing/who-is-hidden.ts';
import { type CopyOrigin, withTarget } from '../copy-project.ts';
import type { Database } from '../disk/database.ts';
import { guarded, StorageFailure } from '../disk/sqlite-error.ts';
import { truePath } from '../disk/true-path.ts';
import { historyTells } from '../history/history-tells.ts';
import { getAsset } from '../rows/asset-table.ts';
import type { ProjectRows } from '../rows/project-rows.ts';
import { writeRecord } from '../rows/record-table.ts';
import { withCopy } from '../rows/rewrite-file.ts';
import { currentFormat, makeProject } from '../rows/schema.ts';
import { unreadable } from '../rows/unreadable.ts';
import { newSeal } from '../sealing/new-seal.ts';
import type { ProjectSeal } from '../sealing/project-seal.ts';
import { writeSealed } from '../sealing/write-sealed.ts';
import { indexRecord } from '../search/search-index.ts';
import { chooseRecords, type LeftOut } from './choose-records.ts';
import { copyWithHistory } from './copy-with-history.ts';
import { type MadeCopy, makeShared, openUnder, type ReadKept } from './make-shared.ts';
import { proveBytes, proveTables } from './prove-copy.ts';

/** What goes into a copy for sharing. History needs every source, so with it nothing is left out. */
export type SharingOptions = {
  readonly includeHistory: boolean;
  /** Sources that no excerpt quotes and no other source derives from. */
  readonly includeUnusedSources: boolean;
  readonly overwrite: boolean;
  readonly now: () => string;
  /** What becomes of parts of protected names. */
  readonly suspects: SuspectAnswers;
  /** The copy is encrypted with it; null for one that whoever has the file can read. */
  readonly passphrase: string | null;
};

/** What the copy holds, and what was left out of it. */
export type SharedCopy = {
  readonly records: number;
  readonly assets: number;
  readonly leftOut: LeftOut;
  /** What it was made of where something had to stay behind: then it holds nothing that was taken as it stood. */
  readonly made?: SharingReport;
};

/**
 * Writes present records and the files they need to a new file; nothing that was deleted is in its bytes. While an actor is protected or
 * a source is not on the record, records and texts are made from what may go, and the file is looked through before it is kept. Fails
 * with `history-tells` where the history is wanted then, or was of something that was so once; with `suspect-names` where parts of names stand in it that nobody has said anything
 * of, and `names-in-copy` where something is found in the file all the same.
 */
export function copyForSharing(
  rows: ProjectRows,
  all: readonly AnyRecord[],
  from: CopyOrigin,
  target: string,
  options: SharingOptions,
): Result<SharedCopy, AppError> {
  const name = basename(target);
  const seal = newSeal(options.passphrase);
  if (!seal.ok) return seal;
  const to = { from, name, seal: seal.value, options };
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === from.path) return err({ kind: 'file-exists', name });
    if (options.includeHistory) {
      const now = options.now();
      if (secretsAt(readerOfRecords(all), now) !== null || historyTells(rows.db, name, all, now))
        return err({ kind: 'history-tells', name });
      return written(path, to, null, (file) => {
        const records = copyWithHistory(rows.db, basename(from.path), file, all);
        const assets = new Set(records.flatMap(assetsOf)).size;
        const exports = all.filter(({ kind }) => kind === 'export').length;
        const remarks = all.length - exports - records.length;
        return { records: records.length, assets, leftOut: { sources: 0, remarks, exports } };
      });
    }
    const made = planSharing(rows.db, all, name, options);
    if (made !== null) {
      const exports = all.filter(({ kind }) => kind === 'export').length;
      return writeMade(rows.db, made, path, to, exports);
    }
    const chosen = chooseRecords(all, options.includeUnusedSources);
    return written(path, to, null, (file) => {
      const assets = writeChosen(rows.db, basename(from.path), file, chosen.records);
      return { records: chosen.records.length, assets, leftOut: chosen.leftOut };
    });
  });
}

/** What a copy for sharing is made of; null where nothing has to stay behind. Throws a `StorageFailure`. */
export const planSharing = (
  db: Database,
  all: readonly AnyRecord[],
  name: string,
  options: Pick<SharingOptions, 'includeUnusedSources' | 'now' | 'suspects'>,
): MadeCopy | null =>
  makeShared(all, name, keptIn(db, name), {
    suspects: options.suspects,
    now: options.now,
    choose: (records) => chooseRecords(records, options.includeUnusedSources).records,
  });

/** The bytes of kept files; null for one that is damaged or missing. */
const keptIn =
  (db: Database, name: string): ReadKept =>
  (sha256) => {
    const asset = getAsset(db, name, sha256);
    return asset.ok ? asset.value.bytes : null;
  };

type Target = {
  readonly from: CopyOrigin;
  readonly name: string;
  readonly seal: ProjectSeal | null;
  readonly options: SharingOptions;
};

/** Lets `fill` write the plain rows of the copy, and proves them before they are in their place, or sealed. */
const written = <T>(
  path: string,
  { from, name, seal, options }: Target,
  hidden: Hidden | null,
  fill: (file: string) => T,
): Result<T, AppError> =>
  withTarget(path, name, from, options, (temporary) => {
    const proven = (file: string): T => {
      const value = fill(file);
      if (hidden !== null) proveTables(file, name, hidden);
      return value;
    };
    const value = seal === null ? proven(temporary) : writeSealed(temporary, name, seal, proven);
    if (hidden !== null) proveBytes(temporary, name, hidden);
    return value;
  });

function writeMade(
  db: Database,
  made: MadeCopy,
  path: string,
  to: Target,
  exports: number,
): Result<SharedCopy, AppError> {
  const open = openUnder(made, to.name, to.options.suspects);
  if (open.length > 0) return err({ kind: 'suspect-names', name: to.name, groups: open });
  return written(path, to, made.hidden, (file) => {
    const assets = writeChosen(db, basename(to.from.path), file, made.records, made.files);
    const leftOut = {
      sources: leftOutOf(made.report, 'source'),
      remarks: leftOutOf(made.report, 'remark'),
      exports,
    };
    return { records: made.records.length, assets, leftOut, made: made.report };
  });
}

/** Fills a new project through an attachment of the open one, so that no other handle stays open on it. */
function writeChosen(
  db: Database,
  name: string,
  temporary: string,
  records: readonly AnyRecord[],
  files: MadeCopy['files'] = new Map(),
): number {
  const assets = [...new Set(records.flatMap(assetsOf))];
  withCopy(db, temporary, () => {
    const copy = makeProject(db, currentFormat, 'copy');
    copy.fill(() => {
      for (const sha256 of assets) {
        const file = files.get(sha256);
        if (file !== undefined) {
          copy.put('asset', { sha256, ...file });
          continue;
        }
        // Read, and with that checked: no damage goes out with a copy.
        const sound = getAsset(db, name, sha256);
        if (!sound.ok)
          throw new StorageFailure(
            sound.error.kind === 'damaged-file' ? unreadable(records, name, sha256) : sound.error,
          );
        copy.put('asset', { sha256, ...sound.value });
      }
      const place = { index: db, schema: 'copy', files: db, assets: 'copy.asset' } as const;
      for (const record of records) indexRecord(place, name, writeRecord(copy, record, 0), null, record);
    });
  });
  return assets.length;
}
