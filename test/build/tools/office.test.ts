import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fontFiles } from '../../../build/installed/fonts.mjs';
import { officeToPdf, shippedFaces } from '../../../build/tools/office.mjs';
import { findTool } from '../../support/tools.ts';

const folderForTest = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const asked = findTool('fc-match');

test.skipIf(process.platform !== 'linux' || asked === null)(
  'fontconfig answers with a face that ships for the families of a document, whatever is installed, and with an empty home folder',
  () => {
    const folder = folderForTest('briefwright faces & <more> ');
    const home = folderForTest('briefwright-home-');
    const env = { PATH: process.env['PATH'], HOME: home, ...shippedFaces(folder) };
    // The East Asian faces carry other names than those that they are published under.
    const families = fontFiles
      .map(({ family }) => family)
      .filter((family) => !/ (?:SC|JP|KR)$/u.test(family));
    for (const family of new Set(families)) {
      const found = execFileSync(asked ?? '', ['-f', '%{family}\n%{file}', family], {
        env,
        encoding: 'utf8',
      });
      const [name, file] = found.split('\n');
      expect(name).toContain(family);
      expect(file?.startsWith(folder)).toBe(true);
    }
  },
);

test('a program that is not there is told by its code', async () => {
  const folder = folderForTest('briefwright-office-');
  expect((await officeToPdf(join(folder, 'none'), join(folder, 'a.docx'), folder)).code).toBe(127);
});
