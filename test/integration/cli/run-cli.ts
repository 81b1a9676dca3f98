// Bundles the command line as the build does, and runs it as a process of its own, as a script would.

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundleCapture } from '../../support/bundle-capture.ts';
import { fontsFolder } from '../../support/fonts.ts';

/** Inside node_modules, so that the driver is found from there. */
const folder = join(process.cwd(), 'node_modules', '.cache', `briefwright-cli-${process.pid}`);
const program = join(folder, 'cli', 'brief.cjs');

/** What a command left behind. */
export type Ran = {
  readonly code: number | null;
  readonly out: string;
  /** The lines of standard error. */
  readonly said: readonly string[];
};

/** Makes the program; call once before the tests. */
export async function buildCli(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { canvas: join(process.cwd(), 'node_modules/linkedom/commonjs/canvas-shim.cjs') } },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(process.cwd(), 'electron', 'cli', 'brief.ts'),
      outDir: folder,
      target: 'node18',
      rolldownOptions: {
        // In one file: an entry that its own pieces require is not whole yet when they ask for it.
        output: { format: 'cjs', entryFileNames: 'cli/brief.cjs', codeSplitting: false },
      },
    },
  });
  mkdirSync(folder, { recursive: true });
  await bundleCapture(join(folder, 'main'));
  symlinkSync(fontsFolder(), join(folder, 'fonts'));
}

export const removeCli = (): void => rmSync(folder, { recursive: true, force: true });

/** Starts the command line; for tests that end its pipes themselves. */
export const startCli = (words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [program, ...words], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      BRIEFWRIGHT_TEMPLATES: join(process.cwd(), 'templates'),
      BRIEFWRIGHT_AUTHOR: 'Amal',
      XDG_CACHE_HOME: join(folder, 'cache'),
      ...env,
    },
  });

/** Runs a command to its end, `input` on its standard input. */
export function runCli(
  words: readonly string[],
  cwd: string,
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startCli(words, cwd, env);
    let out = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out, said: complaints.split('\n').filter((line) => line !== '') }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
