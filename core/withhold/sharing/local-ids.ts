// Ids inside of records: of paragraphs, reports, facts. They tell when these were written, as ids of records do.

import { localIdPattern } from '../../base/ids.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import { momentOf } from './new-ids.ts';
import type { SharingWorld } from './sharing-world.ts';

/** The records with other ids inside of them, the same wherever one is named, which sort as those before did. */
export function withNewLocalIds(records: readonly AnyRecord[], newId: SharingWorld['newId']): AnyRecord[] {
  const found = new Set<string>();
  for (const record of records)
    withStrings(record, (text) => {
      if (localIdPattern.test(text)) found.add(text);
      return text;
    });
  const ids = new Map([...found].sort().map((id) => [id, momentOf(newId('section'))]));
  return records.map((record) => withStrings(record, (text) => ids.get(text) ?? text) as AnyRecord);
}

function withStrings(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((item) => withStrings(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withStrings(inner, by)]));
}
