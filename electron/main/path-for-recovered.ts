// Proposes where a recovered project goes: beside the damaged one, under a name that is free.

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The path to begin the dialog with; what the analyst chooses there may be another. */
export function pathForRecovered(damaged: string, taken: (path: string) => boolean = existsSync): string {
  const name = basename(damaged).replace(/\.brief$/iu, '');
  for (let count = 1; ; count++) {
    const path = join(dirname(damaged), `${name} (recovered${count === 1 ? '' : ` ${count}`}).brief`);
    if (!taken(path)) return path;
  }
}
