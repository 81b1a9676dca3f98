import { askAll } from '../../../../core/base/suspect-group.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { ok } from '../../../../core/base/result.ts';
import { openForWriting } from '../../../../electron/storage/opening.ts';
import { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { currentFormat } from '../../../../electron/storage/rows/schema.ts';
import { makeWorld } from '../../../builders/records.ts';
import { fillWithEverything } from '../everything.ts';
import {
  adding,
  at,
  closing,
  newProject,
  now,
  reopen,
  sorted,
  temporaryFolder,
  valueOf,
} from '../support.ts';

let bytes: Buffer | null = null;

/** A closed project with everything in it. */
function project(): string {
  if (bytes === null) {
    const file = newProject();
    fillWithEverything(file, 2);
    file.close();
    bytes = readFileSync(file.path);
  }
  const path = join(temporaryFolder(), 'libya.brief');
  writeFileSync(path, bytes);
  return path;
}

function sql(path: string, statements: string): void {
  const db = new DatabaseSync(path, { defensive: false });
  db.exec(`PRAGMA writable_schema=ON; ${statements}`);
  db.close();
}

/** Spoils the pages of a table, each at its beginning. */
function spoilPages(path: string, table: string): void {
  const db = new DatabaseSync(path);
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').all(table) as { pageno: number }[];
  db.close();
  const content = readFileSync(path);
  for (const { pageno } of pages) content.fill(0xa5, (pageno - 1) * 4096, (pageno - 1) * 4096 + 64);
  expect(pages.length).toBeGreaterThan(0);
  writeFileSync(path, content);
}

const harms: Readonly<Record<string, (path: string) => void>> = {
  'is missing': (path) => sql(path, 'DROP TABLE search'),
  'is a table of another kind': (path) => sql(path, 'DROP TABLE search; CREATE TABLE search(title)'),
  'has other columns': (path) =>
    sql(path, "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5(other, content='')"),
  'has lost a table inside': (path) => sql(path, "DELETE FROM sqlite_schema WHERE name = 'search_docsize'"),
  'has lost its blocks': (path) => sql(path, 'DELETE FROM search_data'),
  'has a block that is none': (path) => sql(path, "UPDATE search_data SET block = x'ffff00'"),
  'says that it is of another format': (path) => sql(path, 'UPDATE search_config SET v = 99'),
  'has pages with something else in them': (path) => spoilPages(path, 'search_data'),
  'has pages of its list with something else in them': (path) => spoilPages(path, 'search_idx'),
  'was left behind by a change': (path) =>
    sql(path, "INSERT OR REPLACE INTO meta VALUES ('search', 'stale', x'00')"),
  'has a word less': (path) => sql(path, 'DELETE FROM search WHERE rowid = 8'),
  'has words of another record': (path) =>
    sql(path, 'UPDATE search_docsize SET id = id + 1000 WHERE id = (SELECT max(id) FROM search_docsize)'),
};

const hitsOf = (file: ProjectFile, query: string): number => valueOf(file.search(query)).length;

describe('a project whose search index', () => {
  test.each(Object.entries(harms))('%s opens with all that was in it, and finds it', (_, harm) => {
    const whole = reopen(project(), 'read');
    for (const mode of ['read', 'write', 'write'] as const) {
      const path = project();
      harm(path);
      const harmed = readFileSync(path);
      const file = reopen(path, mode);
      expect(sorted(file.readRecords())).toEqual(sorted(whole.readRecords()));
      expect(valueOf(file.listHistory())).toEqual(valueOf(whole.listHistory()));
      expect(file.projectId).toBe(whole.projectId);
      for (const query of ['hospital', 'Benghazi', 'حفتر'])
        expect(hitsOf(file, query)).toBe(hitsOf(whole, query));
      const writing = mode === 'write';
      if (writing) valueOf(file.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(99)));
      expect(hitsOf(file, 'mukhtar')).toBe(writing ? 1 : 0);
      expect(writing || readFileSync(path).equals(harmed)).toBe(true);
      file.close();
      expect(readdirSync(join(path, '..'))).toEqual(['libya.brief']);
      expect(hitsOf(reopen(path), 'mukhtar')).toBe(writing ? 1 : 0);
    }
  });
});

/** Opens a project whose index was in order a moment ago, and is damaged without anybody else writing to the file. */
function openAndHarm(harm: string): ProjectFile {
  const path = project();
  const opened = valueOf(openForWriting(path, 'libya.brief', currentFormat, null));
  sql(path, harm);
  const lock = { verify: () => ok(null), release: () => {} };
  return closing(new ProjectFile(path, opened, { lock, folder: null, heldBy: null }));
}

describe('an index that is damaged while the project is open', () => {
  const live: Readonly<Record<string, string>> = {
    gone: 'DROP TABLE search',
    'without its blocks': 'DELETE FROM search_data',
    'with blocks that are none': "UPDATE search_data SET block = x'ffff00'",
  };
  test.each(
    Object.entries(live),
  )('(%s) keeps no change from being written, and search goes on', (_, harm) => {
    const file = openAndHarm(harm);
    const before = hitsOf(reopen(project(), 'read'), 'hospital');
    const world = makeWorld('x', 1);
    for (const name of ['Mukhtar', 'Zidan', 'Thinni'])
      valueOf(file.applyChange(adding(world.actor(name)), at(100)));
    expect(hitsOf(file, 'hospital')).toBe(before);
    valueOf(file.applyChange(adding(world.actor('Sawan')), at(101)));
    for (const name of ['mukhtar', 'zidan', 'thinni', 'sawan']) expect(hitsOf(file, name), name).toBe(1);
    const folder = temporaryFolder();
    const copies = ['all.brief', 'shared.brief', 'part.brief'].map((name) => join(folder, name));
    const [all = '', shared = '', part = ''] = copies;
    const sharing = { includeUnusedSources: true, overwrite: false, now, suspects: askAll, passphrase: null };
    valueOf(file.saveCopy(all, { overwrite: false, now }));
    valueOf(file.copyForSharing(shared, { ...sharing, includeHistory: true }));
    valueOf(file.copyForSharing(part, { ...sharing, includeHistory: false }));
    const reader = reopen(file.path, 'read');
    file.close();
    const again = reopen(file.path);
    const opened = [reader, again, ...copies.map((path) => closing(reopen(path)))];
    for (const each of opened) {
      expect(each.records.ofKind('actor')).toHaveLength(again.records.ofKind('actor').length);
      for (const name of ['hospital', 'mukhtar', 'sawan'])
        expect(hitsOf(each, name), `${each.path} ${name}`).toBe(name === 'hospital' ? before : 1);
    }
  });

  test('fails no search either, when nothing is written meanwhile', () => {
    const file = openAndHarm('DROP TABLE search');
    const before = hitsOf(reopen(project(), 'read'), 'hospital');
    expect(hitsOf(file, 'hospital')).toBe(before);
    expect(hitsOf(file, 'nothing of the kind')).toBe(0);
  });
});
