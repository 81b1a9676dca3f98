// What a change took away, and only that: enough to go back, a fraction of the size of both sides. Knows no table.

import { jsonEqual } from '../../../core/base/json.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Fields, MigrateFields } from '../../../core/model/files/record-steps.ts';
import type { Change } from '../../../core/store/change.ts';

/** How a record stood before: not at all, as a whole, or with other values in some fields. */
export type Former =
  | { readonly was: 'nothing' }
  | { readonly was: 'record'; readonly record: AnyRecord }
  | {
      readonly was: 'other';
      readonly kind: string;
      readonly fields: Readonly<Record<string, unknown>>;
      /** Fields that were not there before. */
      readonly absent: readonly string[];
    };
export type Formers = Readonly<Record<string, Former>>;

/** The former state of every record that a change touches. */
export function formersOf(change: Change): Formers {
  const formers: Record<string, Former> = {};
  for (const id of Object.keys(change.added)) formers[id] = { was: 'nothing' };
  for (const [id, record] of Object.entries(change.removed)) formers[id] = { was: 'record', record };
  for (const [id, [from, to]] of Object.entries(change.updated)) formers[id] = otherFields(from, to);
  return formers;
}

function otherFields(from: AnyRecord, to: AnyRecord): Former {
  const before = from as Fields;
  const after = to as Fields;
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(before)) if (!jsonEqual(value, after[key])) fields[key] = value;
  const absent = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  return { was: 'other', kind: from.kind, fields, absent };
}

/**
 * The formers of two changes as one: what stood before the first. A record that was taken out and put back keeps the
 * whole former one: undoing replaces whatever stands there.
 */
export function joinFormers(first: Formers, second: Formers): Formers {
  const joined: Record<string, Former> = { ...first };
  for (const [id, later] of Object.entries(second)) {
    const earlier = joined[id];
    if (earlier === undefined) joined[id] = later;
    else if (earlier.was === 'other' && later.was === 'other')
      joined[id] = {
        was: 'other',
        kind: earlier.kind,
        fields: { ...omit(later.fields, earlier.absent), ...earlier.fields },
        absent: [...new Set([...earlier.absent, ...later.absent.filter((key) => !(key in earlier.fields))])],
      };
    else if (earlier.was === 'other' && later.was === 'record')
      joined[id] = { was: 'record', record: stepBack(later.record, earlier) };
    else if (earlier.was === 'nothing' && later.was === 'record') delete joined[id];
  }
  return joined;
}

const omit = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

const stepBack = (record: AnyRecord, former: Extract<Former, { was: 'other' }>): AnyRecord =>
  ({ ...omit(record as Fields, former.absent), ...former.fields }) as AnyRecord;

/** A record before a row of the history; undefined: it was not there. */
export function formerState(current: AnyRecord | undefined, former: Former): AnyRecord | undefined {
  switch (former.was) {
    case 'nothing':
      return undefined;
    case 'record':
      return former.record;
    case 'other':
      return current === undefined ? undefined : stepBack(current, former);
  }
}

/** Takes one row of the history back, in a map of records by id. */
export function undoInto(records: Map<string, AnyRecord>, formers: Formers): void {
  for (const [id, former] of Object.entries(formers)) {
    const then = formerState(records.get(id), former);
    if (then === undefined) records.delete(id);
    else records.set(id, then);
  }
}

/** Former states of an earlier format version as the present one has them; fields that were not there count as undefined. */
export function migrateFormers(formers: Formers, migrate: MigrateFields): Formers {
  return Object.fromEntries(
    Object.entries(formers).map(([id, former]): [string, Former] => {
      if (former.was === 'nothing') return [id, former];
      if (former.was === 'record')
        return [id, { was: 'record', record: migrate(former.record.kind, former.record) as AnyRecord }];
      const missing = former.absent.map((key) => [key, undefined]);
      const entries = Object.entries(
        migrate(former.kind, { ...former.fields, ...Object.fromEntries(missing) }),
      );
      return [
        id,
        {
          was: 'other',
          kind: former.kind,
          fields: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
          absent: entries.filter(([, value]) => value === undefined).map(([key]) => key),
        },
      ];
    }),
  );
}
