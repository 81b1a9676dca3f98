// Each fault of a disk or a file, met by each way that copies, reverts or takes in: refused with a name, and nothing lost.

import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askAll } from '../../../core/base/suspect-group.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { ProjectJson } from '../../../core/model/files/project-json.ts';
import {
  importRecords,
  jsonToProject,
  readProjectJsonFile,
  writeProjectJson,
} from '../../../electron/storage/project-json.ts';
import { projectToJson } from './project-to-json.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { fill, hasDisks, readOnlyView, smallDisk } from './disks.ts';
import { everythingIn, projectCalled } from './left-overs.ts';
import { adding, at, errorOf, now, reopen, sorted, temporaryFolder, valueOf } from './support.ts';

/** A project with a named version, and a longer state after it that reverting leaves. */
function project(path?: string): ProjectFile {
  const file = projectCalled('Faults', path);
  valueOf(file.saveVersion('First', at(1)));
  const world = makeWorld('later', 1);
  world.section(world.brief(), { content: doc(p('word '.repeat(3_000))) });
  valueOf(file.applyChange(adding(...world.records), at(2)));
  return file;
}

/** A document that holds other records and a file of some size. */
function otherJson(): ProjectJson {
  const file = projectCalled('Taken');
  valueOf(file.putAsset(new Uint8Array(100_000), 'image/png'));
  const open = valueOf(projectToJson(file));
  file.close();
  return open;
}

type CopyWay = readonly [string, (file: ProjectFile, target: string) => Result<unknown, AppError>];
const sharing = {
  includeHistory: false,
  includeUnusedSources: true,
  overwrite: true,
  now,
  suspects: askAll,
  passphrase: null,
};
const copies: readonly CopyWay[] = [
  ['Save As', (file, target) => file.saveCopy(target, { overwrite: true, now })],
  ['Duplicate', (file, target) => file.saveCopy(target, { overwrite: false, now })],
  ['Copy for sharing', (file, target) => file.copyForSharing(target, sharing)],
  ['Copy with history', (file, target) => file.copyForSharing(target, { ...sharing, includeHistory: true })],
  ['JSON', (file, target) => writeProjectJson(file, target, { overwrite: true })],
  [
    'a project from JSON',
    (file, target) => {
      const json = projectToJson(file);
      const made = json.ok ? jsonToProject(json.value, target, { now }) : json;
      if (made.ok) made.value.close();
      return made.ok ? ok(null) : made;
    },
  ],
];

type ChangeWay = readonly [string, (file: ProjectFile) => Result<unknown, AppError>];
const changes: readonly ChangeWay[] = [
  [
    'Revert',
    (file) => {
      const first = valueOf(file.listVersions())[0];
      return file.applyChange(valueOf(file.changeToVersion(first?.id ?? 0)), at(3));
    },
  ],
  ['import', (file) => importRecords(file, otherJson(), { at: at(3), onConflict: 'refuse' })],
];

const harms: readonly (readonly [string, (path: string) => void])[] = [
  ['removed', (path) => rmSync(path)],
  ['renamed', (path) => renameSync(path, `${path}.elsewhere`)],
  [
    'replaced by a letter',
    (path) => {
      writeFileSync(`${path}.new`, 'Dear colleague');
      renameSync(`${path}.new`, path);
    },
  ],
  [
    'replaced by another project',
    (path) => {
      const other = projectCalled('Foreign');
      other.close();
      copyFileSync(other.path, `${path}.new`);
      renameSync(`${path}.new`, path);
    },
  ],
];

describe.each(copies)('%s', (_name, copy) => {
  test.each(harms)('still writes everything elsewhere after the file was %s', (_harm, harm) => {
    const file = project(join(temporaryFolder('memory'), 'libya.brief'));
    const records = sorted(file.readRecords());
    harm(file.path);
    const target = join(temporaryFolder('memory'), 'copy.brief');
    valueOf(copy(file, target));
    expect(readdirSync(join(target, '..'))).toEqual(['copy.brief']);
    expect(readFileSync(target).length).toBeGreaterThan(10_000);
    expect(sorted(file.readRecords())).toEqual(records);
  });
});

describe.each(changes)('%s', (_name, change) => {
  test.each(harms)('is refused and leaves the records as they were after the file was %s', (_harm, harm) => {
    const file = project(join(temporaryFolder('memory'), 'libya.brief'));
    const records = sorted(file.readRecords());
    harm(file.path);
    const folder = everythingIn(join(file.path, '..'));
    expect(['file-gone', 'file-changed']).toContain(errorOf(change(file)).kind);
    expect(sorted(file.readRecords())).toEqual(records);
    expect(everythingIn(join(file.path, '..'))).toEqual(folder);
  });

  test('is refused on a copy for reading', () => {
    const file = project();
    const reader = reopen(file.path, 'read');
    expect(errorOf(change(reader)).kind).toBe('read-only');
    expect(sorted(reader.readRecords())).toEqual(sorted(file.readRecords()));
  });
});

