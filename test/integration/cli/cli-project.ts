// What the tests of the command line share: a project that it made, a text, and what a failure looks like.

import { expect } from 'vitest';
import { temporaryFolder } from '../storage/support.ts';
import { type Ran, runCli } from './run-cli.ts';

export const ARTICLE = [
  'Forces loyal to the general pulled out of Benghazi on Saturday.',
  '',
  'A Health Ministry official put the dead at 43. A news site counted 75.',
].join('\n');

/** A folder with a project made by the command line. */
export async function project(): Promise<{ folder: string; run: (...words: string[]) => Promise<Ran> }> {
  const folder = temporaryFolder();
  const run = (...words: string[]) => runCli(words, folder);
  const made = await run('new', 'libya.brief', '--template', 'situation-report', '--title', 'Libya: clashes');
  expect(made).toEqual({ code: 0, out: '', said: [] });
  return { folder, run };
}

/** A failure: its code, nothing on standard output, and one plain line about it. */
export function expectOneLine(ran: Ran, code: number, words: RegExp): void {
  expect(ran.out).toBe('');
  expect(ran.said).toHaveLength(1);
  expect(ran.said[0]).toMatch(/^brief: /u);
  expect(ran.said[0]).toMatch(words);
  expect(ran.said[0]).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/u);
  expect(ran.code).toBe(code);
}
