// The error for a kept file that is missing or damaged, in terms of what it is to the analyst. Knows records, no table.

import type { AppError } from '../../../core/base/app-error.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import { readerOfRecords } from '../../../core/model/records-reader.ts';
import { assetUses, useToWords } from '../../../core/verify/asset-uses.ts';

/** Looks through all records for what needs the file: for the rare case that it can't be read. */
export function unreadable(records: Iterable<AnyRecord>, name: string, sha256: string): AppError {
  const needing = [...records].filter((record) => assetsOf(record).includes(sha256));
  const uses = assetUses(needing).get(sha256) ?? [];
  const text = uses.find(({ role }) => role === 'text');
  if (text?.record.kind === 'source') return { kind: 'source-unreadable', name: text.record.title };
  const [use] = uses;
  const what =
    use === undefined ? 'A file kept inside the project' : useToWords(readerOfRecords(needing), use);
  return { kind: 'asset-unreadable', name, what };
}
