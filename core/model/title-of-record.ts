// What the analyst calls a record.

import { withoutTurns } from '../base/isolate.ts';
import { type AnyRecord, kindOf } from './any-record.ts';

/** Its title, name or quote, cut to one line of at most 80 characters. */
export function titleOfRecord(record: AnyRecord): string {
  const text = kindOf(record).title(record).replace(/\s+/gu, ' ').trim();
  return withoutTurns(text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
}
