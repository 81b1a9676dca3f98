// From what was captured to a source: keeps original and text as assets and fills in what was found.

import type { AppError } from '../../core/base/app-error.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { CapturedSource } from '../../core/contract/project-calls.ts';
import type { AssetRef } from '../../core/model/record.ts';
import { SOURCE_TEXT_MEDIA_TYPE } from '../../core/model/text/source-text.ts';
import type { CaptureJob, ReadCapture } from '../capture/capture-messages.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/** Puts the assets of what a job gave into the project; gives the fields of the source that the caller adds. */
export function keepCaptured(
  file: ProjectFile,
  job: CaptureJob,
  input: ReadCapture,
  now: string,
): Result<Omit<CapturedSource, 'alikeTexts' | 'attachments'>, AppError> {
  // The original is what was handed in, byte for byte, whatever the process that read it says.
  const bytes = job.kind === 'file' ? job.input.bytes : (input.original.bytes ?? new Uint8Array());
  const original = keepAsset(file, bytes, input.original.mediaType, input.original.fileName);
  if (!original.ok) return original;
  const text = keepAsset(file, input.text.bytes, SOURCE_TEXT_MEDIA_TYPE, null);
  if (!text.ok) return text;
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
      extent: metadata.extent,
      redaction: 'none',
      attachedTo: null,
      triage: 'unread',
      alike: null,
      capturedAt: now,
      found: metadata.found,
      reliability: null,
      descriptor: null,
      origin: null,
      marking: null,
      note: null,
      terms: metadata.terms,
      assets: { original: original.value, text: text.value },
      wordCount: input.text.wordCount,
      textLength: input.text.length,
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
