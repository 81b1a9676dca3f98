// The steps from one version of the file format to the next. They run on a copy; the original is kept beside it.

import {
  type MigrateFields,
  migrateFields,
  type RecordStep,
} from '../../../core/model/files/record-steps.ts';
import type { Database } from '../disk/database.ts';
import { migrate1 } from './migrate-1.ts';
import { type TablesOf, tablesOf1 } from '../rows/tables.ts';

/** Brings a file from one version to the next; runs inside a transaction. */
export type MigrationStep = {
  readonly from: number;
  /** The statements that made the tables of version `from`: a file has exactly these before anything is done to it. */
  readonly tables: TablesOf;
  /** Changes tables, and lets `fields` see every record, also those among the former values of the history. */
  readonly migrate: (db: Database, fields: MigrateFields) => void;
};

/** A step for each version there was. Order does not matter. */
export const migrations: readonly MigrationStep[] = [{ from: 1, tables: tablesOf1, migrate: migrate1 }];

/** The steps from one version to another, in order; null when one is missing. */
export function planMigration(
  steps: readonly MigrationStep[],
  from: number,
  to: number,
): readonly MigrationStep[] | null {
  const plan: MigrationStep[] = [];
  for (let version = from; version < to; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) return null;
    plan.push(step);
  }
  return plan;
}

/** Runs the steps in one transaction and sets the version reached. */
export function runMigration(
  db: Database,
  plan: readonly MigrationStep[],
  recordSteps: readonly RecordStep[],
): void {
  const last = plan.at(-1);
  if (last === undefined) return;
  db.transaction(() => {
    for (const { from, migrate } of plan)
      migrate(db, (kind, fields) => migrateFields(kind, fields, from, recordSteps, from + 1));
    db.exec(`PRAGMA user_version=${last.from + 1}`);
  });
  // What the old tables took goes with them.
  db.exec('VACUUM');
}
