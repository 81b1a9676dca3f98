// Proof: the frozen records of every export can be read, each of them.

import { z } from 'zod';
import { FORMAT_VERSION, isRecordKind, recordSchemas } from '../model/any-record.ts';
import { migrateRecord } from '../model/files/record-steps.ts';
import type { ExportRecord } from '../model/kinds/export-record.ts';
import { countedOf, type Problem, type Proof } from './proof.ts';
import { groupBy } from './prove-sources.ts';

const snapshotSchema = z.object({
  formatVersion: z.int().min(1),
  briefId: z.string(),
  records: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});

export const proveSnapshots: Proof = {
  id: 'snapshots',
  begin: ({ reader }) => {
    const exports = reader.ofKind('export').filter((record) => record.snapshot !== null);
    const bySnapshot = groupBy(exports, (record) => record.snapshot?.sha256 ?? '');
    const problems: Problem[] = [];
    let held = 0;
    const tell = (record: ExportRecord, why: string): void => {
      problems.push({
        proof: 'snapshots',
        key: `snapshots|${record.id}`,
        what: `The frozen copy of what was exported as “${record.fileName}” can't be read: ${why}.`,
        where: `Export “${record.fileName}”`,
        means: 'What went out then can no longer be looked up; the exported file itself is not touched.',
        todo: 'Keep the exported file, and go back to an earlier copy of the project if you need the records.',
        recordId: record.id,
        detail: null,
      });
    };
    return {
      asset: (asset) => {
        // One that is damaged is told of among the kept files.
        if (!asset.sound) return;
        for (const record of bySnapshot.get(asset.sha256) ?? []) {
          const why = whatIsWrong(asset.json());
          if (why === null) held += 1;
          else tell(record, why);
        }
      },
      end: () => ({
        proof: 'snapshots',
        holds: held === exports.length,
        summary:
          exports.length === 0
            ? 'Nothing was exported yet.'
            : `${countedOf(held, exports.length, 'frozen copy of an export', 'frozen copies of exports')} can be read.`,
        problems,
      }),
    };
  },
};

function whatIsWrong(value: unknown): string | null {
  const snapshot = snapshotSchema.safeParse(value);
  if (!snapshot.success) return 'it is not a list of records';
  const { formatVersion, briefId, records } = snapshot.data;
  if (!records.some(({ id }) => id === briefId)) return 'the brief is not in it';
  if (formatVersion > FORMAT_VERSION) return 'it was made by a newer version';
  const bad = records.filter(({ kind, ...rest }) => {
    if (!isRecordKind(kind)) return true;
    return !recordSchemas[kind].safeParse(migrateRecord({ kind, ...rest }, formatVersion)).success;
  }).length;
  return bad === 0 ? null : `${bad} of its ${records.length} records are not valid`;
}
