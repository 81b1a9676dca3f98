// Words that are in an encrypted project are looked for in every byte that it leaves on the disk, while it is open, after a
// kill in the middle of a change, in its backups and in copies for reading.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { askAll } from '../../../../core/base/suspect-group.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { readCopiesFolder } from '../../../../electron/storage/disk/read-copies.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { encryptProject } from '../../../../electron/storage/sealing/encrypt-project.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { back } from '../backups/backup-of.ts';
import { hasOrdinaryAccount, sqliteModule } from '../left-overs.ts';
import {
  adding,
  at,
  newProject,
  now,
  removing,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from '../support.ts';
import { keyOf, newSealed, openSealed, PASSPHRASE } from './sealed.ts';

const CANARIES = ['Zaqarvind', 'Qolibrant', 'زقرفند', 'قلبرنتية'] as const;
const OTHER_PASSPHRASE = 'walnut harbour seven';
const sharing = { includeUnusedSources: true, overwrite: true, now, suspects: askAll } as const;
const [LATIN, OTHER, ARABIC, MORE] = CANARIES;

/** Forms in which a word may stand in a file: as it is, and as an index or a fold would have it. */
const FORMS: readonly Buffer[] = CANARIES.flatMap((word) => [
  Buffer.from(word),
  Buffer.from(word.toLowerCase()),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('base64').slice(0, 8)),
]);

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const holding = (folder: string): string[] =>
  filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    return FORMS.some((form) => bytes.includes(form));
  });

/** The words in titles, texts, the history, names of versions, authors and kept files. */
function writeCanaries(file: ProjectFile): void {
  const world = makeWorld();
  const section = world.section(world.brief({ title: LATIN }), { content: doc(p(`${ARABIC} ${LATIN}`)) });
  const source = world.source({
    title: MORE,
    ...withText(file, `${OTHER} said so.\n${ARABIC} قالت.\n`.repeat(300)),
  });
  world.excerpt(source, `${OTHER} said so.`);
  const actor = world.actor(OTHER);
  valueOf(file.applyChange(adding(...world.records), at(), { author: LATIN }));
  valueOf(file.saveVersion(`With ${LATIN}`, at(1)));
  valueOf(file.putAsset(new TextEncoder().encode(`<p>${LATIN} ${MORE}</p>`.repeat(500)), `text/x-${OTHER}`));
  const clean = { ...section, content: doc(p('A hospital worker said so.')) };
  valueOf(file.applyChange(updating(section, clean), at(2), { author: MORE }));
  valueOf(file.applyChange(removing(actor), at(3)));
  expect(valueOf(file.search(OTHER)).length).toBeGreaterThan(0);
  expect(valueOf(file.search(ARABIC)).length).toBeGreaterThan(0);
}

describe('no word of an encrypted project', () => {
  test('is in its file while it is open or after, nor in a copy, a backup, or a copy for reading', () => {
    const folder = temporaryFolder();
    const file = newSealed(join(folder, 'libya.brief'));
    writeCanaries(file);
    expect(holding(folder)).toEqual([]);
    back(file, join(folder, 'data'));
    valueOf(file.saveCopy(join(folder, 'copy.brief'), { overwrite: false, now }));
    const read = openSealed(file.path, keyOf(file), 'read');
    expect(valueOf(read.search(LATIN)).length).toBeGreaterThan(0);
    expect(filesIn(readCopiesFolder()).length).toBeGreaterThan(0);
    expect(holding(readCopiesFolder())).toEqual([]);
    expect(holding(folder)).toEqual([]);
    file.close();
    expect(holding(folder)).toEqual([]);
    expect(filesIn(folder).length).toBeGreaterThan(4);
    // The plain one has them, or this test would say nothing.
    const plain = newProject(join(temporaryFolder(), 'plain.brief'));
    writeCanaries(plain);
    expect(holding(join(plain.path, '..'))).toEqual([plain.path]);
  });

  test('is on the disk while a copy for somebody else is written under a passphrase of its own, nor after', () => {
    const folder = temporaryFolder();
    const file = newSealed(join(folder, 'libya.brief'));
    writeCanaries(file);
    const target = join(folder, 'shared.brief');
    const during: string[][] = [];
    const transaction = Reflect.get(Database.prototype, 'transaction') as (work: () => unknown) => unknown;
    const swept = vi.spyOn(Database.prototype, 'transaction').mockImplementation(function (
      this: Database,
      work,
    ) {
      during.push(holding(folder));
      return transaction.call(this, work) as never;
    });
    for (const includeHistory of [false, true])
      valueOf(file.copyForSharing(target, { ...sharing, includeHistory, passphrase: OTHER_PASSPHRASE }));
    swept.mockRestore();
    expect(during.length).toBeGreaterThan(4);
    expect(during.flat()).toEqual([]);
    expect(holding(folder)).toEqual([]);
    const copy = openSealed(target, { passphrase: OTHER_PASSPHRASE });
    expect(valueOf(copy.search(LATIN)).length).toBeGreaterThan(0);
  });

  test('is in the file that a plain project becomes', () => {
    const folder = temporaryFolder();
    const file = newProject(join(folder, 'libya.brief'));
    writeCanaries(file);
    file.close();
    valueOf(encryptProject(file.path, PASSPHRASE, now));
    expect(holding(folder)).toEqual([]);
  });

  test.runIf(hasOrdinaryAccount || process.platform === 'linux')(
    'is in what a kill in the middle of a change leaves',
    () => {
      const folder = temporaryFolder();
      const file = newSealed(join(folder, 'libya.brief'));
      writeCanaries(file);
      file.close();
      // As a process would die whose cache was written out in the middle of a change.
      const script = `
        const { DatabaseSync } = require(${JSON.stringify(sqliteModule)});
        const db = new DatabaseSync(process.argv[1]);
        db.exec('PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN IMMEDIATE');
        db.exec("UPDATE record SET json = zeroblob(100); UPDATE asset SET bytes = zeroblob(40000); UPDATE change SET json = zeroblob(10)");
        process.kill(process.pid, 'SIGKILL');
      `;
      spawnSync(process.execPath, ['-e', script, file.path]);
      expect(statSync(`${file.path}-journal`).size).toBeGreaterThan(4_096);
      expect(holding(folder)).toEqual([]);
      // And it is taken back at the next opening, from which a copy for reading is made in a folder of its own.
      expect(valueOf(openSealed(file.path, keyOf(file), 'read').search(LATIN)).length).toBeGreaterThan(0);
      expect(valueOf(openSealed(file.path, keyOf(file)).search(LATIN)).length).toBeGreaterThan(0);
    },
  );

  test('is anywhere below its folder or the temporary one while it is being written and searched', () => {
    const folder = temporaryFolder();
    const own = join(folder, 'tmp');
    const script = join(folder, 'any.txt');
    writeFileSync(script, '');
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    process.env['SQLITE_TMPDIR'] = folder;
    try {
      const file = newSealed(join(folder, 'libya.brief'));
      const world = makeWorld();
      for (let count = 0; count < 400; count++)
        world.source({ title: `${LATIN} ${count}`, ...withText(file, `${OTHER} ${count}.\n`.repeat(200)) });
      valueOf(file.applyChange(adding(...world.records), at()));
      expect(valueOf(file.search(OTHER, 500)).length).toBeGreaterThan(100);
      expect(holding(folder)).toEqual([]);
      valueOf(file.endHistory());
      expect(holding(folder)).toEqual([]);
      file.close();
      expect(holding(folder)).toEqual([]);
      expect(own).not.toBe(folder);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      delete process.env['SQLITE_TMPDIR'];
    }
  });
});
