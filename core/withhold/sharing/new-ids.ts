// Ids of a copy: those of the project tell when each record was made, and so when what it rests on came in.

import { kindOfId } from '../../base/ids.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import type { SharingWorld } from './sharing-world.ts';

/**
 * A new id for every record. They sort as those before did, for records of one kind are listed by their ids; what is kept back comes
 * after the rest: between two records that say their time it would tell its own.
 */
export function newIds(
  records: readonly AnyRecord[],
  isKeptBack: (record: AnyRecord) => boolean,
  newId: SharingWorld['newId'],
): ReadonlyMap<string, string> {
  const open: AnyRecord[] = [];
  const kept: AnyRecord[] = [];
  for (const record of records) (isKeptBack(record) ? kept : open).push(record);
  const inOrder = [...open.sort(byMaking), ...kept.sort(byMaking)];
  return new Map(inOrder.map(({ id, kind }) => [id, newId(kind)]));
}

/** The part of an id that sorts by the time when it was made. */
export const momentOf = (id: string): string => id.slice(kindOfId(id).length + 1);

const byMaking = (a: AnyRecord, b: AnyRecord): number => (momentOf(a.id) < momentOf(b.id) ? -1 : 1);
