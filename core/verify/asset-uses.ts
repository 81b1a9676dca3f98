// What the files kept inside a project are for, so that a damaged one can be called by what it is to the analyst.

import type { AnyRecord } from '../model/any-record.ts';
import { assetsOf } from '../model/assets-of.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { recordTitle } from '../query/record-title.ts';

export type AssetUse = {
  readonly role: 'text' | 'original' | 'picture' | 'snapshot';
  readonly record: AnyRecord;
};

/** By hash, everything that the records need a file for. */
export function assetUses(records: readonly AnyRecord[]): ReadonlyMap<string, readonly AssetUse[]> {
  const uses = new Map<string, AssetUse[]>();
  for (const record of records)
    for (const sha256 of assetsOf(record)) {
      const list = uses.get(sha256) ?? [];
      uses.set(sha256, list);
      list.push(...rolesOf(record, sha256).map((role) => ({ role, record })));
    }
  return uses;
}

function rolesOf(record: AnyRecord, sha256: string): AssetUse['role'][] {
  if (record.kind === 'export') return ['snapshot'];
  if (record.kind !== 'source') return ['picture'];
  const roles: AssetUse['role'][] = record.assets.text.sha256 === sha256 ? ['text'] : [];
  if (record.assets.original?.sha256 === sha256) roles.push('original');
  return roles;
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
