// Which assets (files kept inside the project) a record refers to.

import type { AnyRecord } from './any-record.ts';
import type { RichText } from './rich-text.ts';
import { eachLeaf } from './walk-rich-text.ts';

/** The SHA-256 of every asset a record needs: originals, texts, pictures, images in rich text, frozen snapshots. */
export function assetsOf(record: AnyRecord): string[] {
  const hashes: (string | undefined)[] = [];
  switch (record.kind) {
    case 'source':
      hashes.push(record.assets.original?.sha256, record.assets.text.sha256);
      break;
    case 'actor':
      hashes.push(record.picture?.sha256, ...imagesOf(record.summary));
      break;
    case 'section':
      hashes.push(...imagesOf(record.content));
      break;
    case 'event':
      hashes.push(...imagesOf(record.description));
      break;
    case 'judgement':
      hashes.push(...imagesOf(record.statement));
      break;
    case 'export':
      hashes.push(record.snapshot?.sha256);
      break;
    default:
      break;
  }
  return [...new Set(hashes.filter((hash): hash is string => hash !== undefined))];
}

function imagesOf(text: RichText | null): string[] {
  const hashes: string[] = [];
  eachLeaf(text, (leaf) => {
    if (leaf.type === 'image') hashes.push(leaf.attrs.sha256);
  });
  return hashes;
}
