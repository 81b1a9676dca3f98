// The kept file of format version 1: every later version has to open it. It was made once from the sample project, with
// BRIEFWRIGHT_MAKE_FIXTURE=1 in the environment; it is only made anew as long as no version has been released.

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonToProject } from '../../../electron/storage/open-json.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { at, closing, now, reopen, temporaryFolder, updating, valueOf } from './support.ts';

const kept = join(import.meta.dirname, '..', '..', 'fixtures', 'project-v1', 'libya.brief');

function makeFixture(): void {
  mkdirSync(dirname(kept), { recursive: true });
  rmSync(kept, { force: true });
  const file = valueOf(jsonToProject(sampleLibya(), kept, { now, author: 'Briefwright sample' }));
  const section = file.records.ofKind('section')[0];
  if (section === undefined) throw new Error('The sample has no section');
  valueOf(file.saveVersion('To the editor', at(10)));
  let last = section;
  for (const [index, title] of ['Bottom', 'Bottom line', 'Bottom line up front'].entries()) {
    const next = { ...last, title, updatedAt: at(20 + index) };
    valueOf(
      file.applyChange(updating(last, next, `title ${section.id}`), at(20 + index), { author: 'Mona' }),
    );
    last = next;
  }
  file.close();
}

test('a file of format version 1 opens with its records, texts, history, versions and search', () => {
  if (process.env['BRIEFWRIGHT_MAKE_FIXTURE'] === '1') makeFixture();
  const path = join(temporaryFolder(), 'libya.brief');
  copyFileSync(kept, path);
  const file = reopen(path);
  const titles = (): string[] => file.records.ofKind('section').map((section) => section.title);
  expect(file.records.ofKind('brief').map((brief) => brief.title)).toHaveLength(1);
  expect(titles()).toContain('Bottom line up front');
  expect(file.records.ofKind('source').length).toBeGreaterThan(1);
  for (const source of file.records.ofKind('source')) {
    const text = valueOf(file.getSourceText(source.assets.text.sha256));
    expect(text.blocks.length).toBeGreaterThan(1);
  }
  expect(valueOf(file.search('Benghazi')).some((hit) => hit.where === 'sourceText')).toBe(true);
  expect(valueOf(file.listHistory()).map(({ author, label }) => [author, label.command])).toEqual([
    ['Mona', 'update'],
    ['Briefwright sample', 'import-records'],
  ]);
  const version = valueOf(file.listVersions())[0];
  expect(version?.name).toBe('To the editor');
  valueOf(file.applyChange(valueOf(file.changeToVersion(version?.id ?? 0)), at(100)));
  expect(titles()).not.toContain('Bottom line up front');
  file.close();
  closing(valueOf(openProjectFile(path, { mode: 'read', now })));
});
