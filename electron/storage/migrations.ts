// The steps from one version of the file format to the next. They run on a copy; the original is kept beside it.

import type { Database } from './database.ts';

/** Brings the tables and the JSON of records from one version to the next; runs inside a transaction. */
export type MigrationStep = {
  readonly from: number;
  /** The statements that made the tables of version `from`: a file has exactly these before anything is done to it. */
  readonly tables: (prefix: string) => string;
  readonly migrate: (db: Database) => void;
};

/** Version 1 is the first, so there is none yet. Order does not matter. */
export const migrations: readonly MigrationStep[] = [];

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
export function runMigration(db: Database, plan: readonly MigrationStep[]): void {
  const last = plan.at(-1);
  if (last === undefined) return;
  db.transaction(() => {
    for (const step of plan) step.migrate(db);
    db.exec(`PRAGMA user_version=${last.from + 1}`);
  });
}
