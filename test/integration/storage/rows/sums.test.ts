import { askAll } from '../../../../core/base/suspect-group.ts';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { jsonToProject } from '../../../../electron/storage/project-json.ts';
import { projectToJson } from '../project-to-json.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { makeWorld } from '../../../builders/records.ts';
import { fillWithEverything } from '../everything.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  removing,
  reopen,
  temporaryFolder,
  updating,
  valueOf,
} from '../support.ts';

function everything(): string {
  const file = newProject();
  fillWithEverything(file, 2);
  file.close();
  return file.path;
}

function sql(path: string, statements: string): void {
  const db = new DatabaseSync(path);
  db.exec(statements);
  db.close();
}

describe('a row that is not as it was written is seen at opening, and named:', () => {
  const cases: Readonly<Record<string, string>> = {
    "UPDATE record SET json = replace(json, '43', '34') WHERE kind = 'section'":
      "A section isn't as it was written.",
    'UPDATE record SET revision = revision + 1 WHERE seq = 3': "isn't as it was written.",
    "DELETE FROM record WHERE kind = 'comment'": 'Some of the records are missing: 1.',
    "UPDATE record SET json = (SELECT json FROM record AS r WHERE r.kind = 'place'), sum = (SELECT sum FROM record AS r WHERE r.kind = 'place') WHERE kind = 'relation'":
      "A relation isn't as it was written.",
    "UPDATE change SET author = 'Omar' WHERE revision = 1":
      "An entry of the history isn't as it was written.",
    "UPDATE change SET at = at || ' '": "An entry of the history isn't as it was written.",
    'DELETE FROM change WHERE revision = 5': 'Some of the entries of the history are missing: 1.',
    "UPDATE version SET name = 'Other' WHERE id = 1": "A named version isn't as it was written.",
    'DELETE FROM version': 'Some of the named versions are missing: 2.',
    'UPDATE sender SET seq = seq + 1': "The note of the last change from a window isn't as it was written.",
    "UPDATE asset SET mediaType = 'text/plain'": "A file kept inside the project isn't as it was written.",
    "UPDATE asset SET bytes = CAST('x' AS BLOB)": "A file kept inside the project isn't as it was written.",
    "UPDATE record SET sum = x'00' WHERE seq = 2": "isn't as it was written.",
    "UPDATE meta SET value = replace(value, '0', '1')": 'What the file says about itself is damaged.',
    "DELETE FROM meta WHERE key = 'state'": 'What the file says about itself is damaged.',
    "INSERT INTO meta VALUES ('more', 1, x'00')": 'What the file says about itself is damaged.',
    'UPDATE change SET last = 9223372036854775807 WHERE revision = 9': 'Part of the file is not readable.',
  };
  test.each(Object.entries(cases))('%s', (statement, detail) => {
    const path = everything();
    sql(path, statement);
    const bytes = readFileSync(path);
    for (const mode of ['write', 'read'] as const)
      expect(errorOf(openProjectFile(path, { mode, now }))).toEqual({
        kind: 'damaged-file',
        name: 'libya.brief',
        detail: expect.stringContaining(detail) as unknown,
      });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

test('a row of an earlier state put back is seen, though its own sum holds', () => {
  const path = everything();
  const old = join(temporaryFolder(), 'old.brief');
  copyFileSync(path, old);
  const file = reopen(path);
  const section = file.records.ofKind('section')[0];
  if (section === undefined) throw new Error('No section');
  valueOf(file.applyChange(updating(section, { ...section, title: 'Newer' }), at(90)));
  file.close();
  sql(
    path,
    `ATTACH '${old}' AS old; UPDATE record SET (json, revision, sum) =
     (SELECT json, revision, sum FROM old.record AS o WHERE o.seq = record.seq) WHERE kind = 'section'`,
  );
  expect(errorOf(openProjectFile(path, { mode: 'write', now }))).toMatchObject({
    detail: "The records aren't those that were written last.",
  });
});

test('the state in memory is the one on disk after changes that were refused, and a generation stands for one state', () => {
  const file = newProject();
  const world = makeWorld();
  const actor = world.actor('Haftar');
  const generations = [file.generation];
  const step = (work: () => void): void => {
    work();
    generations.push(file.generation);
  };
  step(() => valueOf(file.applyChange(adding(actor), at())));
  step(() => valueOf(file.putAsset(new Uint8Array(10), 'image/png')));
  step(() => valueOf(file.saveVersion('One', at())));
  step(() => valueOf(file.applyChange(removing(actor), at(1))));
  expect(new Set(generations).size).toBe(5);
  const last = file.generation;
  // Fails inside the transaction, after rows were written.
  expect(errorOf(file.applyChange(adding(world.actor('Zidan'), world.source()), at(2))).kind).toBe(
    'dangling-reference',
  );
  valueOf(file.putAsset(new Uint8Array(10), 'image/png'));
  expect(file.generation).toBe(last);
  valueOf(file.applyChange(adding(world.actor('Thinni')), at(3)));
  const { generation, projectId } = file;
  file.close();
  const again = reopen(file.path);
  expect([again.generation, again.projectId]).toEqual([generation, projectId]);
  expect(again.readRecords()).toHaveLength(1);
});

test('a text with signs that a database cuts or replaces is summed as it is stored', () => {
  const file = newProject();
  const name = 'a\0b \ud800 c';
  valueOf(file.applyChange(adding(makeWorld().actor('Haftar')), at(), { author: name }));
  valueOf(file.saveVersion(name, at()));
  file.close();
  expect(valueOf(reopen(file.path).listVersions())[0]?.name).toBe('ab \ufffd c');
});

test('whatever is a project of its own has an id of its own, and a copy for reading has that of its project', () => {
  const file = reopen(everything());
  const folder = temporaryFolder();
  const target = (name: string): string => join(folder, name);
  valueOf(file.saveCopy(target('copy.brief'), { overwrite: false, now }));
  const sharing = { includeUnusedSources: true, overwrite: false, now, suspects: askAll, passphrase: null };
  valueOf(file.copyForSharing(target('all.brief'), { ...sharing, includeHistory: true }));
  valueOf(file.copyForSharing(target('some.brief'), { ...sharing, includeHistory: false }));
  closing(valueOf(jsonToProject(valueOf(projectToJson(file)), target('json.brief'), { now }))).close();
  copyFileSync(file.path, target('moved.brief'));
  const idOf = (name: string): string => reopen(target(name)).projectId;
  const ids = ['copy.brief', 'all.brief', 'some.brief', 'json.brief'].map(idOf);
  expect(new Set([...ids, file.projectId]).size).toBe(5);
  expect(ids.every((id) => /^[0-9a-f]{32}$/u.test(id))).toBe(true);
  expect(reopen(file.path, 'read').projectId).toBe(file.projectId);
  expect(idOf('moved.brief')).toBe(file.projectId);
});

test('the last twenty windows are remembered, by when they wrote last', () => {
  const file = newProject();
  const world = makeWorld();
  const send = (id: string, seq: number, name: string) =>
    valueOf(file.applyChange(adding(world.actor(name)), at(), { sender: { id, seq } })).revision;
  send('first', 1, 'A');
  send('second', 5, 'B');
  for (let index = 0; index < 18; index++) send(`window ${index}`, 1, `W${index}`);
  send('first', 2, 'C');
  send('one more', 1, 'D');
  const revision = file.revision;
  expect(send('first', 2, 'not applied')).toBe(revision);
  expect(send('first', 1, 'not applied')).toBe(revision);
  expect(send('window 0', 1, 'not applied')).toBe(revision);
  expect(send('second', 5, 'applied, since it was forgotten')).toBe(revision + 1);
});