describe.skipIf(!hasDisks())('on a disk of its own', () => {
  test.each(
    copies,
  )('%s to a full disk is refused, leaves nothing, and succeeds once there is room', (_name, copy) => {
    const folder = smallDisk('2m') ?? '';
    const file = project();
    const target = join(folder, 'copy.brief');
    fill(join(folder, 'ballast'));
    expect(errorOf(copy(file, target)).kind).toBe('disk-full');
    expect(readdirSync(folder)).toEqual(['ballast']);
    rmSync(join(folder, 'ballast'));
    valueOf(copy(file, target));
    expect(readdirSync(folder)).toEqual(['copy.brief']);
  });

  test.each(
    copies,
  )('%s to a disk with too little room is refused, and what was there stays', (name, copy) => {
    const folder = smallDisk('300k') ?? '';
    const file = project();
    valueOf(file.putAsset(new Uint8Array(50), 'image/png'));
    const target = join(folder, 'copy.brief');
    if (name !== 'Duplicate' && name !== 'a project from JSON') writeFileSync(target, 'what was there');
    writeFileSync(join(folder, 'ballast'), new Uint8Array(270_000));
    const before = everythingIn(folder);
    expect(errorOf(copy(file, target)).kind).toBe('disk-full');
    expect(everythingIn(folder)).toEqual(before);
  });

  test.each(copies)('%s to a read-only disk is refused', (_name, copy) => {
    const folder = smallDisk('2m') ?? '';
    const target = join(readOnlyView(folder), 'copy.brief');
    expect(errorOf(copy(project(), target)).kind).toBe('read-only');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(changes)('%s on a full disk is refused, and succeeds once there is room', (_name, change) => {
    const folder = smallDisk('2m') ?? '';
    const file = project(join(folder, 'libya.brief'));
    const records = sorted(file.readRecords());
    fill(join(folder, 'ballast'));
    expect(errorOf(change(file)).kind).toBe('disk-full');
    expect(sorted(file.readRecords())).toEqual(records);
    expect(readdirSync(folder).sort()).toEqual(['.libya.brief.lock', 'ballast', 'libya.brief']);
    rmSync(join(folder, 'ballast'));
    valueOf(change(file));
    const after = sorted(file.readRecords());
    file.close();
    expect(sorted(reopen(file.path).readRecords())).toEqual(after);
  });
});

test('a damaged page ends a copy with a name, or the copy holds all records; it is never half there', () => {
  const sound = project();
  const records = sorted(sound.readRecords());
  sound.close();
  const bytes = readFileSync(sound.path);
  for (const [name, copy] of copies)
    for (let page = 1; page < bytes.length / 4096; page++) {
      writeFileSync(sound.path, bytes);
      const file = reopen(sound.path);
      // In place, as a disk goes bad under an open file.
      writeFileSync(sound.path, Buffer.from(bytes).fill(0xa5, page * 4096, page * 4096 + 64));
      const target = join(temporaryFolder('memory'), 'copy.brief');
      const done = copy(file, target);
      file.close();
      const kinds: readonly string[] = done.ok ? [] : [done.error.kind];
      expect(['damaged-file', 'not-a-project', 'source-unreadable'], `${name}, page ${page}`).toEqual(
        expect.arrayContaining([...kinds]),
      );
      expect(readdirSync(join(target, '..')), `${name}, page ${page}`).toEqual(done.ok ? ['copy.brief'] : []);
    }
  expect(records.length).toBeGreaterThan(4);
});

test('JSON that is cut off, newer, foreign or false makes no project', () => {
  const folder = temporaryFolder('memory');
  const json = join(folder, 'source.json');
  const target = join(folder, 'made.brief');
  const text = JSON.stringify(otherJson());
  const broken: readonly string[] = [
    '',
    text.slice(0, text.length / 2),
    text.replace(/"formatVersion":\d+/u, '"formatVersion":99'),
    '{"format":"other"}',
    '[]',
    text.replace(/"base64":"..../u, '"base64":"AAAA'),
    text.replace(/"kind":"brief"/u, '"kind":"actor"'),
  ];
  for (const content of broken) {
    writeFileSync(json, content);
    const open = readProjectJsonFile(json);
    const made = open.ok ? jsonToProject(open.value, target, { now }) : open;
    expect(made.ok, content.slice(0, 40)).toBe(false);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder)).toEqual(['source.json']);
  }
});
