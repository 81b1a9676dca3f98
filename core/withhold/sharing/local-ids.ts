// Ids inside of records: of paragraphs, reports, facts. They tell when these were written, as ids of records do.

import type { AnyRecord } from '../../model/any-record.ts';
import { momentOf } from './new-ids.ts';
import type { SharingWorld } from './sharing-world.ts';

const LOCAL_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** The records with other ids inside of them, the same wherever one is named, which sort as those before did. */
export function withNewLocalIds(records: readonly AnyRecord[], newId: SharingWorld['newId']): AnyRecord[] {
  const found = new Set<string>();
  for (const record of records)
    withStrings(record, (text) => {
      if (LOCAL_ID.test(text)) found.add(text);
      return text;
    });
  const inOrder = [...found].sort();
  const made = inOrder.map(() => momentOf(newId('section'))).sort();
  const ids = new Map(inOrder.map((id, index) => [id, made[index] ?? '']));
  return records.map((record) => withStrings(record, (text) => ids.get(text) ?? text) as AnyRecord);
}

function withStrings(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((item) => withStrings(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withStrings(inner, by)]));
}
