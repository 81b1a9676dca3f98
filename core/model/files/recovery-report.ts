// What a recovery of a damaged project brought back, and what it could not. Kept in the recovered project.

import { z } from 'zod';
import { recordKinds } from '../any-record.ts';

const kindSchema = z.enum(recordKinds as unknown as readonly [(typeof recordKinds)[number]]);
const count = z.int().nonnegative();
/** A title in the analyst's own words. */
const title = z.string().max(4_000);
const named = z.strictObject({ recordKind: kindSchema, title });

export const recoveryReportSchema = z.strictObject({
  /** The name of the damaged file. */
  fileName: z.string().max(1_000),
  records: count,
  assets: count,
  historyEntries: count,
  lost: z.strictObject({
    /**
     * Records whose rows are gone or not as they were written, by kind, as far as something still names them; `titles`
     * are those of them that the history tells.
     */
    records: z.array(z.strictObject({ recordKind: kindSchema, count, titles: z.array(title).default([]) })),
    /** How many more records the file had than are named so; nothing tells their kind. */
    unnamedRecords: count,
    /** Files kept inside the project that are gone, by what they belonged to. */
    assets: z.array(named),
    historyEntries: count,
    versions: count,
  }),
  /** What stands in for lost records since others refer to them, and some of those. */
  standIns: z.array(z.strictObject({ recordKind: kindSchema, referredToBy: z.array(title) })),
  /** Records that may be as they stood earlier: found beside what the file lists. */
  uncertain: z.array(named),
  /** Whether records that had been removed may be among those brought back. */
  removedMayBeBack: z.boolean(),
  /** True where the file's format had sums, so that whatever came back is as it was written. */
  proven: z.boolean(),
});
export type RecoveryReport = z.infer<typeof recoveryReportSchema>;

/** Whether everything came back as it was last. */
export const isWhole = ({ lost, uncertain, removedMayBeBack }: RecoveryReport): boolean =>
  lost.records.length === 0 &&
  lost.unnamedRecords === 0 &&
  lost.assets.length === 0 &&
  lost.historyEntries === 0 &&
  lost.versions === 0 &&
  uncertain.length === 0 &&
  !removedMayBeBack;

/** The report with how many there were, and with no word of any of them. */
export const withoutTitles = (report: RecoveryReport): RecoveryReport => ({
  ...report,
  lost: {
    ...report.lost,
    records: report.lost.records.map((lost) => ({ ...lost, titles: [] })),
    assets: report.lost.assets.map((lost) => ({ ...lost, title: '' })),
  },
  standIns: report.standIns.map((standIn) => ({ ...standIn, referredToBy: [] })),
  uncertain: report.uncertain.map((one) => ({ ...one, title: '' })),
});
