// The pictures of a copy, packed anew from what shows: what a camera or a program wrote into them stays behind.

import { barePicture } from '../../../core/base/pictures/bare-picture.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { LeftOut } from '../../../core/model/files/sharing-report.ts';
import { mapRecord } from '../../../core/model/map-record.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import { mapBlocks } from '../../../core/model/text/map-blocks.ts';
import type { RichBlock } from '../../../core/model/text/rich-text.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import { sha256Of } from '../rows/asset-table.ts';

export type BaredPictures = {
  readonly records: readonly AnyRecord[];
  /** Pictures that changed, by their new hash. */
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
  /** Those that can't be packed anew; their descriptions stand in their place. */
  readonly leftOut: readonly LeftOut[];
};

type Packed = { readonly sha256: string; readonly bytes: Uint8Array };

/** `read` gives null for a file that is damaged: its records keep it, for whoever writes the copy tells that. */
export function withBarePictures(
  records: readonly AnyRecord[],
  read: (sha256: string) => Uint8Array | null,
): BaredPictures {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  const leftOut: LeftOut[] = [];
  const known = new Map<string, Packed | 'asItIs' | 'unreadable'>();
  const pack = (sha256: string): Packed | 'asItIs' | 'unreadable' => {
    const before = read(sha256);
    if (before === null) return 'asItIs';
    const bytes = barePicture(before);
    if (bytes === null) return 'unreadable';
    return Buffer.compare(bytes, before) === 0 ? 'asItIs' : { sha256: sha256Of(bytes), bytes };
  };
  const packed = (sha256: string, mediaType: string): Packed | 'asItIs' | 'unreadable' => {
    const made = known.get(sha256) ?? pack(sha256);
    known.set(sha256, made);
    if (typeof made === 'object') files.set(made.sha256, { bytes: made.bytes, mediaType });
    return made;
  };
  const bared = <R extends AnyRecord>(record: R): R => {
    const leave = (): null => {
      leftOut.push({ what: 'picture', title: titleOfRecord(record) });
      return null;
    };
    const asset = (ref: AssetRef): AssetRef | null => {
      if (!/^image\//iu.test(ref.mediaType)) return ref;
      const made = packed(ref.sha256, ref.mediaType);
      if (made === 'unreadable') return leave();
      return made === 'asItIs' ? ref : { ...ref, sha256: made.sha256, byteLength: made.bytes.length };
    };
    const block = (each: RichBlock): RichBlock => {
      if (each.type !== 'image') return each;
      const made = packed(each.attrs.sha256, each.attrs.mediaType);
      if (typeof made === 'object') return { ...each, attrs: { ...each.attrs, sha256: made.sha256 } };
      return made === 'unreadable' ? (leave() ?? wordsOf(each)) : each;
    };
    return mapRecord(record, {
      line: (text) => text,
      id: (id) => id,
      asset,
      text: (text) => mapBlocks(text, block),
    });
  };
  return { records: records.map(bared), files, leftOut };
}

function wordsOf({ attrs: { id, alt, caption } }: Extract<RichBlock, { type: 'image' }>): RichBlock {
  const words = [alt, caption].filter((each) => each.trim() !== '').join('. ');
  return {
    type: 'paragraph',
    attrs: { id, dir: null, lang: null },
    content: words === '' ? [] : [{ type: 'text', text: `[${words}]` }],
  };
}
