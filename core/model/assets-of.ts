// Which assets (files kept inside the project) a record refers to.

import { type AnyRecord, kindOf } from './any-record.ts';
import type { KindAsset } from './kinds/kind.ts';
import { visitRecord } from './visit-record.ts';
import { eachLeaf } from './text/walk-rich-text.ts';

export type AssetRole = KindAsset['role'];

/** Every asset a record needs, by its SHA-256, with what it is for: originals, texts, pictures, frozen snapshots. */
export function assetsByRole(
  record: AnyRecord,
): readonly { readonly role: AssetRole; readonly sha256: string }[] {
  const found: { role: AssetRole; sha256: string }[] = [];
  for (const { role, asset } of kindOf(record).assets(record))
    if (asset !== null) found.push({ role, sha256: asset.sha256 });
  visitRecord(record, {
    text: (text) =>
      eachLeaf(text, (leaf) => {
        if (leaf.type === 'image') found.push({ role: 'picture', sha256: leaf.attrs.sha256 });
      }),
  });
  return found;
}

/** The SHA-256 of every asset a record needs, once each. */
export const assetsOf = (record: AnyRecord): string[] => [
  ...new Set(assetsByRole(record).map(({ sha256 }) => sha256)),
];
