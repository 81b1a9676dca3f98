import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeProjectJson } from '../../../../electron/storage/project-json.ts';
import { writeFileWhole } from '../../../../electron/project/export/export-brief.ts';
import { lockPathOf } from '../../../../electron/storage/disk/lock.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import {
  asOrdinaryAccount,
  hasOrdinaryAccount,
  deadPid,
  everythingIn,
  leftOvers,
  modeOf,
  projectCalled,
  ways,
} from '../left-overs.ts';
import { errorOf, newProject, now, reopen, sorted, temporaryFolder, valueOf } from '../support.ts';

/** What may stand in the folder afterwards: the target, and for links the file and the link. */
const ends = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !/^libya\.brief(?:\.real|\.other)?$/u.test(name));

describe.each(ways)('$name', (way) => {
  test.each(
    leftOvers.filter((leftOver) => leftOver[way.kind] === 'done'),
  )('takes the place of $name, and of all that lies beside it', (leftOver) => {
    const folder = temporaryFolder('memory');
    const path = join(folder, 'libya.brief');
    leftOver.lay(path);
    const wanted = valueOf(way.put(path));
    expect(ends(readdirSync(folder))).toEqual([]);
    const file = reopen(path);
    expect(sorted(file.readRecords())).toEqual(wanted);
    file.close();
    expect(sorted(reopen(path, 'read').readRecords())).toEqual(wanted);
    expect(ends(readdirSync(folder))).toEqual([]);
  });

  test.each(
    leftOvers.filter((leftOver) => leftOver[way.kind] !== 'done'),
  )('is refused by $name, which stays as it was', (leftOver) => {
    const folder = temporaryFolder('memory');
    const path = join(folder, 'libya.brief');
    leftOver.lay(path);
    const before = everythingIn(folder);
    expect(errorOf(way.put(path)).kind).toBe(leftOver[way.kind]);
    expect(everythingIn(folder)).toEqual(before);
  });

  test.each([
    "it's",
    'two\nlines',
    '100%25 sure?x=1#y',
    '-rf',
    'ends. ',
    'file:x',
    '"quoted"',
    'back\\slash',
    'ليبيا',
    'é'.normalize('NFC'),
    'é'.normalize('NFD'),
    '👩‍👩‍👧',
    '~',
    '$HOME `x`',
  ])('takes the name %j', (name) => {
    const path = join(temporaryFolder('memory'), `${name}.brief`);
    const wanted = valueOf(way.put(path));
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    expect(sorted(reopen(path).readRecords())).toEqual(wanted);
  });

  test('takes a name as long as the disk and the database can, and says so of a longer one', () => {
    const folder = temporaryFolder('memory');
    const longest = join(folder, `${'ل'.repeat(120)}x.brief`);
    expect(Buffer.byteLength(basename(longest))).toBe(247);
    const wanted = valueOf(way.put(longest));
    expect(sorted(reopen(longest).readRecords())).toEqual(wanted);
    for (const name of [
      `${'ل'.repeat(120)}xx.brief`,
      `${'ل'.repeat(124)}x.brief`,
      `${'x'.repeat(400)}.brief`,
    ])
      expect(errorOf(way.put(join(folder, name)))).toEqual({ kind: 'name-too-long', name });
    expect(readdirSync(folder).filter((name) => name.includes('xx'))).toEqual([]);
  });

  test('makes a file that is its owner’s alone', () => {
    const path = join(temporaryFolder('memory'), 'libya.brief');
    valueOf(way.put(path));
    expect(modeOf(path)).toBe('600');
  });

  test.skipIf(!hasOrdinaryAccount)('refuses a folder it may not write to', () => {
    const folder = temporaryFolder('memory');
    const path = join(folder, 'libya.brief');
    asOrdinaryAccount(folder, () => {
      chmodSync(folder, 0o555);
      expect(errorOf(way.put(path)).kind).toBe('no-permission');
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe.each(ways.filter(({ kind }) => kind === 'over'))('$name over a file', (way) => {
  test('hands on its mode', () => {
    const path = join(temporaryFolder('memory'), 'libya.brief');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    valueOf(way.put(path));
    expect(modeOf(path)).toBe('640');
  });

  test.skipIf(!hasOrdinaryAccount)('refuses one that may not be written', () => {
    const folder = temporaryFolder('memory');
    const path = join(folder, 'libya.brief');
    writeFileSync(path, 'old');
    asOrdinaryAccount(folder, () => {
      chmodSync(path, 0o444);
      expect(errorOf(way.put(path)).kind).toBe('no-permission');
      expect(readdirSync(folder)).toEqual(['libya.brief']);
      expect(readFileSync(path, 'utf8')).toBe('old');
    });
  });
});

describe('documents', () => {
  const documents = [
    ['an export', (path: string) => writeFileWhole(path, new TextEncoder().encode('new'))],
    ['JSON', (path: string) => writeProjectJson(projectCalled('New'), path, { overwrite: true })],
  ] as const;

  const inTheWay = leftOvers.filter(({ name, over }) => /link|folder$/u.test(name) && over !== 'done');
  const links = leftOvers.filter(({ name, over }) => name.includes('link') && over === 'done');

  test.each(documents)('%s goes where a link leads', (_name, put) => {
    const folder = temporaryFolder('memory');
    for (const { name, lay } of links) {
      const path = join(folder, `${name}.json`);
      lay(path);
      valueOf(put(path));
      expect(readFileSync(`${path}.real`, 'utf8'), name).toMatch(/new|"records"/u);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each(documents)('%s is refused where no file can be', (_name, put) => {
    for (const { name, lay } of inTheWay) {
      const folder = temporaryFolder('memory');
      const path = join(folder, 'out.json');
      lay(path);
      const before = everythingIn(folder);
      expect(put(path).ok, name).toBe(false);
      expect(everythingIn(folder), name).toEqual(before);
    }
  });

  test.each(documents)('%s takes any name that the disk takes', (_name, put) => {
    const folder = temporaryFolder('memory');
    const longest = join(folder, `${'ل'.repeat(125)}.json`);
    expect(Buffer.byteLength(basename(longest))).toBe(255);
    valueOf(put(longest));
    const name = `${'ل'.repeat(126)}.json`;
    expect(errorOf(put(join(folder, name)))).toEqual({ kind: 'name-too-long', name });
    expect(readdirSync(folder)).toEqual([basename(longest)]);
  });

  test.each(documents)('%s never replaces a project that somebody has open', (_name, put) => {
    const held = newProject(join(temporaryFolder('memory'), 'libya.json'));
    expect(errorOf(put(held.path)).kind).toBe('held-by-other');
    held.close();
    expect(reopen(held.path).readRecords()).toEqual([]);
  });

  test('keep the mode of what they replace; JSON is its owner’s alone, an export as files are', () => {
    const folder = temporaryFolder('memory');
    for (const [name, put] of documents) {
      const path = join(folder, `${name}.json`);
      valueOf(put(path));
      const usual = (0o666 & ~process.umask()).toString(8);
      expect(modeOf(path)).toBe(name === 'JSON' ? '600' : usual);
      chmodSync(path, 0o604);
      valueOf(put(path));
      expect(modeOf(path)).toBe('604');
    }
  });
});

describe('Save As', () => {
  test('onto its own path writes the project again after its file was removed or replaced', () => {
    for (const harm of [
      (path: string) => rmSync(path),
      (path: string) => {
        rmSync(path);
        writeFileSync(path, 'Dear colleague');
      },
    ]) {
      const file = projectCalled('New');
      const wanted = sorted(file.readRecords());
      harm(file.path);
      valueOf(file.saveCopy(file.path, { overwrite: true, now }));
      file.close();
      expect(readdirSync(dirname(file.path))).toEqual(['libya.brief']);
      expect(sorted(reopen(file.path).readRecords())).toEqual(wanted);
    }
  });

  test('from a copy for reading onto the project that somebody holds is refused', () => {
    const held = projectCalled('Held');
    const reader = reopen(held.path, 'read');
    expect(errorOf(reader.saveCopy(held.path, { overwrite: true, now })).kind).toBe('held-by-other');
  });
});

describe('opening', () => {
  const log = leftOvers.find(({ name }) => name === "a project and another database's log");

  test('never reads a log that is another file’s', () => {
    const folder = temporaryFolder('memory');
    const path = join(folder, 'libya.brief');
    log?.lay(path);
    expect(reopen(path, 'read').readRecords()).toHaveLength(4);
    expect(readdirSync(folder)).toHaveLength(3);
    const file = reopen(path);
    expect(file.readRecords()).toHaveLength(4);
    file.close();
    expect(readdirSync(folder)).toEqual(['libya.brief']);
  });

  test('sweeps what dead processes left in the folder, and nothing that a living or foreign one may need', () => {
    const folder = temporaryFolder('memory');
    const file = newProject(join(folder, 'libya.brief'));
    file.close();
    leftOvers.find(({ name }) => name === 'temporary files of a process that died')?.lay(file.path);
    const mark =
      readdirSync(folder)
        .find((name) => name.startsWith('.bw-'))
        ?.split('-')[1] ?? '';
    const stay = [
      `.bw-${mark}-${process.ppid}-00000000-89abcdef.tmp`,
      `.bw-00000000-${deadPid()}-01234567-89abcdef.tmp`,
      '.bw-notes.tmp',
      '.other.brief.0123456789ab.tmp',
      '.libya.brief.notes.tmp',
    ];
    for (const name of [...stay, `.bw-${mark}-${process.ppid}-01234567-89abcdef.tmp`])
      writeFileSync(join(folder, name), 'half');
    const lost = lockPathOf(join(folder, 'never-made.brief'));
    const dead = { host: 'x', user: 'x', pid: 1, since: '', started: null, token: '' };
    writeFileSync(lost, JSON.stringify(dead));
    const theirs = basename(lost);
    reopen(file.path).close();
    expect(readdirSync(folder).sort()).toEqual(['libya.brief', ...stay, theirs].sort());
    leftOvers.find(({ name }) => name === 'the lock of a process that died')?.lay(join(folder, 'gone.brief'));
    reopen(file.path).close();
    expect(readdirSync(folder).sort()).toEqual(['libya.brief', ...stay, theirs].sort());
  });

  test('a name that the database has no room for opens for reading alone', () => {
    const folder = temporaryFolder('memory');
    const project = newProject();
    project.close();
    const path = join(folder, `${'x'.repeat(245)}.brief`);
    writeFileSync(path, readFileSync(project.path));
    expect(errorOf(openProjectFile(path, { mode: 'write', now })).kind).toBe('name-too-long');
    expect(reopen(path, 'read').readRecords()).toEqual([]);
  });
});
