// Code that a run compiled is taken by the next one, and only where nobody else can have written it.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { temporaryFolder } from '../storage/support.ts';

let keptCode = Buffer.alloc(0);

beforeAll(async () => {
  const built = mkdtempSync(join(tmpdir(), 'briefwright-kept-code-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(process.cwd(), 'electron', 'cli', 'kept-code.ts'),
      outDir: built,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'kept-code.cjs' } },
    },
  });
  keptCode = readFileSync(join(built, 'kept-code.cjs'));
  rmSync(built, { recursive: true });
}, 120_000);

/** A program of two files, its cache, and a way to run it: what it prints. */
function program() {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'kept-code.cjs'), keptCode);
  const part = (says: string): void =>
    writeFileSync(
      join(out, 'part.cjs'),
      `exports.say = () => [${JSON.stringify(says)}, __filename === ${JSON.stringify(join(out, 'part.cjs'))}, require('./part.cjs') === exports, this === exports, ...process.argv.slice(3).map((word) => word.toUpperCase())].join(' ');`,
    );
  part('one');
  const cache = join(folder, 'cache', 'code');
  writeFileSync(
    join(out, 'main.cjs'),
    `require('./kept-code.cjs').keepCode(__dirname, ${JSON.stringify(cache)}, process.argv[2]);
     console.log(require('./part.cjs').say());`,
  );
  const run = (use = 'export', ...words: string[]): string =>
    execFileSync(process.execPath, [join(out, 'main.cjs'), use, ...words], { encoding: 'utf8' }).trim();
  const kept = (): string[] => {
    try {
      return (readdirSync(cache, { recursive: true }) as string[])
        .map((name) => join(cache, name))
        .filter((path) => statSync(path).isFile())
        .sort();
    } catch {
      return [];
    }
  };
  return { out, part, cache, run, kept };
}

test('is kept by a run and taken by the next, for the user alone', () => {
  const { cache, run, kept } = program();
  expect(run()).toBe('one true true true');
  const [path = ''] = kept();
  expect(kept()).toHaveLength(1);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  const past = new Date(Date.now() - 60_000);
  utimesSync(path, past, past);
  expect(run()).toBe('one true true true');
  // Taken: it was not written anew.
  expect(Math.round(statSync(path).mtimeMs)).toBe(past.getTime());
  run('check');
  expect(kept()).toHaveLength(2);
});

test('holds nothing of what the program was used with', () => {
  const { run, kept } = program();
  expect(run('export', 'Barasi')).toBe('one true true true BARASI');
  expect(kept()).toHaveLength(1);
  for (const path of kept()) {
    const bytes = readFileSync(path);
    for (const encoding of ['latin1', 'utf16le'] as const)
      expect(bytes.toString(encoding)).not.toMatch(/barasi/iu);
  }
});

test('is that of the file as it is now, also where the file has the same length as before', () => {
  const { part, run } = program();
  expect(run()).toBe('one true true true');
  part('two');
  expect(run()).toBe('two true true true');
});

test('is compiled anew where a bit of what was kept is another', () => {
  const { run, kept } = program();
  run();
  const [path = ''] = kept();
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 12)) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    writeFileSync(path, damaged);
    expect(run()).toBe('one true true true');
    expect(readFileSync(path).subarray(32).length).toBeGreaterThan(0);
    expect(readFileSync(path).equals(damaged)).toBe(false);
  }
  writeFileSync(path, '');
  expect(run()).toBe('one true true true');
});

test.skipIf(process.platform === 'win32')('is neither taken nor kept where others can write', () => {
  const { cache, run, kept } = program();
  run();
  const [path = ''] = kept();
  writeFileSync(path, 'planted');
  chmodSync(cache, 0o777);
  expect(run()).toBe('one true true true');
  expect(readFileSync(path, 'utf8')).toBe('planted');
});

test('stays away where no folder can be made for it', () => {
  const { cache, run } = program();
  mkdirSync(join(cache, '..'), { recursive: true });
  writeFileSync(cache, 'a file');
  expect(run()).toBe('one true true true');
  expect(readFileSync(cache, 'utf8')).toBe('a file');
});

test('is removed a month later', () => {
  const { part, run, kept } = program();
  run();
  const [old = ''] = kept();
  const past = new Date(Date.now() - 31 * 24 * 3_600_000);
  utimesSync(old, past, past);
  part('two');
  run();
  expect(kept()).not.toContain(old);
  expect(kept()).toHaveLength(1);
});
