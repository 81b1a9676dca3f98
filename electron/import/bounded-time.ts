// Stops work that takes too long. Parsers are synchronous: only the engine can interrupt them.

import { createContext, Script } from 'node:vm';

const script = new Script('work()');

/** Runs `work` on this thread for at most `limitMs`; `{done: false}` when it was stopped. What it throws is thrown. */
export function withinTime<T>(
  limitMs: number,
  work: () => T,
): { readonly done: true; readonly value: T } | { readonly done: false } {
  let value: T | undefined;
  let thrown: { readonly error: unknown } | null = null;
  // The context lends its timer only: the work stays in this realm, so nothing foreign runs here.
  const context = createContext({
    work: () => {
      try {
        value = work();
      } catch (error) {
        thrown = { error };
      }
    },
  });
  try {
    script.runInContext(context, { timeout: limitMs });
  } catch (error) {
    if (isTimeout(error)) return { done: false };
    throw error;
  }
  if (thrown !== null) throw (thrown as { readonly error: unknown }).error;
  return { done: true, value: value as T };
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
