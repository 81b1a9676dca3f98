// The fonts that ship, collected into a folder of their own as the build does it.

import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fontFiles, resolveFont } from '../../build/installed/fonts.mjs';

let folder: string | null = null;

/** A folder with all fonts, made once for each run. */
export function fontsFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), 'briefwright-fonts-'));
  for (const { path } of fontFiles) symlinkSync(resolveFont(basename(path)), join(made, basename(path)));
  folder = made;
  return made;
}
