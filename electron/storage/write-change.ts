// Writes a change that was checked to the file: its records, their index, its row of the history and who sent it.

import { assetsOf } from '../../core/model/assets-of.ts';
import type { Change } from '../../core/store/change.ts';
import { forgetting } from '../../core/store/commands/forget-source.ts';
import type { Database } from './disk/database.ts';
import { StorageFailure } from './disk/sqlite-error.ts';
import { appendHistory } from './history/history.ts';
import { hasAsset } from './rows/asset-table.ts';
import { type MetaSeal, readForgetting, writeForgetting } from './rows/meta-table.ts';
import type { ProjectRows } from './rows/project-rows.ts';
import { deleteRecord, writeRecord } from './rows/record-table.ts';
import { noteSender } from './rows/sender-table.ts';
import type { LiveIndex } from './search/live-index.ts';

/** Inside the transaction of the caller. Throws a `StorageFailure` where a file that a record needs was not put before it. */
export function writeChange(
  rows: ProjectRows,
  index: LiveIndex,
  change: Change,
  by: {
    readonly revision: number;
    readonly at: string;
    readonly author: string;
    readonly sender: { readonly id: string; readonly seq: number } | null;
    /** Of an encrypted project. */
    readonly seal: MetaSeal | null;
  },
): void {
  const { revision, at, author, sender, seal } = by;
  requireAssets(rows.db, change);
  for (const record of Object.values(change.removed)) {
    const seq = deleteRecord(rows, record.id);
    if (seq !== null) index.follow(seq, record, null);
  }
  for (const record of Object.values(change.added))
    index.follow(writeRecord(rows, record, revision), null, record);
  for (const [from, to] of Object.values(change.updated))
    index.follow(writeRecord(rows, to, revision), from, to);
  appendHistory(rows, change, revision, at, author);
  if (sender !== null) noteSender(rows, sender, revision);
  if (change.label.command === forgetting)
    writeForgetting(
      rows.db,
      new Set([...readForgetting(rows.db, seal), ...Object.keys(change.removed)]),
      seal,
    );
}

/** Every file that a changed record needs has been put before it; those it had already were checked then. */
function requireAssets(db: Database, change: Change): void {
  const updated = Object.values(change.updated).map(([, to]) => to);
  for (const record of [...Object.values(change.added), ...updated])
    for (const sha256 of assetsOf(record))
      if (!hasAsset(db, sha256))
        throw new StorageFailure({
          kind: 'dangling-reference',
          recordKind: record.kind,
          to: `asset:${sha256}`,
        });
}
