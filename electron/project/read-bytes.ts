// Reads a file that the analyst chose, without waiting on this thread and never more than asked for.

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { failureOf } from '../storage/disk/sqlite-error.ts';

/**
 * The bytes of a file; `too-large` above `limitBytes`, looked at before anything is read, and `input-not-a-file` for folders,
 * pipes and devices, which may never end. One that grows or shrinks meanwhile is read as far as it was long.
 */
export async function readBytes(path: string, limitBytes: number): Promise<Result<Uint8Array, AppError>> {
  const name = basename(path);
  let handle: FileHandle | null = null;
  try {
    // Looked at before it is opened, since opening alone sets some devices to work; and again after, when it stands still.
    const refused = refusal(await stat(path), name, limitBytes);
    if (refused !== null) return err(refused);
    // Should it have become a pipe by now, nobody waits for who writes to it; Windows has neither flag nor such pipes.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    const changed = refusal(stats, name, limitBytes);
    return changed === null ? ok(await readAll(handle, stats.size)) : err(changed);
  } catch (thrown) {
    const failure = failureOf(thrown, name, 'open');
    if (failure === null) throw thrown;
    return err(failure);
  } finally {
    await handle?.close();
  }
}

function refusal(stats: Stats, name: string, limitBytes: number): AppError | null {
  if (stats.isDirectory()) return { kind: 'input-not-a-file', name, found: 'folder' };
  if (!stats.isFile()) return { kind: 'input-not-a-file', name, found: 'device' };
  return stats.size > limitBytes ? { kind: 'too-large', name, limitMb: limitBytes / 1_000_000 } : null;
}

async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const { bytesRead } = await handle.read(bytes, read, size - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read === size ? bytes : bytes.slice(0, read);
}
