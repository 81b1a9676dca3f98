// Reads the first hundred bytes of a file, before SQLite may touch it: whether it is ours, and of which version.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { APPLICATION_ID } from './schema.ts';
import { guarded } from './sqlite-error.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** The format version of a project file, or why it is none. Only reads. */
export function readHeader(path: string, name: string, supported: number): Result<number, AppError> {
  return guarded(name, 'open', () => {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return err({ kind: 'not-a-project', name });
      if (stat.size === 0) return err({ kind: 'damaged-file', name, detail: 'The file is empty.' });
      const header = Buffer.alloc(HEADER_BYTES);
      const length = readSync(file, header, 0, HEADER_BYTES, 0);
      return judge(header.subarray(0, length), name, supported);
    } finally {
      closeSync(file);
    }
  });
}

function judge(header: Buffer, name: string, supported: number): Result<number, AppError> {
  const sqlite = header.toString('latin1', 0, 16) === MAGIC;
  if (header.length < HEADER_BYTES)
    return err(
      sqlite
        ? { kind: 'damaged-file', name, detail: 'The file was cut off.' }
        : { kind: 'not-a-project', name },
    );
  const ours = header.readInt32BE(68) === APPLICATION_ID;
  if (!ours) return err({ kind: 'not-a-project', name });
  if (!sqlite) return err({ kind: 'damaged-file', name, detail: 'The beginning of the file is damaged.' });
  const version = header.readInt32BE(60);
  if (version > supported) return err({ kind: 'newer-format', name, found: version, supported });
  if (version < 1) return err({ kind: 'damaged-file', name, detail: `Format version ${version}.` });
  return ok(version);
}
