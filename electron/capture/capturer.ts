// Reads captures through a desk in this very process, as the command line does.

import type { AppError } from '../../core/base/app-error.ts';
import type { ShownPage } from '../../core/contract/shown-page.ts';
import { err, type Result } from '../../core/base/result.ts';
import type { CaptureDesk } from './capture-desk.ts';
import { type CaptureJob, nameOfJob, type PageJob, type ReadCapture } from './capture-messages.ts';

/** Reads what was captured, one after the other; `capture-stopped` when the reading was ended from outside. */
export type Capturer = {
  readonly read: (job: CaptureJob, signal: AbortSignal) => Promise<Result<ReadCapture, AppError>>;
};

/** Draws pages of kept documents; fails as reading does. */
export type PageShower = {
  readonly show: (job: PageJob, signal: AbortSignal) => Promise<Result<ShownPage, AppError>>;
};

/** A capturer over a desk. */
export const capturerOf = (desk: CaptureDesk): Capturer => ({
  read: async (job, signal) => {
    const end = await desk.run(job, signal);
    if (end.kind === 'done' && end.answer !== null) return end.answer as Result<ReadCapture, AppError>;
    const reason = end.kind === 'stopped' ? end.reason : 'crashed';
    return err({ kind: 'capture-stopped', name: nameOfJob(job), reason });
  },
});
