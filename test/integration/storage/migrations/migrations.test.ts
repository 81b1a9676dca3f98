import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planMigration } from '../../../../electron/storage/migrations/migrations.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { currentFormat, type FileFormat } from '../../../../electron/storage/rows/schema.ts';
import type { Fields } from '../../../../core/model/files/record-steps.ts';
import { makeWorld } from '../../../builders/records.ts';
import { sumAnew } from '../sums.ts';
import { adding, at, closing, errorOf, newProject, now, valueOf } from '../support.ts';

/** A version 3 as it could be: a table more, and a field that is written otherwise. */
const next: FileFormat = {
  version: 3,
  tables: (prefix) => `${currentFormat.tables(prefix)} CREATE TABLE ${prefix}more(a TEXT) STRICT;`,
  recordSteps: [
    {
      from: 2,
      migrate: (kind, fields) =>
        kind === 'actor' && 'protectedAs' in fields ? { ...fields, protectedAs: 'moved' } : fields,
    },
  ],
  steps: [
    {
      from: 2,
      tables: currentFormat.tables,
      migrate: (db, fields) => {
        db.exec('CREATE TABLE more(a TEXT) STRICT');
        for (const { id, kind, json } of db.all('SELECT id, kind, json FROM record'))
          db.run(
            'UPDATE record SET json = ? WHERE id = ?',
            JSON.stringify(fields(String(kind), JSON.parse(String(json)) as Fields)),
            id ?? null,
          );
        sumAnew(db);
      },
    },
  ],
};

function project(): string {
  const file = newProject();
  valueOf(file.applyChange(adding(makeWorld().actor('Haftar')), at()));
  file.close();
  return file.path;
}

test('an older file is brought up to date in a copy, and the original is kept beside it as it was', () => {
  const path = project();
  const original = readFileSync(path);
  const file = closing(valueOf(openProjectFile(path, { mode: 'write', now, format: next })));
  expect(file.keptOriginal).toBe('libya (format 2).brief');
  expect(file.records.ofKind('actor')[0]?.protectedAs).toBe('moved');
  expect(readFileSync(join(path, '..', 'libya (format 2).brief')).equals(original)).toBe(true);
  file.close();
  const again = closing(valueOf(openProjectFile(path, { mode: 'write', now, format: next })));
  expect(again.keptOriginal).toBeNull();
  expect(errorOf(openProjectFile(path, { mode: 'read', now })).kind).toBe('newer-format');
});

test('an older file that is opened for reading stays as it is', () => {
  const path = project();
  const original = readFileSync(path);
  const file = closing(valueOf(openProjectFile(path, { mode: 'read', now, format: next })));
  expect(file.records.ofKind('actor')[0]?.protectedAs).toBe('moved');
  expect(readFileSync(path).equals(original)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['libya.brief']);
});

test('a step that leaves a record invalid, or fails, leaves the file as it was', () => {
  for (const statement of [
    "UPDATE record SET json = json_set(json, '$.protectedAs', 7)",
    "UPDATE record SET json = 'oops'",
    'CREATE TABLE other(a)',
  ]) {
    const path = project();
    const original = readFileSync(path);
    const broken: FileFormat = {
      ...next,
      steps: [
        {
          from: 2,
          tables: currentFormat.tables,
          migrate: (db) => {
            db.exec('CREATE TABLE more(a TEXT) STRICT');
            db.exec(statement);
            sumAnew(db);
          },
        },
      ],
    };
    expect(errorOf(openProjectFile(path, { mode: 'write', now, format: broken })).kind).toBe('damaged-file');
    expect(readFileSync(path).equals(original)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['libya.brief']);
  }
});

test('a chain of steps with a gap is no way', () => {
  const step = { tables: currentFormat.tables, migrate: () => {} };
  expect(
    planMigration(
      [
        { from: 2, ...step },
        { from: 1, ...step },
      ],
      1,
      3,
    )?.map(({ from }) => from),
  ).toEqual([1, 2]);
  expect(planMigration([{ from: 1, ...step }], 1, 3)).toBeNull();
});
