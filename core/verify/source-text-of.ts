// The text of a source out of a kept file, read once however many proofs ask.

import { canonicalText, type SourceText, sourceTextSchema } from '../model/text/source-text.ts';
import type { KeptAsset } from './proof.ts';

export type ReadText = { readonly source: SourceText; readonly canonical: string };

const read = new WeakMap<KeptAsset, ReadText | null>();

/** Null when the bytes are damaged or hold no text. */
export function sourceTextOf(asset: KeptAsset): ReadText | null {
  const known = read.get(asset);
  if (known !== undefined) return known;
  const parsed = asset.sound ? sourceTextSchema.safeParse(asset.json()) : null;
  const text =
    parsed?.success === true ? { source: parsed.data, canonical: canonicalText(parsed.data) } : null;
  read.set(asset, text);
  return text;
}
