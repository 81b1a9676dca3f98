// The kept files of format version 2: every later version has to open them. They are only made anew, with
// BRIEFWRIGHT_MAKE_FIXTURE=1 in the environment, as long as no version with this format has been released.

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordKinds } from '../../../../core/model/any-record.ts';
import { withoutExports } from '../../../../core/model/files/without-exports.ts';
import {
  jsonToProject,
  readProjectJsonFile,
  writeProjectJson,
} from '../../../../electron/storage/project-json.ts';
import { fillWithEverything } from '../everything.ts';
import { closing, newProject, now, reopen, sorted, temporaryFolder, valueOf } from '../support.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'project-v2');
const kept = { brief: join(folder, 'everything.brief'), json: join(folder, 'everything.json') };

function makeFixture(): void {
  mkdirSync(folder, { recursive: true });
  rmSync(kept.brief, { force: true });
  const file = newProject(kept.brief);
  fillWithEverything(file, 2);
  valueOf(writeProjectJson(file, kept.json, { overwrite: true }));
  file.close();
}

test('a file of format version 2 opens with every kind of record, as what this version writes', () => {
  if (process.env['BRIEFWRIGHT_MAKE_FIXTURE'] === '1') makeFixture();
  const path = join(temporaryFolder(), 'everything.brief');
  copyFileSync(kept.brief, path);
  const file = reopen(path);
  expect(file.keptOriginal).toBeNull();
  expect(file.projectId).toMatch(/^[0-9a-f]{32}$/u);
  const fresh = newProject();
  fillWithEverything(fresh, 2);
  expect(new Set(file.readRecords().map(({ kind }) => kind))).toEqual(new Set(recordKinds));
  expect(sorted(file.readRecords())).toEqual(sorted(fresh.readRecords()));
  expect(valueOf(file.listHistory())).toEqual(valueOf(fresh.listHistory()));
  expect(valueOf(file.listVersions())).toEqual(valueOf(fresh.listVersions()));
  expect(valueOf(file.search('hospital')).length).toBeGreaterThan(0);
});

test('a document of format version 2 is read whole', () => {
  const json = valueOf(readProjectJsonFile(kept.json));
  const file = closing(valueOf(jsonToProject(json, join(temporaryFolder(), 'new.brief'), { now })));
  const path = join(temporaryFolder(), 'everything.brief');
  copyFileSync(kept.brief, path);
  // Records of exports stay behind in an open document.
  expect(sorted(file.readRecords())).toEqual(sorted(withoutExports([...reopen(path).readRecords()])));
});
