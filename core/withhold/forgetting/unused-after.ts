// Places and letters that only what is forgotten used: by themselves they would tell of it.

import type { AnyRecord } from '../../model/any-record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { referencesOf } from '../../model/references.ts';
import { ratedNamesOfRecord, ratingKey } from '../../query/evidence/ratings.ts';

export type UnusedAfter = {
  readonly records: readonly AnyRecord[];
  /** The names of outlets and speakers that nothing of the project has any more. */
  readonly names: readonly string[];
};

/** `before` and `after`: the project with what is forgotten and without; `touched`: what of it goes or changes. */
export function unusedAfter(
  before: RecordReader,
  after: RecordReader,
  touched: readonly AnyRecord[],
): UnusedAfter {
  const referred = new Set(touched.flatMap(referencesOf));
  const places = before
    .ofKind('place')
    .filter(({ id }) => referred.has(id) && after.referrersOf(id).length === 0);
  const used = new Set(
    [...after.ofKind('source'), ...after.ofKind('excerpt')]
      .flatMap((record) => ratedNamesOfRecord(after, record))
      .map(ratingKey),
  );
  const names = new Map<string, string>();
  const tell = (name: string): void => {
    const key = ratingKey(name);
    if (!used.has(key) && !names.has(key)) names.set(key, name);
  };
  for (const record of touched) {
    for (const name of ratedNamesOfRecord(before, record)) tell(name);
    // A letter that it was given before it was protected stands under its name.
    if (record.kind === 'actor' && after.get(record.id) === undefined)
      for (const { text } of record.names) tell(text);
  }
  const ratings = before.ofKind('rating').filter(({ name }) => names.has(ratingKey(name)));
  return { records: [...places, ...ratings], names: [...names.values()] };
}
