// Letters and places, as far as a copy names what they belong to: by themselves they would tell of what was left out.

import type { AnyRecord } from '../../model/any-record.ts';
import { readerOfRecords } from '../../model/records-reader.ts';
import { ratedNamesOfRecord, ratingKey } from '../../query/evidence/ratings.ts';

/**
 * The records without letters that none of the others uses, and without places that something was about that is gone: `usedBefore` are
 * those that something was about.
 */
export function withoutUnused(records: readonly AnyRecord[], usedBefore: ReadonlySet<string>): AnyRecord[] {
  const reader = readerOfRecords(records);
  const used = new Set(records.flatMap((record) => ratedNamesOfRecord(reader, record)).map(ratingKey));
  return records.filter((record) => {
    if (record.kind === 'rating') return used.has(ratingKey(record.name));
    if (record.kind !== 'place') return true;
    return !usedBefore.has(record.id) || reader.referrersOf(record.id).length > 0;
  });
}
