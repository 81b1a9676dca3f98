// How long the project file takes to open and to make a change durable, with few and with many records.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Event } from '../../core/model/kinds/event.ts';
import type { Change } from '../../core/store/change.ts';
import { createProjectFile, openProjectFile } from '../../electron/storage/open-project.ts';
import { doc, makeWorld, p } from '../builders/records.ts';

export type StorageRow = {
  readonly records: number;
  readonly encrypted: boolean;
  readonly fileMb: number;
  /** Opening with every check, until the records are in memory; the median of several. */
  readonly openMs: number;
  /** One durable change to one record: the median and the 95th of a hundred. */
  readonly changeMs: number;
  readonly changeP95Ms: number;
  readonly searchMs: number;
};

const now = (): string => new Date().toISOString();

function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Milliseconds of several runs of some work, in ascending order. */
function time(runs: number, work: (run: number) => void): number[] {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number =>
  Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;

const update = (from: Event, to: Event): Change => ({
  label: { command: 'bench', subject: '', squash: null },
  added: {},
  updated: { [from.id]: [from, to] },
  removed: {},
});

function measure(folder: string, count: number, passphrase: string | null): StorageRow {
  const path = join(folder, `${count}-${passphrase === null ? 'plain' : 'encrypted'}.brief`);
  const world = makeWorld();
  const paragraph = 'Hospital staff said that 43 people were killed near the airport on Friday. ';
  for (let index = 0; index < count; index++)
    world.event(`Event ${index}`, '2014-05-16', { description: doc(p(paragraph.repeat(6) + index)) });
  const added: Record<string, AnyRecord> = {};
  for (const record of world.records) added[record.id] = record;
  const file = must(createProjectFile(path, { now, passphrase }));
  // Deriving a key takes as long as it is meant to, and is not measured.
  const unlock = file.key === null ? null : { key: file.key };
  must(
    file.applyChange(
      { ...update(firstOf(world.records), firstOf(world.records)), added, updated: {} },
      now(),
    ),
  );
  let event = firstOf(world.records);
  const changes = time(100, (run) => {
    const next = { ...event, title: `Event, changed ${run}` };
    must(file.applyChange(update(event, next), now()));
    event = next;
  });
  const searches = time(20, (run) => must(file.search(`hospital ${run}`, 50)));
  file.close();
  const opens = time(5, () => must(openProjectFile(path, { mode: 'write', now, unlock })).close());
  return {
    records: count,
    encrypted: passphrase !== null,
    fileMb: Math.round(statSync(path).size / 10_000) / 100,
    openMs: at(opens, 0.5),
    changeMs: at(changes, 0.5),
    changeP95Ms: at(changes, 0.95),
    searchMs: at(searches, 0.5),
  };
}

function firstOf(records: readonly AnyRecord[]): Event {
  const first = records[0];
  if (first?.kind !== 'event') throw new Error('No event');
  return first;
}

/** Measures on a real disk: a row for 100 records, one for 10,000, and one for as many encrypted. */
export async function benchStorage(): Promise<readonly StorageRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
  try {
    return [
      measure(folder, 100, null),
      measure(folder, 10_000, null),
      measure(folder, 10_000, 'a passphrase of words'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
