// Does to a captured input what is work before it can be kept: the process that keeps the project shall not do it.

import { ok, type Result } from '../../core/base/result.ts';
import { canonicalText } from '../../core/model/text/source-text.ts';
import { countWords } from '../../core/query/word-count.ts';
import type { CapturedInput } from '../import/reader.ts';
import type { CaptureJob, ReadCapture } from './capture-messages.ts';

/** A captured input with its text written out and counted, and without the bytes that the job brought along. */
export function readyToKeep(job: CaptureJob, input: CapturedInput): Result<ReadCapture, never> {
  const canonical = canonicalText(input.text);
  return ok({
    metadata: input.metadata,
    losses: input.losses,
    parts: input.parts,
    original: { ...input.original, bytes: job.kind === 'file' ? null : input.original.bytes },
    text: {
      bytes: new TextEncoder().encode(JSON.stringify(input.text)),
      length: canonical.length,
      wordCount: countWords(canonical),
    },
  });
}
