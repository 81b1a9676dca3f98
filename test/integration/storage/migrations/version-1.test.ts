// The kept files of format version 1: every later version has to open them. They were written by version 1 and cannot be
// made anew.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { readProjectJson } from '../../../../core/model/files/project-json.ts';
import { type RecordStep, recordSteps } from '../../../../core/model/files/record-steps.ts';
import { jsonToProject, readProjectJsonFile } from '../../../../electron/storage/project-json.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { currentFormat, type FileFormat } from '../../../../electron/storage/rows/schema.ts';
import { readSnapshot } from '../../../../electron/storage/rows/snapshot.ts';
import { fillWithEverything } from '../everything.ts';
import {
  at,
  closing,
  newProject,
  now,
  reopen,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
} from '../support.ts';

const keptFile = (name: string): string =>
  join(import.meta.dirname, '..', '..', '..', 'fixtures', 'project-v1', name);

/** A copy of a kept file, under its own name in a folder of its own. */
function copyOf(name: string): string {
  const path = join(temporaryFolder(), name);
  copyFileSync(keptFile(name), path);
  return path;
}

test('a file of format version 1 opens with its records, texts, history, versions and search', () => {
  const path = join(temporaryFolder(), 'libya.brief');
  copyFileSync(keptFile('libya.brief'), path);
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

/** In order; the frozen snapshot of an export keeps the bytes of its own version. */
const present = (records: Iterable<AnyRecord>): AnyRecord[] =>
  sorted([...records].map((record) => (record.kind === 'export' ? { ...record, snapshot: null } : record)));

test('a file of version 1 with everything in it becomes what this version would have written', () => {
  const path = copyOf('everything.brief');
  const migrated = reopen(path);
  expect(migrated.keptOriginal).toBe('everything (format 1).brief');
  const fresh = newProject();
  fillWithEverything(fresh, 1);
  expect(present(migrated.readRecords())).toEqual(present(fresh.readRecords()));
  expect(valueOf(migrated.listHistory())).toEqual(valueOf(fresh.listHistory()));
  expect(valueOf(migrated.listVersions())).toEqual(valueOf(fresh.listVersions()));
  for (let revision = 0; revision < fresh.revision; revision++)
    expect(present(valueOf(migrated.recordsAtRevision(revision)).values()), `revision ${revision}`).toEqual(
      present(valueOf(fresh.recordsAtRevision(revision)).values()),
    );
  // A change that the last window sent is known again.
  const section = migrated.records.ofKind('section')[0];
  if (section === undefined) throw new Error('No section');
  const again = updating(section, { ...section, title: 'Sent twice' });
  const sender = { id: 'window-1', seq: 9 };
  expect(valueOf(migrated.applyChange(again, at(70), { sender })).revision).toBe(fresh.revision);
  const exported = migrated.records.ofKind('export')[0];
  if (exported === undefined) throw new Error('No export');
  expect(valueOf(migrated.getSnapshot(exported)).map(({ kind }) => kind)).toContain('section');
  migrated.close();
  expect(reopen(path).keptOriginal).toBeNull();
});

test('a document of version 1 is read as one of this version', () => {
  const json = valueOf(readProjectJsonFile(keptFile('everything.json')));
  const file = closing(valueOf(jsonToProject(json, join(temporaryFolder(), 'new.brief'), { now })));
  expect(sorted(file.readRecords())).toEqual(sorted(reopen(copyOf('everything.brief')).readRecords()));
});

/** A step that says what it was given, and writes a title otherwise. */
function watching(): { readonly step: RecordStep; readonly seen: string[] } {
  const seen: string[] = [];
  const step: RecordStep = {
    from: 1,
    migrate: (kind, fields) => {
      seen.push(`${kind} ${'id' in fields ? 'whole' : Object.keys(fields).join(' ')}`);
      return kind === 'section' && 'title' in fields
        ? { ...fields, title: `${String(fields['title'])}!` }
        : fields;
    },
  };
  return { step, seen };
}

test('a step of migration sees records in the table, former values whole and in part, documents and snapshots', () => {
  const titlesOf = (records: Iterable<AnyRecord>): string[] =>
    [...records].filter((record) => record.kind === 'section').map((record) => record.title);
  const table = watching();
  const format: FileFormat = { ...currentFormat, recordSteps: [...recordSteps, table.step] };
  const path = copyOf('everything.brief');
  const file = closing(valueOf(openProjectFile(path, { mode: 'write', now, format })));
  expect(titlesOf(file.readRecords())).toEqual(['Bottom line up front!']);
  expect(titlesOf(valueOf(file.recordsAtRevision(1)).values())).toEqual(['Bottom line!']);
  expect(table.seen).toEqual(
    expect.arrayContaining(['section whole', 'section updatedAt title', 'dismissal whole', 'event whole']),
  );

  const document = watching();
  const json: unknown = JSON.parse(readFileSync(keptFile('everything.json'), 'utf8'));
  const open = valueOf(readProjectJson(json, 'everything.json', [...recordSteps, document.step]));
  expect(titlesOf(open.records)).toEqual(['Bottom line up front!']);
  expect(new Set(document.seen).size).toBe(15);

  const snapshot = watching();
  const exported = file.records.ofKind('export')[0];
  const bytes = valueOf(file.getAsset(exported?.snapshot?.sha256 ?? '')).bytes;
  expect(titlesOf(valueOf(readSnapshot(bytes, 'libya', [...recordSteps, snapshot.step])))).toEqual([
    'Bottom line up front!',
  ]);
});
