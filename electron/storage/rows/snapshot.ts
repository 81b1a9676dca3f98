// The records that an export was made from, frozen in an asset: they keep the format version that they were written in.

import { z } from 'zod';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { type AnyRecord, FORMAT_VERSION } from '../../../core/model/any-record.ts';
import { migrateRecord, type RecordStep, recordSteps } from '../../../core/model/files/record-steps.ts';
import { validateRecord } from '../../../core/store/record-store.ts';
import { parseBounded } from './record-table.ts';

export const SNAPSHOT_MEDIA_TYPE = 'application/vnd.briefwright.snapshot+json';

const snapshotSchema = z.object({ formatVersion: z.int().positive(), records: z.array(z.unknown()) });

/** Reads a snapshot of this format version or an earlier one; `newer-format` or `damaged-file` otherwise. */
export function readSnapshot(
  bytes: Uint8Array,
  name: string,
  steps: readonly RecordStep[] = recordSteps,
): Result<readonly AnyRecord[], AppError> {
  const damaged = err({
    kind: 'damaged-file',
    name,
    detail: "What an export was made from isn't readable.",
  } as const);
  let json: unknown;
  try {
    json = parseBounded(new TextDecoder().decode(bytes));
  } catch {
    return damaged;
  }
  const parsed = snapshotSchema.safeParse(json);
  if (!parsed.success) return damaged;
  const { formatVersion } = parsed.data;
  if (formatVersion > FORMAT_VERSION)
    return err({ kind: 'newer-format', name, found: formatVersion, supported: FORMAT_VERSION });
  const records: AnyRecord[] = [];
  for (const record of parsed.data.records) {
    const valid = validateRecord(migrateRecord(record, formatVersion, steps));
    if (!valid.ok) return damaged;
    records.push(valid.value);
  }
  return ok(records);
}
