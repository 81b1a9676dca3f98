import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles, resolveFont } from '../../../build/installed/fonts.mjs';
import { root } from '../../../build/paths.mjs';

test('every listed font is an OpenType file, under a name of its own, with a licence beside it', () => {
  const names = fontFiles.map(({ path }) => basename(path));
  expect(new Set(names).size).toBe(names.length);
  for (const { path, licenceFile } of fontFiles) {
    // TrueType outlines, or those of PostScript.
    const outlines = path.endsWith('.otf') ? 0x4f54544f : 0x00010000;
    expect(readFileSync(resolveFont(basename(path))).readUInt32BE(0), path).toBe(outlines);
    expect(readFileSync(join(root, 'node_modules', licenceFile), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
  }
});

test('an unlisted font is refused by name', () => {
  expect(() => resolveFont('Comic.ttf')).toThrow(/Comic\.ttf/);
});
