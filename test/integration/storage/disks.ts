// Small disks of their own for the tests of faults, where this account may mount one.

import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { temporaryFolder } from './support.ts';

const mounts: string[] = [];
afterEach(() => {
  for (const folder of mounts.splice(0)) spawnSync('umount', ['-l', folder]);
});

/** A small disk of its own; null where this account may not mount one. */
export function smallDisk(size: string): string | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  mounts.push(folder);
  return folder;
}

/** The same folder as a disk that can only be read. */
export function readOnlyView(of: string): string {
  const folder = temporaryFolder();
  spawnSync('mount', ['--bind', of, folder]);
  mounts.push(folder);
  spawnSync('mount', ['-o', 'remount,bind,ro', folder]);
  return folder;
}

/** Whether this account may mount disks. */
export function hasDisks(): boolean {
  const disk = process.platform === 'linux' ? smallDisk('64k') : null;
  if (disk === null) return false;
  spawnSync('umount', ['-l', disk]);
  mounts.splice(mounts.indexOf(disk), 1);
  return true;
}

/** Takes all the room that is left. */
export function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, new Uint8Array(4096));
  } catch {
    // Full.
  }
}
