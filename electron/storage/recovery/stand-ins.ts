// What is put in the place of a record that was lost and that others still refer to, so that those stay whole. Each says
// in its title that it is none.

import { kindOfId } from '../../../core/base/ids.ts';
import { type AnyRecord, isRecordKind } from '../../../core/model/any-record.ts';
import type { StandInWorld } from '../../../core/model/kinds/kind.ts';
import { recordKindTable } from '../../../core/model/kinds/record-kinds.ts';
import { referencesOf } from '../../../core/model/references.ts';

/** A stand-in for each record that is referred to and not there; they may need others, which are made too. */
export function standInsFor(
  records: readonly AnyRecord[],
  world: Omit<StandInWorld, 'present'> & { readonly author: string },
): readonly AnyRecord[] {
  const there = new Set<string>(records.map((record) => record.id));
  const made: AnyRecord[] = [];
  const present = (kind: string): unknown => [...records, ...made].find((record) => record.kind === kind);
  const wanted = records.flatMap(referencesOf);
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (there.has(id)) continue;
    there.add(id);
    const kind = kindOfId(id);
    const standIn = isRecordKind(kind) ? recordKindTable[kind].standIn : null;
    if (standIn === null) continue;
    const now = world.now();
    const record = {
      id,
      kind,
      createdAt: now,
      updatedAt: now,
      createdBy: world.author,
      ...standIn({ ...world, present }),
    } as unknown as AnyRecord;
    made.push(record);
    wanted.push(...referencesOf(record));
  }
  return made;
}
