// Fills the plan of a source pack with bytes: originals from the project, frozen texts as plain text, and the index.

import { createHash } from 'node:crypto';
import {
  INDEX_NAME,
  packAttachment,
  packIndex,
  planSourcePack,
  type WordsOfFiles,
} from '../../../core/assemble/source-pack.ts';
import type { Loss } from '../../../core/document/loss.ts';
import type { Attachment } from '../../../core/document/tree.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { barePicture } from '../../../core/base/pictures/bare-picture.ts';
import type { Spellings } from '../../../core/base/suspect-group.ts';
import type { FoundText } from '../../../core/query/names/suspects.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { isText, wordsInBytes } from '../../storage/sharing/words-in-bytes.ts';

export type SourcePack = {
  readonly attachments: readonly Attachment[];
  /** The bytes by the names that the attachments give. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly losses: readonly Loss[];
  /** Parts of protected names in it. */
  readonly suspects: readonly FoundText[];
};

/** The pack of a brief, made from what its document shows. The same records give the same bytes. */
export function makeSourcePack(
  file: ProjectFile,
  shown: RecordReader,
  briefId: BriefId,
  looked: { readonly hide: Spellings; readonly now: string },
): SourcePack {
  const plan = planSourcePack(shown, file.records, briefId, (source) => wordsIn(file, source), looked);
  const media = new Map<string, Uint8Array>();
  const attachments: Attachment[] = [];
  const losses: Loss[] = [...plan.losses];
  const rows = plan.entries.flatMap((entry) => {
    const bytes = entry.content === 'original' ? packedOf(file, entry.source) : textOf(file, entry.source);
    if (bytes === null) {
      const what = `“${entry.source.title}” could not be read and was not attached`;
      losses.push({ kind: 'attachment-left-out', where: 'Source pack', what });
      return [];
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `source-pack/${entry.fileName}`;
    media.set(name, bytes);
    attachments.push(packAttachment(entry, name));
    return [{ ...entry, sha256 }];
  });
  if (rows.length > 0) {
    media.set(`source-pack/${INDEX_NAME}`, new TextEncoder().encode(packIndex(rows)));
    attachments.unshift({
      name: INDEX_NAME,
      mediaType: 'text/csv',
      media: `source-pack/${INDEX_NAME}`,
      description: 'Index of the attached sources',
    });
  }
  return { attachments, media, losses, suspects: plan.suspects };
}

const originalOf = (file: ProjectFile, { assets }: Source): Uint8Array | null => {
  const asset = assets.original === null ? null : file.getAsset(assets.original.sha256);
  return asset?.ok === true ? asset.value.bytes : null;
};

const isPicture = (mediaType: string): boolean => /^image\//iu.test(mediaType);

/** The original as it goes out: a picture without what was written into it beside its pixels. */
function packedOf(file: ProjectFile, source: Source): Uint8Array | null {
  const bytes = originalOf(file, source);
  return bytes === null || !isPicture(source.assets.original?.mediaType ?? '') ? bytes : barePicture(bytes);
}

function textOf(file: ProjectFile, { assets }: Source): Uint8Array | null {
  const text = file.getSourceText(assets.text.sha256);
  return text.ok ? new TextEncoder().encode(`${canonicalText(text.value)}\n`) : null;
}

/** Everything a reader could read in a source's files: its text, and what stands hidden in an original that is text or a picture. */
function wordsIn(file: ProjectFile, source: Source): WordsOfFiles | null {
  const text = file.getSourceText(source.assets.text.sha256);
  if (!text.ok) return null;
  const words = [canonicalText(text.value)];
  if (source.assets.original === null) return { words, original: false };
  const original = originalOf(file, source);
  if (original === null) return null;
  const { mediaType } = source.assets.original;
  const read = isText(mediaType, original) || isPicture(mediaType);
  if (read) words.push(...wordsInBytes(original));
  return { words, original: read };
}
