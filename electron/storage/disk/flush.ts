// Brings what was written to the disk itself.

import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Flushes a folder's entries where the system can do that. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows has no such call; some network drives refuse it. What was done to the entries has happened.
  }
}
