// Searches what a program left on the disk for words that should stand nowhere in it. Shares no code with the program.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** What the program put into the system's folder for passing files since a moment (ms). */
export const passingFiles = (since: number): string[] =>
  readdirSync(tmpdir())
    .filter((name) => /^briefwright-(?:\d|read|copy)/u.test(name))
    .flatMap((name) => filesBelow(join(tmpdir(), name)))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since);

/** The files, and those below the folders, that hold one of the words, in UTF-8 or UTF-16. */
export function filesThatTell(
  folders: readonly string[],
  words: readonly string[],
  files: readonly string[] = [],
): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return [...folders.flatMap(filesBelow), ...files].filter((path) => {
    try {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // Gone meanwhile.
      return false;
    }
  });
}
