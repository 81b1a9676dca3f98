// What the files kept inside a project are for, so that a damaged one can be called by what it is to the analyst.

import type { AnyRecord } from '../model/any-record.ts';
import { assetsByRole, type AssetRole } from '../model/assets-of.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { recordTitle } from '../query/record-title.ts';

export type AssetUse = { readonly role: AssetRole; readonly record: AnyRecord };

/** By hash, everything that the records need a file for. */
export function assetUses(records: readonly AnyRecord[]): ReadonlyMap<string, readonly AssetUse[]> {
  const uses = new Map<string, AssetUse[]>();
  for (const record of records)
    for (const { role, sha256 } of assetsByRole(record)) {
      const list = uses.get(sha256) ?? [];
      uses.set(sha256, list);
      if (!list.some((use) => use.record === record && use.role === role)) list.push({ role, record });
    }
  return uses;
}

/** "The text of the source “…”", as the beginning of a sentence. */
export function useToWords(reader: RecordReader, { role, record }: AssetUse): string {
  const title = `“${recordTitle(reader, record)}”`;
  switch (role) {
    case 'text':
      return `The text of the source ${title}`;
    case 'original':
      return `The original of the source ${title}`;
    case 'picture':
      return `A picture in ${title}`;
    case 'snapshot':
      return `The frozen copy that belongs to the export ${title}`;
  }
}
