import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliCommands } from '../../electron/cli/words.ts';
import { root } from '../../build/paths.mjs';

test('docs/command-line.md has every command as its help has it, and no other', () => {
  const text = readFileSync(join(root, 'docs', 'command-line.md'), 'utf8');
  const table = /\| command \| what it does \|\n.*\n((?:\|.*\n)+)/u.exec(text)?.[1] ?? '';
  const wanted = Object.values(cliCommands).map(({ usage, about }) => `| \`${usage}\` | ${about} |`);
  expect(table.trim().split('\n')).toEqual(wanted);
});
