// What stands in a project for files that belong to its records and can't be had any more.

import type { AnyRecord, RecordKind } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import type { ProjectRows } from '../rows/project-rows.ts';

/** Puts an empty file in the place of each that is lost: whoever reads it is told so, and its record stays. */
export function putLostAssets(
  rows: ProjectRows,
  records: readonly AnyRecord[],
  there: ReadonlySet<string>,
): RecoveryReport['lost']['assets'] {
  const lost: { recordKind: RecordKind; title: string }[] = [];
  const put = new Set<string>();
  for (const record of records)
    for (const sha256 of assetsOf(record)) {
      if (
        there.has(sha256) ||
        rows.db.get('SELECT 1 FROM asset WHERE sha256 = ? AND length(bytes) > 0', sha256)
      )
        continue;
      lost.push({ recordKind: record.kind, title: titleOfRecord(record) });
      if (!put.has(sha256))
        rows.put('asset', { sha256, mediaType: 'application/octet-stream', bytes: new Uint8Array() });
      put.add(sha256);
    }
  return lost;
}
