// Runs a program to its end and tells how long it took and how much memory it and all it started held at most.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Measured = { readonly ms: number; readonly peakMb: number };

const everyMs = 50;

/**
 * Time from start to exit, and the highest sum of memory seen 20 times a second: all that the program itself holds (RSS)
 * and the proportional share of each process below it (PSS), since what Chromium's processes share would count often. Null when it failed or took longer than `limitMs`. Linux only.
 */
export function runMeasured(
  command: string,
  args: readonly string[],
  limitMs: number,
): Promise<Measured | null> {
  return new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    let peakKb = 0;
    const watch = setInterval(() => {
      peakKb = Math.max(peakKb, child.pid === undefined ? 0 : heldKb(child.pid));
    }, everyMs);
    const limit = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    const end = (good: boolean): void => {
      clearInterval(watch);
      clearTimeout(limit);
      resolve(good ? { ms: performance.now() - from, peakMb: peakKb / 1024 } : null);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/** Memory of a process and of all below it. */
function heldKb(root: number): number {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(/\)\s\S\s(\d+)/u.exec(read(`/proc/${name}/stat`))?.[1] ?? 0);
    below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number => {
    const sign = pid === root ? /^Rss:\s+(\d+)/mu : /^Pss:\s+(\d+)/mu;
    const own = Number(sign.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    return (below.get(pid) ?? []).reduce((total, child) => total + sum(child), own);
  };
  return sum(root);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
