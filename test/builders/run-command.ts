// Runs a command the way the window and the project file do, and holds it to what every command promises.

import { expect } from 'vitest';
import type { AppError } from '../../core/base/app-error.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { type Change, reverseChange } from '../../core/store/change.ts';
import type { Command, CommandEnv } from '../../core/store/command.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import type { World } from './records.ts';

/** An environment with the world's ids and a clock that stands an hour after its start. */
export function envOf(world: World, author = 'Test analyst'): CommandEnv {
  let local = 0;
  return {
    newId: world.newId,
    newLocalId: () => {
      local += 1;
      return `local-${local}`;
    },
    now: () => '2014-05-18T17:00:00.000Z',
    author,
    registered: () => undefined,
  };
}

/**
 * Runs a command that must succeed. The change must survive JSON, fit the store, and lead back and forth over undo and
 * redo, record by record.
 */
export function runBackAndForth<Input>(
  records: Iterable<AnyRecord>,
  command: Command<Input>,
  input: Input,
  env: CommandEnv,
): { readonly store: RecordStore; readonly change: Change } {
  const store = new RecordStore(records);
  const before = recordsOf(store);
  const made = command(store, input, env);
  if (!made.ok) throw new Error(`The command failed: ${JSON.stringify(made.error)}`);
  const change = JSON.parse(JSON.stringify(made.value)) as Change;
  expect(change).toEqual(made.value);
  expect(recordsOf(store)).toEqual(before);
  applied(store, change);
  const after = recordsOf(store);
  applied(store, reverseChange(change));
  expect(recordsOf(store)).toEqual(before);
  applied(store, change);
  expect(recordsOf(store)).toEqual(after);
  return { store, change };
}

/** The error of a command that must fail and leave everything as it was. */
export function failureOf<Input>(
  records: Iterable<AnyRecord>,
  command: Command<Input>,
  input: Input,
  env: CommandEnv,
): AppError {
  const store = new RecordStore(records);
  const before = recordsOf(store);
  const made = command(store, input, env);
  expect(recordsOf(store)).toEqual(before);
  if (made.ok) throw new Error('The command succeeded');
  return made.error;
}

const recordsOf = (store: RecordStore) => new Map([...store.all()].map((record) => [record.id, record]));

function applied(store: RecordStore, change: Change): void {
  expect(store.check(change)).toEqual({ ok: true, value: null });
  store.apply(change);
}
