// A log on disk for support: what happened and when, never a word of anybody's content. Two files, 1 MB each.

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MOST_BYTES = 1_000_000;

export type Log = {
  readonly info: (what: string) => void;
  readonly error: (what: string, error?: unknown) => void;
};

/** Opens the log at a path; a log that can't be written is done without, for it must never stop work. */
export function openLog(path: string, now: () => Date): Log {
  const write = (level: string, what: string) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${now().toISOString()} ${level} ${what}\n`);
    } catch {
      // Nobody to tell.
    }
  };
  return {
    info: (what) => write('info', what),
    // Messages of errors can quote content; the name and the place in our code are enough to find the bug.
    error: (what, error) =>
      write('error', error instanceof Error ? `${what}: ${error.name}${placesOf(error)}` : what),
  };
}

const placesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => ` <${line.trim().replace(/\(.*[\\/]/u, '(')}>`)
    .join('');
