// How records of an earlier format version become those of the present one. One step covers a record wherever it
// stands: in its table, whole or in part among the former values of the history, in an open JSON document, in a frozen
// snapshot. Knows no table and no file.

import { FORMAT_VERSION } from '../any-record.ts';
import { type Fields, migrateFields1 } from './record-step-1.ts';

export type { Fields };

/** Brings fields of a record of some kind, all or some of them, to another version. */
export type MigrateFields = (kind: string, fields: Fields) => Fields;

export type RecordStep = {
  readonly from: number;
  /**
   * Brings fields of a record of this kind from version `from` to the next. It must do with some of the fields, as a
   * former state has them, and may add to whole records only (those have an `id`). Quotes in open JSON carry
   * `codePoints`, which it leaves alone.
   */
  readonly migrate: MigrateFields;
};

/** A step for each version there was. */
export const recordSteps: readonly RecordStep[] = [{ from: 1, migrate: migrateFields1 }];

/** Fields of a record of version `from` as the present version has them. */
export function migrateFields(
  kind: string,
  fields: Fields,
  from: number,
  steps: readonly RecordStep[] = recordSteps,
  to: number = FORMAT_VERSION,
): Fields {
  let migrated = fields;
  for (let version = from; version < to; version++)
    for (const step of steps) if (step.from === version) migrated = step.migrate(kind, migrated);
  return migrated;
}

/** A whole record of version `from` as the present version has it; what is no record stays as it is. */
export function migrateRecord(
  value: unknown,
  from: number,
  steps: readonly RecordStep[] = recordSteps,
): unknown {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
  return typeof value.kind === 'string' ? migrateFields(value.kind, value as Fields, from, steps) : value;
}
