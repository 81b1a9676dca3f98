import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProjectJson } from '../../../core/model/files/project-json.ts';
import {
  importRecords,
  jsonToProject,
  parseProjectJson,
  readProjectJsonFile,
  writeProjectJson,
} from '../../../electron/storage/project-json.ts';
import { projectToJson } from './project-to-json.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { makeWorld, segment } from '../../builders/records.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from './support.ts';

function filled(): ProjectFile {
  const file = newProject();
  const world = makeWorld();
  const text = '😀 قال: 43 people 😀 were killed.';
  const source = world.source(withText(file, text));
  const exact = '43 people 😀';
  world.excerpt(source, exact, { segments: [segment(exact, text.indexOf(exact))] });
  world.section(world.brief());
  valueOf(file.applyChange(adding(...world.records), at()));
  return file;
}

describe('the open format', () => {
  test('carries a whole project out and in again', () => {
    const file = filled();
    const path = join(temporaryFolder(), 'project.json');
    valueOf(writeProjectJson(file, path, { overwrite: false }));
    const open = valueOf(readProjectJsonFile(path));
    expect(open).toEqual(valueOf(projectToJson(file)));
    const target = join(temporaryFolder(), 'again.brief');
    const again = closing(valueOf(jsonToProject(open, target, { now })));
    expect(sorted(again.readRecords())).toEqual(sorted(file.readRecords()));
    expect(valueOf(again.search('killed')).length).toBeGreaterThan(0);
    expect(valueOf(projectToJson(again))).toEqual(open);
  });

  test('is the same bytes for the same project, a record a line', () => {
    const file = filled();
    const folder = temporaryFolder();
    valueOf(writeProjectJson(file, join(folder, 'a.json'), { overwrite: false }));
    valueOf(writeProjectJson(file, join(folder, 'b.json'), { overwrite: false }));
    expect(errorOf(writeProjectJson(file, join(folder, 'b.json'), { overwrite: false })).kind).toBe(
      'file-exists',
    );
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(text);
    expect(text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(5);
    expect(readdirSync(folder)).toEqual(['a.json', 'b.json']);
  });

  test('gives the places of quotes in code points as well', () => {
    const path = join(temporaryFolder(), 'project.json');
    valueOf(writeProjectJson(filled(), path, { overwrite: false }));
    const written = JSON.parse(readFileSync(path, 'utf8')) as ProjectJson;
    const excerpt = written.records.find((record) => record.kind === 'excerpt');
    expect(excerpt?.kind === 'excerpt' && excerpt.segments[0]).toMatchObject({
      start: 8,
      end: 20,
      codePoints: { start: 7, end: 18 },
    });
  });

  test('refuses what it is not, with the place, and leaves no file behind', () => {
    const open = valueOf(projectToJson(filled()));
    const target = join(temporaryFolder(), 'again.brief');
    const fails = (json: unknown) => errorOf(jsonToProject(json, target, { now }));
    expect(fails({}).kind).toBe('not-a-project');
    expect(fails({ ...open, formatVersion: 9 })).toMatchObject({ kind: 'newer-format', found: 9 });
    expect(fails({ ...open, more: 1 }).kind).toBe('invalid-record');
    expect(fails({ ...open, assets: [] }).kind).toBe('damaged-file');
    const dangling = open.records.filter((record) => record.kind !== 'source');
    expect(fails({ ...open, records: dangling }).kind).toBe('dangling-reference');
    expect(fails({ ...open, records: [...open.records, open.records[0]] }).kind).toBe('damaged-file');
    const swapped = open.assets.map((asset) => ({ ...asset, base64: 'AAAA' }));
    expect(fails({ ...open, assets: swapped }).kind).toBe('damaged-file');
    expect(errorOf(parseProjectJson('{', 'x.json'))).toMatchObject({
      kind: 'unreadable-input',
      name: 'x.json',
    });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(join(target, '..'))).toEqual([]);
  });

  test('taken into a project adds what is new, skips what is the same, and asks about what differs', () => {
    const file = filled();
    const open = valueOf(projectToJson(file));
    const other = newProject();
    const done = valueOf(importRecords(other, open, { at: at(), onConflict: 'refuse' }));
    expect(done).toMatchObject({ added: 5, same: 0, replaced: 0, kept: 0, revision: 1 });
    expect(valueOf(importRecords(other, open, { at: at(), onConflict: 'refuse' }))).toMatchObject({
      added: 0,
      same: 5,
      revision: 1,
    });
    const section = other.records.ofKind('section')[0];
    if (section === undefined) throw new Error('No section');
    const ours = { ...section, title: 'Ours' };
    valueOf(other.applyChange(updating(section, ours), at(1)));
    expect(errorOf(importRecords(other, open, { at: at(), onConflict: 'refuse' }))).toEqual({
      kind: 'import-conflict',
      recordKind: 'section',
      count: 1,
    });
    expect(valueOf(importRecords(other, open, { at: at(), onConflict: 'keepOurs' }))).toMatchObject({
      kept: 1,
    });
    expect(other.records.find(section.id)).toEqual(ours);
    expect(valueOf(importRecords(other, open, { at: at(), onConflict: 'takeTheirs' }))).toMatchObject({
      replaced: 1,
    });
    expect(other.records.find(section.id)).toEqual(section);
  });
});
