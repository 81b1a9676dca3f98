// The room of a draft journal on the disk: set aside, written and written over. Knows nothing of what stands in it.

import {
  closeSync,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** A file of so many zeros, on the disk and not only promised. */
export function setAside(file: string, bytes: number): number {
  const fd = openSync(file, 'w+', 0o600);
  try {
    fchmodSync(fd, 0o600);
    const zeros = Buffer.alloc(Math.min(bytes, 1_048_576));
    for (let at = 0; at < bytes; at += zeros.length)
      writeWhole(fd, zeros.subarray(0, Math.min(zeros.length, bytes - at)), at);
    fsyncSync(fd);
    return fd;
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Removes a journal that nobody writes any more, after what stood in it was written over. */
export function removeJournal(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    zero(fd, 0, fstatSync(fd).size);
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
  rmSync(file, { force: true });
}

/** Writes zeros from one place to another, where something else stands. */
export function zero(fd: number, from: number, to: number): void {
  const zeros = Buffer.alloc(Math.max(0, Math.min(to - from, 1_048_576)));
  const there = Buffer.alloc(zeros.length);
  for (let at = from; at < to; at += zeros.length) {
    const length = Math.min(zeros.length, to - at);
    const read = readSync(fd, there, 0, length, at);
    const none = zeros.subarray(0, read);
    if (!there.subarray(0, read).equals(none)) writeWhole(fd, none, at);
  }
}

export function writeWhole(fd: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
}
