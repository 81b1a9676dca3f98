// The same document gives the same bytes: in one process, and in processes of other time zones and languages.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyTree } from '../../builders/any-tree.ts';
import { everythingTree } from '../../builders/everything-tree.ts';
import { media } from '../../builders/media.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { bundleTreeWriter } from '../../support/bundle-program.ts';
import { fontsFolder } from '../../support/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-same-'));
const at = (name: string): string => join(folder, name);
let program = '';
beforeAll(async () => {
  program = await bundleTreeWriter(`same-bytes-${process.pid}`);
  writeFileSync(at('tree.json'), JSON.stringify(everythingTree));
  writeFileSync(at('styles.json'), JSON.stringify(styleSheet));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(program, '..'), { recursive: true, force: true });
});

describe('the same document gives the same bytes', () => {
  for (const format of ['docx', 'pdf', 'html', 'md'] as const) {
    test(`${format}, in any time zone and language`, { timeout: 60_000 }, () => {
      const [first, ...others] = [
        { TZ: 'UTC', LANG: 'C' },
        { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' },
        { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
      ].map((env) => {
        const to = at(`${env.LANG}.${format}`);
        const args = [program, at('tree.json'), to, fontsFolder(), at('styles.json')];
        execFileSync(process.execPath, args, { env: { PATH: process.env['PATH'], ...env } });
        return readFileSync(to);
      });
      for (const other of others) expect(first?.equals(other)).toBe(true);
    });
  }

  test('whatever was written before', { timeout: 60_000 }, async () => {
    const trees = fc.sample(anyTree({ blocks: 4, words: 12, hostile: true }), 6);
    const write = async () => {
      const all: Uint8Array[] = [];
      for (const tree of trees) {
        for (const format of ['docx', 'pdf', 'html', 'md'] as const) {
          const { bytes } = await renderTree(format, tree, styleSheet, {
            media,
            fontsFolder: fontsFolder(),
            signal: new AbortController().signal,
            progress: () => undefined,
          });
          all.push(bytes);
        }
      }
      return Buffer.concat(all);
    };
    expect((await write()).equals(await write())).toBe(true);
  });
});
