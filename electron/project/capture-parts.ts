// The files that came with a captured one (those of a mail, the mails of a mailbox), read and kept as sources of their own.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { CapturedSource } from '../../core/contract/project-calls.ts';
import type { Loss } from '../../core/document/loss.ts';
import type { SourceTerms } from '../../core/model/kinds/source-terms.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import type { CaptureJob, ReadCapture } from '../capture/capture-messages.ts';
import type { Capturer } from '../capture/capturer.ts';
import type { CaptureInput } from '../import/reader.ts';

type Kept = Omit<CapturedSource, 'alikeTexts' | 'attachments'>;

export type PartsWorld = {
  readonly capturer: Capturer;
  readonly signal: AbortSignal;
  readonly keep: (job: CaptureJob, read: ReadCapture) => Result<Kept, AppError>;
};

/** Mails within mails, and files in these, are looked for so deep. */
const DEEPEST = 4;
/** So many become sources at a time. */
const MOST = 1_000;

/**
 * Reads the files one after the other; one that can't be read keeps no other out and is told by name. What came under terms
 * keeps to them, unless it has stricter ones: who sent it is who it would give away.
 */
export async function captureParts(
  parts: readonly CaptureInput[],
  terms: SourceTerms,
  world: PartsWorld,
): Promise<{ readonly attachments: readonly Kept[]; readonly losses: readonly Loss[] }> {
  const attachments: Kept[] = [];
  const losses: Loss[] = [];
  const refuse = (what: string): void => {
    losses.push({ kind: 'input-part-left-out', where: 'Files that came with it', what });
  };
  const waiting = parts.map((input) => ({ input, depth: 1 }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { input, depth } = next;
    const name = input.fileName ?? 'a file';
    if (world.signal.aborted || attachments.length >= MOST || depth > DEEPEST) {
      refuse(`${name} was not read (it is in the original)`);
      continue;
    }
    const job: CaptureJob = { kind: 'file', input };
    const read = await world.capturer.read(job, world.signal);
    const kept = read.ok ? world.keep(job, read.value) : read;
    if (!kept.ok) {
      refuse(`${name} (it is in the original): ${errorToWords(kept.error).message}`);
      continue;
    }
    const { fields } = kept.value;
    const under =
      fields.terms.use === 'onRecord' && terms.use !== 'onRecord'
        ? { ...terms, how: 'carrier' as const }
        : fields.terms;
    attachments.push({ ...kept.value, fields: { ...fields, terms: under } });
    if (read.ok) waiting.push(...read.value.parts.map((each) => ({ input: each, depth: depth + 1 })));
  }
  return { attachments, losses };
}
