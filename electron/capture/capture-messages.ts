// What goes in and out of the process that reads captures. Knows no process and no project.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { ShownPage } from '../../core/contract/shown-page.ts';
import type { CapturedInput, CaptureInput } from '../import/reader.ts';

/** What is to be read: a file's bytes, or what the clipboard held. */
export type CaptureJob =
  | { readonly kind: 'file'; readonly input: CaptureInput }
  | { readonly kind: 'pasted'; readonly text: string; readonly html: string | null };

/** A page of a kept document to be drawn, `width` pixels wide; `passages` are marked on it where they stand there. */
export type PageJob = {
  readonly kind: 'page';
  /** What the analyst calls the document, for errors. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From 0. */
  readonly index: number;
  readonly width: number;
  readonly passages: readonly string[];
};

/** All that the process can be asked for. */
export type DeskJob = CaptureJob | PageJob;

/** A job for the process; without it the job comes through the port beside the message, and its answer goes back there. */
export type CaptureOrder = { readonly id: number; readonly job: DeskJob | null };

/** What the process says to who started it. `progress`: a stage of the reading is done; one that hangs says nothing. */
export type CaptureReport =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number }
  /** The answer is null when it went through the port. */
  | { readonly type: 'done'; readonly id: number; readonly answer: CaptureAnswer | null };

export type CaptureAnswer = Result<ReadCapture | ShownPage, AppError>;

/** A captured input, ready to be kept: nothing in it needs to be parsed, counted or written out any more. */
export type ReadCapture = Pick<CapturedInput, 'metadata' | 'losses' | 'parts'> & {
  readonly original: Omit<CapturedInput['original'], 'bytes'> & {
    /** Null: the bytes that were handed in, which the process doesn't send back. */
    readonly bytes: Uint8Array | null;
  };
  readonly text: {
    /** The source's text as it is kept: JSON in UTF-8. */
    readonly bytes: Uint8Array;
    /** Length of the canonical text in UTF-16 units, and its words. */
    readonly length: number;
    readonly wordCount: number;
  };
};

/** Why a capture was ended from outside. */
export type StopReason = Extract<AppError, { kind: 'capture-stopped' }>['reason'];

/** How the order to read ended. */
export type CaptureEnd =
  | { readonly kind: 'done'; readonly answer: CaptureAnswer | null }
  | { readonly kind: 'stopped'; readonly reason: StopReason };

/** What the analyst calls what is read, for errors. */
export const nameOfJob = (job: DeskJob): string => {
  if (job.kind === 'page') return job.name;
  return job.kind === 'file' ? (job.input.fileName ?? 'The captured file') : 'The pasted text';
};
