// A text from standard input, as what is captured of a paste.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { CaptureJob } from '../capture/capture-messages.ts';
import { MAX_INPUT_BYTES } from '../import/reader.ts';

/** Standard input up to the limit: whoever writes more may write for ever. */
export async function pastedJob(): Promise<Result<Extract<CaptureJob, { kind: 'pasted' }>, AppError>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += (chunk as Buffer).length;
    if (length > MAX_INPUT_BYTES)
      return err({ kind: 'too-large', name: 'standard input', limitMb: MAX_INPUT_BYTES / 1_000_000 });
    chunks.push(chunk as Buffer);
  }
  return ok({ kind: 'pasted', text: Buffer.concat(chunks).toString('utf8'), html: null });
}
