// What the processes of the running app hold at a moment, as Linux tells it: memory, handles, threads. Knows nothing of what
// the app does.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export type ProcessSample = {
  readonly pid: number;
  /** What it is: `main`, `renderer`, `project`, `gpu-process`, … */
  readonly kind: string;
  /** Resident memory in MB, without the pages of files: those are shared, and the system takes them back at will. */
  readonly residentMb: number;
  /** What its handles lead to, one entry each. */
  readonly handles: readonly string[];
  /** The names of its threads, one entry each. */
  readonly threads: readonly string[];
};

/** All processes below one, and itself; those that end meanwhile are left out. */
export function sampleProcesses(main: number): ProcessSample[] {
  const children = childrenByParent();
  const found: ProcessSample[] = [];
  const walk = (pid: number): void => {
    const sample = sampleOf(pid, pid === main);
    if (sample !== null) found.push(sample);
    for (const child of children.get(pid) ?? []) walk(child);
  };
  walk(main);
  return found;
}

/** Has the project's and the capturing process collect their garbage; they were started with `collect-garbage.cjs`. */
export function collectInServices(main: number): void {
  for (const { pid, kind } of sampleProcesses(main)) if (kind === 'project') process.kill(pid, 'SIGUSR2');
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)/mu.exec(textOf(`/proc/${name}/status`) ?? '')?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function sampleOf(pid: number, isMain: boolean): ProcessSample | null {
  const [status, command] = [textOf(`/proc/${pid}/status`), textOf(`/proc/${pid}/cmdline`)];
  if (status === null || command === null || command === '') return null;
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0;
  const ofFiles = /^RssFile:\s+(\d+)/mu.exec(status)?.[1] ?? 0;
  return {
    pid,
    kind: isMain ? 'main' : kindOf(command.replaceAll('\0', ' ')),
    residentMb: (Number(kilobytes) - Number(ofFiles)) / 1024,
    handles: namesIn(`/proc/${pid}/fd`, (path) => readlinkSync(path).replaceAll(/\d+/gu, '#')),
    threads: namesIn(`/proc/${pid}/task`, (path) => (textOf(`${path}/comm`) ?? 'ended').trim()),
  };
}

function kindOf(command: string): string {
  const type = /--type=(\S+)/u.exec(command)?.[1] ?? 'other';
  if (type !== 'utility') return type;
  const service = /--utility-sub-type=(\S+)/u.exec(command)?.[1] ?? '';
  return service.startsWith('node.') ? 'project' : (service.split('.')[0] ?? type);
}

function namesIn(folder: string, nameOf: (path: string) => string): string[] {
  try {
    return readdirSync(folder).flatMap((entry) => {
      try {
        return [nameOf(`${folder}/${entry}`)];
      } catch {
        // Closed or ended since it was listed.
        return [];
      }
    });
  } catch {
    return [];
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** What stands in a list more often than in the one before it, with how much more. */
export function moreIn(now: readonly string[], before: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of now) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of before) counts.set(name, (counts.get(name) ?? 0) - 1);
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => `${count} × ${name}`);
}
