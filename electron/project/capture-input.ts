// From what was captured to a source: keeps original and text as assets and fills in what was found.

import type { AppError } from '../../core/base/app-error.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { CapturedSource } from '../../core/contract/project-calls.ts';
import type { AssetRef } from '../../core/model/record.ts';
import { canonicalText, SOURCE_TEXT_MEDIA_TYPE } from '../../core/model/source-text.ts';
import { countWords } from '../../core/query/word-count.ts';
import type { CapturedInput } from '../import/reader.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/** Puts the assets of a captured input into the project; gives the fields of the source that the caller adds. */
export function keepCaptured(
  file: ProjectFile,
  input: CapturedInput,
  now: string,
): Result<CapturedSource, AppError> {
  const original = keepAsset(file, input.original.bytes, input.original.mediaType, input.original.fileName);
  if (!original.ok) return original;
  const textBytes = new TextEncoder().encode(JSON.stringify(input.text));
  const text = keepAsset(file, textBytes, SOURCE_TEXT_MEDIA_TYPE, null);
  if (!text.ok) return text;
  const canonical = canonicalText(input.text);
  const { metadata } = input;
  return ok({
    fields: {
      title: metadata.title,
      titleTranslation: null,
      authors: [...metadata.authors],
      outlet: metadata.outlet,
      url: metadata.url,
      sourceKind: metadata.sourceKind,
      language: metadata.language,
      direction: metadata.direction,
      published: metadata.published,
      capturedAt: now,
      found: metadata.found,
      reliability: null,
      descriptor: null,
      origin: null,
      marking: null,
      assets: { original: original.value, text: text.value },
      wordCount: countWords(canonical),
      textLength: canonical.length,
    },
    losses: input.losses,
  });
}

/** Keeps bytes and gives the reference to them. */
export function keepAsset(
  file: ProjectFile,
  bytes: Uint8Array,
  mediaType: string,
  fileName: string | null,
): Result<AssetRef, AppError> {
  const put = file.putAsset(bytes, mediaType);
  if (!put.ok) return put;
  return ok({ sha256: put.value, mediaType, byteLength: bytes.length, fileName });
}
