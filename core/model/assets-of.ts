// Which assets (files kept inside the project) a record refers to.

import type { AnyRecord } from './any-record.ts';
import type { RichBlock, RichText } from './rich-text.ts';

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
  const walk = (block: RichBlock): void => {
    if (block.type === 'image') hashes.push(block.attrs.sha256);
    else if (block.type === 'blockquote') block.content.forEach(walk);
    else if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) item.content.forEach(walk);
    else if (block.type === 'table')
      for (const row of block.content) for (const cell of row.content) cell.content.forEach(walk);
  };
  text?.content.forEach(walk);
  return hashes;
}
