// Searches what a program left on the disk for words that should stand nowhere in it. Shares no code with the program.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, by its path. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(path);
        return entry.isFile() ? [path] : [];
      })
    : [];

/** The files below the folders that hold one of the words, in UTF-8 or UTF-16. Give the app a TMPDIR that is one of them. */
export function filesThatTell(folders: readonly string[], words: readonly string[]): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return folders.flatMap(filesBelow).filter((path) => {
    try {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // Gone meanwhile.
      return false;
    }
  });
}
