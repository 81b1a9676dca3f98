// Runs a program to its end and tells how long it took and how much memory it and all it started held at most.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Measured = { readonly ms: number; readonly peakMb: number };

const everyMs = 50;
/** Looking for the processes below takes longer than looking at them, on the same two cores as what is measured. */
const looksPerSearch = 5;
const pageBytes = 4096;

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
    let below: readonly number[] = [];
    let looks = 0;
    const watch = setInterval(() => {
      if (child.pid === undefined) return;
      if (looks % looksPerSearch === 0) below = processesBelow(child.pid);
      looks += 1;
      const heldKb = below.reduce((sum, pid) => sum + sharedKb(pid), rootKb(child.pid));
      peakKb = Math.max(peakKb, heldKb);
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

/** What the program holds. Asked of the kernel's own count, since going through its pages would hold it up. */
const rootKb = (pid: number): number =>
  (Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageBytes) / 1024;

/** The processes below another, however deep. */
function processesBelow(root: number): readonly number[] {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(/\)\s\S\s(\d+)/u.exec(read(`/proc/${name}/stat`))?.[1] ?? 0);
    below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const walk = (pid: number): void => {
    for (const child of below.get(pid) ?? []) {
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

const sharedKb = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
