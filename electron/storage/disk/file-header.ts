// Reads the first hundred bytes of a file, before SQLite may touch it: whether it is ours, and of which version.

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { APPLICATION_ID } from '../rows/schema.ts';
import { guarded } from './sqlite-error.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** The format version of a project file, or why it is none. Only reads. */
export function readHeader(path: string, name: string, supported: number): Result<number, AppError> {
  return guarded(name, 'open', () => {
    const first = look(path);
    if (first === null) return err({ kind: 'not-a-project', name });
    if (first.size === 0) return err({ kind: 'damaged-file', name, detail: 'The file is empty.' });
    const version = judge(first.header, name, supported);
    if (!version.ok || !isShort(first)) return version;
    // Looked at in the middle of somebody's change, a sound file may seem short: its journal says so, or a second look.
    const second = look(path);
    const journal = statSync(`${path}-journal`, { throwIfNoEntry: false });
    if (second === null || !isShort(second) || (journal?.size ?? 0) > 0) return version;
    return err({ kind: 'damaged-file', name, detail: 'The file was cut off.' });
  });
}

type Look = { readonly header: Buffer; readonly size: number };

function look(path: string): Look | null {
  const file = openSync(path, 'r');
  try {
    if (!fstatSync(file).isFile()) return null;
    const header = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, header, 0, HEADER_BYTES, 0);
    return { header: header.subarray(0, length), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** Whether the file has fewer bytes than its header counts; SQLite itself overlooks a last page that is cut. */
function isShort({ header, size }: Look): boolean {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const countHolds = header.readUInt32BE(24) === header.readUInt32BE(92);
  return countHolds && size < header.readUInt32BE(28) * pageSize;
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
