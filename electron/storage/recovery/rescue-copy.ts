// Writes what is in memory to a new project when the file itself was written over. Its history went with the file.

import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import { getAsset } from '../rows/asset-table.ts';
import { validateRecord } from '../../../core/store/record-store.ts';
import { type CopyOrigin, withTarget } from '../copy-project.ts';
import { Database } from '../disk/database.ts';
import { writeRecovery } from '../rows/meta-table.ts';
import type { ProjectRows } from '../rows/project-rows.ts';
import { newForm } from '../sealing/new-seal.ts';
import { layKeptFiles } from '../sealing/plain-rows.ts';
import { metaSealOf } from '../sealing/sealed-form.ts';
import { writeRecord } from '../rows/record-table.ts';
import { fillIndexOf } from '../search/remake-index.ts';
import { currentFormat, makeProject } from '../rows/schema.ts';
import { guarded } from '../disk/sqlite-error.ts';
import { truePath } from '../disk/true-path.ts';
import { putLostAssets } from './lost-assets.ts';

/**
 * Writes the records to `target` as a project of its own. Files kept inside are taken from what stands at the old path
 * now, where it has them under their hash: most of the time it is another state of the same project. What is lost is
 * noted in the new project.
 */
export function rescueCopy(
  records: readonly AnyRecord[],
  from: CopyOrigin,
  fileName: string,
  target: string,
  options: { readonly overwrite: boolean; readonly now: () => string },
): Result<null, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () =>
    withTarget(truePath(target), name, from, options, (temporary) => {
      const db = new Database(temporary);
      try {
        db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
        const rows = makeProject(db, currentFormat, 'main', newForm(db, from.seal));
        rows.transaction(() => {
          for (const record of records) writeRecord(rows, record, 0);
          const kept = takeAssets(rows, from, [...new Set(records.flatMap(assetsOf))]);
          const lost = putLostAssets(rows, records, kept);
          writeRecovery(db, reportOf(fileName, records, kept.size, lost), metaSealOf(from.seal));
          fillIndexOf(rows, name, records);
        });
      } finally {
        db.close();
      }
      return null;
    }),
  );
}

/** The same for records that a window shows: each is looked at first. Fails on one that is none. */
export function saveAsShown(
  shown: readonly unknown[],
  from: CopyOrigin,
  fileName: string,
  target: string,
  options: { readonly overwrite: boolean; readonly now: () => string },
): Result<{ readonly asShown: true }, AppError> {
  const records: AnyRecord[] = [];
  for (const one of shown) {
    const valid = validateRecord(one);
    if (!valid.ok) return valid;
    records.push(valid.value);
  }
  const saved = rescueCopy(records, from, fileName, target, options);
  return saved.ok ? ok({ asShown: true }) : saved;
}

/** Takes over each file that can still be read there and is what its hash says; gives the hashes of those. */
function takeAssets(
  rows: ProjectRows,
  { path, seal }: CopyOrigin,
  hashes: readonly string[],
): ReadonlySet<string> {
  const taken = new Set<string>();
  try {
    const db = new Database(path, { readOnly: true });
    try {
      if (seal !== null) layKeptFiles(db, seal);
      for (const sha256 of hashes) {
        const asset = getAsset(db, path, sha256);
        if (!asset.ok) continue;
        rows.put('asset', { sha256, ...asset.value });
        taken.add(sha256);
      }
    } finally {
      db.close();
    }
  } catch {
    // What stands there now is no project, or a damaged one.
  }
  return taken;
}

const reportOf = (
  fileName: string,
  records: readonly AnyRecord[],
  assets: number,
  lost: RecoveryReport['lost']['assets'],
): RecoveryReport => ({
  fileName,
  records: records.length,
  assets,
  historyEntries: 0,
  lost: { records: [], unnamedRecords: 0, assets: [...lost], historyEntries: 0, versions: 0 },
  standIns: [],
  uncertain: [],
  removedMayBeBack: false,
  proven: true,
});
