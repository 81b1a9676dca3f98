// Keeps a project as it was beside itself before it is brought to a newer format. Knows nothing of what is in it.

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { bytesOf, cutToBytes, MOST_PROJECT_NAME_BYTES } from '../../../core/base/file-name.ts';
import { replaceFile } from './atomic-file.ts';

/**
 * Copies the file at `path` to a name that says its format, and gives that name. One that was kept already, before an
 * earlier try ended half-way, is taken again. The caller holds the project's lock, and nothing is being written to it.
 */
export function keepOriginal(path: string, version: number): string {
  for (let count = 1; ; count++) {
    const kept = keptName(basename(path), version, count);
    const target = join(dirname(path), kept);
    if (!existsSync(target)) {
      replaceFile(target, (temporary) => copyFileSync(path, temporary), { replace: false });
      return kept;
    }
    if (readFileSync(target).equals(readFileSync(path))) return kept;
  }
}

function keptName(name: string, version: number, count: number): string {
  const extension = extname(name);
  const tail = ` (format ${version}${count === 1 ? '' : `, ${count}`})${extension}`;
  const room = MOST_PROJECT_NAME_BYTES - bytesOf(tail);
  return cutToBytes(basename(name, extension), room) + tail;
}
