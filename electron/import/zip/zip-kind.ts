// Tells zip archives that are documents from each other, by what is in them.

import { Refused } from '../refused.ts';
import { zipDirectory } from './zip-directory.ts';

export const ZIP_START = 'PK\x03\x04';

/** The names in an archive, in lower case; empty when its directory can't be read. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return zipDirectory(bytes).map(({ name }) => name.toLowerCase());
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
