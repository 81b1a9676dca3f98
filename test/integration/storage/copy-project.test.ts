import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askAll } from '../../../core/base/suspect-group.ts';
import { doc, makeWorld, p, supports } from '../../builders/records.ts';
import { readProjectJsonFile, writeProjectJson } from '../../../electron/storage/project-json.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import { verifyFile } from '../../../electron/verify/verify-file.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import {
  adding,
  at,
  errorOf,
  newProject,
  now,
  removing,
  reopen,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from './support.ts';

const SECRET = 'Zaynab';
const sharing = {
  includeHistory: false,
  includeUnusedSources: false,
  overwrite: false,
  now,
  suspects: askAll,
  passphrase: null,
};

/** A project in which a name was written and taken out again, in every kind of place. */
function withHistory(): ProjectFile {
  const file = newProject();
  const world = makeWorld();
  const brief = world.brief();
  const section = world.section(brief, { content: doc(p(`${SECRET} said so.`)) });
  const used = world.source({ title: 'Used', ...withText(file, 'Hospital staff said so.') });
  const derived = world.source({
    title: 'Wire',
    ...withText(file, 'The wire said so.'),
    origin: null,
  });
  const unused = world.source({ title: 'Unused', ...withText(file, `${SECRET} is a nurse there.`) });
  const excerpt = world.excerpt(used, 'Hospital staff');
  world.event('Clashes', null, { evidence: supports(excerpt) });
  const witness = world.actor(SECRET);
  valueOf(file.applyChange(adding(...world.records), at()));
  valueOf(file.saveVersion(`With ${SECRET}`, at(1)));
  const clean = { ...section, content: doc(p('A hospital worker said so.')) };
  valueOf(file.applyChange(updating(section, clean), at(2)));
  valueOf(file.applyChange(removing(witness), at(3)));
  const from = { ...used, origin: { type: 'derived' as const, from: 'a wire', sourceId: derived.id } };
  valueOf(file.applyChange(updating(used, from), at(4)));
  expect(file.records.find(unused.id)).toBeDefined();
  return file;
}

const holds = (path: string, words: string): boolean => {
  const bytes = readFileSync(path);
  return bytes.includes(words) || bytes.includes(words.toLowerCase());
};

describe('a copy of the whole project', () => {
  test('holds records, history, versions, files and search, and is a file of its own', () => {
    const file = withHistory();
    const target = join(temporaryFolder(), 'copy.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    expect(readdirSync(join(target, '..'))).toEqual(['copy.brief']);
    const copy = reopen(target);
    expect(sorted(copy.readRecords())).toEqual(sorted(file.readRecords()));
    expect(valueOf(copy.listHistory())).toEqual(valueOf(file.listHistory()));
    expect(valueOf(copy.listVersions())).toEqual(valueOf(file.listVersions()));
    expect(valueOf(copy.search('hospital'))).toEqual(valueOf(file.search('hospital')));
    valueOf(copy.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(9)));
    expect(copy.revision).toBe(file.revision + 1);
  });

  test('replaces another file only when told to, and never one that somebody has open', () => {
    const file = newProject();
    const world = makeWorld();
    valueOf(file.applyChange(adding(world.actor('Haftar')), at()));
    const other = newProject();
    expect(errorOf(file.saveCopy(other.path, { overwrite: false, now })).kind).toBe('file-exists');
    expect(errorOf(file.saveCopy(other.path, { overwrite: true, now })).kind).toBe('held-by-other');
    other.close();
    valueOf(file.saveCopy(other.path, { overwrite: true, now }));
    expect(reopen(other.path).readRecords()).toHaveLength(1);
  });

  test('onto the project itself does nothing and succeeds', () => {
    const file = newProject();
    expect(file.saveCopy(file.path, { overwrite: true, now })).toEqual({
      ok: true,
      value: { asShown: false },
    });
    expect(file.applyChange(adding(makeWorld().actor('Haftar')), at()).ok).toBe(true);
  });

  test('into a folder that is not there is refused', () => {
    const target = join(temporaryFolder(), 'nowhere', 'copy.brief');
    expect(newProject().saveCopy(target, { overwrite: false, now }).ok).toBe(false);
  });
});

describe('a copy for sharing', () => {
  test('holds the present records and their files, and not a byte of what was deleted or is not used', () => {
    const file = withHistory();
    expect(holds(file.path, SECRET)).toBe(true);
    const target = join(temporaryFolder(), 'shared.brief');
    const done = valueOf(file.copyForSharing(target, sharing));
    expect(done.leftOut).toEqual({ sources: 1, remarks: 0, exports: 0 });
    expect(holds(target, SECRET)).toBe(false);
    expect(holds(target, 'Hospital staff')).toBe(true);
    const copy = reopen(target);
    expect(copy.records.ofKind('source').map((source) => source.title)).toEqual(['Used', 'Wire']);
    expect(copy.readRecords()).toHaveLength(done.records);
    expect(valueOf(copy.listHistory())).toEqual([]);
    expect(valueOf(copy.listVersions())).toEqual([]);
    expect(valueOf(copy.search('hospital')).length).toBeGreaterThan(0);
    valueOf(copy.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(9)));
    expect(copy.revision).toBe(1);
    expect(file.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(9)).ok).toBe(true);
  });

  test('takes unused sources along when told to, and everything when the history goes with it', () => {
    const file = withHistory();
    const sources = join(temporaryFolder(), 'sources.brief');
    valueOf(file.copyForSharing(sources, { ...sharing, includeUnusedSources: true }));
    expect(sorted(reopen(sources).readRecords())).toEqual(sorted(file.readRecords()));
    const all = join(temporaryFolder(), 'all.brief');
    valueOf(file.copyForSharing(all, { ...sharing, includeHistory: true }));
    expect(valueOf(reopen(all).listHistory())).toEqual(valueOf(file.listHistory()));
  });

  test('leaves out the records of exports with all on them, with the history and without', () => {
    const file = newProject();
    const world = makeWorld();
    const brief = world.brief();
    const actor = world.actor('Amal');
    const snapshot = valueOf(
      file.putAsset(new TextEncoder().encode(`{"was":"${SECRET}"}`), 'application/json'),
    );
    const common = { createdAt: at(), updatedAt: at(), createdBy: '' };
    const exported = {
      ...common,
      id: world.newId('export'),
      kind: 'export' as const,
      briefId: brief.id,
      at: at(),
      templateId: 'situation-report',
      templateVersion: 1,
      format: 'docx' as const,
      options: {},
      fileName: 'brief.docx',
      sha256: 'b'.repeat(64),
      byteLength: 1,
      losses: [`note 3: ${SECRET} was left out`],
      snapshot: { sha256: snapshot, mediaType: 'application/json', byteLength: 1, fileName: null },
    };
    const dismissal = world.dismissal('rule', exported.id, `about ${SECRET}`);
    valueOf(file.applyChange(adding(...world.records, exported), at()));
    const target = join(temporaryFolder(), 'shared.brief');
    expect(valueOf(file.copyForSharing(target, sharing)).leftOut).toEqual({
      sources: 0,
      remarks: 1,
      exports: 1,
    });
    expect(holds(target, SECRET)).toBe(false);
    const copy = reopen(target);
    expect(copy.records.get(actor.id)).toEqual(actor);
    expect(copy.records.ofKind('export')).toEqual([]);
    expect(copy.records.find(dismissal.id)).toBeUndefined();
    valueOf(file.applyChange(removing(dismissal), at(1)));
    const past = join(temporaryFolder(), 'past.brief');
    valueOf(file.copyForSharing(past, { ...sharing, includeHistory: true }));
    expect(holds(past, SECRET)).toBe(false);
    const proof = verifyFile(past);
    let step = proof.next();
    while (step.done !== true) step = proof.next();
    expect(problemsOf(valueOf(step.value))).toEqual([]);
    const whole = reopen(past);
    expect(whole.records.ofKind('export')).toEqual([]);
    expect(
      valueOf(whole.listHistory()).map(({ touched }) => touched.some(({ id }) => id === exported.id)),
    ).toEqual(valueOf(file.listHistory()).map(() => false));
    const json = join(temporaryFolder(), 'open.json');
    valueOf(writeProjectJson(file, json, { overwrite: false }));
    expect(holds(json, SECRET)).toBe(false);
    expect(valueOf(readProjectJsonFile(json)).records.some(({ kind }) => kind === 'export')).toBe(false);
  });

  test('leaves out remarks on the sources it leaves out', () => {
    const file = newProject();
    const world = makeWorld();
    const source = world.source(withText(file, 'Text.'));
    world.dismissal('rule', source.id, 'finding');
    valueOf(file.applyChange(adding(...world.records), at()));
    const target = join(temporaryFolder(), 'shared.brief');
    expect(valueOf(file.copyForSharing(target, sharing))).toEqual({
      records: 0,
      assets: 0,
      leftOut: { sources: 1, remarks: 1, exports: 0 },
    });
  });

  test('never replaces the project itself', () => {
    const file = newProject();
    expect(errorOf(file.copyForSharing(file.path, { ...sharing, overwrite: true })).kind).toBe('file-exists');
  });
});
