// Records that stand by themselves: what refers to others that are not among them loses the reference, or goes with it.

import { type AnyRecord, kindOf } from '../../model/any-record.ts';
import { needsOf, referencesOf, remarkOn } from '../../model/references.ts';
import { withoutReferences } from '../../model/without-references.ts';

/** The records that need none but each other, without references to what is not there; nothing stands in the place of these. */
export function settled(records: readonly AnyRecord[]): AnyRecord[] {
  let kept = records;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const there = new Set<string>(kept.map(({ id }) => id));
    kept = kept.filter((record) => {
      const about = remarkOn(record);
      return needsOf(record).every((id) => there.has(id)) && (about === null || there.has(about));
    });
  }
  const there = new Set<string>(kept.map(({ id }) => id));
  const by = withoutReferences(
    (id) => !there.has(id),
    (_, own) => own,
  );
  return kept.map((record) =>
    referencesOf(record).every((id) => there.has(id))
      ? record
      : ({ ...record, ...kindOf(record).refers(record, by) } as AnyRecord),
  );
}
