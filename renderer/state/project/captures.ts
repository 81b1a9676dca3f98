// The captures that run: one after the other, however many were asked for at once. Tells which is read now; ends them.

import { useSyncExternalStore } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result } from '../../../core/base/result.ts';
import { projectApi } from '../bridge.ts';

/** What is being read: its name, its number, and how many there are. */
export type CaptureState = { readonly name: string; readonly at: number; readonly of: number };

/** One that is read in less than this (ms) is not worth a word. */
const SHOWN_AFTER_MS = 300;

let state: CaptureState | null = null;
let shown = false;
let jobId: string | null = null;
let cancelled = false;
let asked = 0;
let done = 0;
let turn: Promise<unknown> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of [...listeners]) listener();
};

/**
 * Has something read under a job's id when its turn comes. What waits when the analyst cancels is not read any more:
 * `capture-stopped`.
 */
export function runCapture<T>(
  name: string,
  read: (jobId: string) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  asked += 1;
  if (state !== null) state = { ...state, of: asked };
  changed();
  const result = turn.then(() => readNow(name, read));
  // One that throws keeps no other out.
  turn = result.catch(() => {});
  return result;
}

async function readNow<T>(
  name: string,
  read: (jobId: string) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    if (cancelled) return err({ kind: 'capture-stopped', name, reason: 'cancelled' });
    jobId = crypto.randomUUID();
    state = { name, at: done + 1, of: asked };
    timer ??= setTimeout(() => {
      shown = true;
      changed();
    }, SHOWN_AFTER_MS);
    changed();
    return await read(jobId);
  } finally {
    done += 1;
    jobId = null;
    if (done === asked) allDone();
  }
}

function allDone(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  state = null;
  shown = false;
  cancelled = false;
  asked = 0;
  done = 0;
  changed();
}

/** Ends the one that is read, at once, and those that wait. What was read before stays. */
export function cancelCaptures(): void {
  if (asked === 0) return;
  cancelled = true;
  if (jobId !== null) void projectApi.cancelJob({ jobId });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is being read, once it takes long enough to say so; else null. */
export const getCapture = (): CaptureState | null => (shown ? state : null);
export const useCapture = (): CaptureState | null => useSyncExternalStore(subscribe, getCapture);
