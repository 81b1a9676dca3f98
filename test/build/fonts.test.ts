import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles, resolveFont } from '../../build/fonts.mjs';
import { root } from '../../build/paths.mjs';

test('every listed font is a TrueType file, under a name of its own, with a licence beside it', () => {
  const names = fontFiles.map(({ path }) => basename(path));
  expect(new Set(names).size).toBe(names.length);
  for (const { path, licenceFile } of fontFiles) {
    expect(readFileSync(resolveFont(basename(path))).readUInt32BE(0), path).toBe(0x00010000);
    expect(readFileSync(join(root, 'node_modules', licenceFile), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
  }
});

test('an unlisted font is refused by name', () => {
  expect(() => resolveFont('Comic.ttf')).toThrow(/Comic\.ttf/);
});
