// An encrypted project does all that a plain one does, and opens with its passphrase alone.

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { askAll } from '../../../../core/base/suspect-group.ts';
import { problemsOf, type Verification } from '../../../../core/verify/proof.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { createProjectFile, openProjectFile } from '../../../../electron/storage/open-project.ts';
import type { Unlock } from '../../../../electron/storage/sealing/unlock.ts';
import { verifyFile } from '../../../../electron/verify/verify-file.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { contentsOf } from '../contents-of.ts';
import { fill, hasDisks, smallDisk } from '../disks.ts';
import { fillWithEverything } from '../everything.ts';
import { hashOf, sql } from '../sample-file.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  removing,
  reopen,
  sorted,
  START_MS,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from '../support.ts';
import { keyOf, newSealed, openSealed, PASSPHRASE } from './sealed.ts';

const ANOTHER = 'walnut harbour seven';

function verify(path: string, unlock: Unlock | null): Verification {
  const steps = verifyFile(path, unlock);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return valueOf(step.value);
}

describe('an encrypted project', () => {
  test('holds everything that a plain one holds, also when it is opened again', () => {
    const plain = newProject();
    fillWithEverything(plain, 2);
    const wanted = contentsOf(plain);
    const file = newSealed();
    fillWithEverything(file, 2);
    wanted.set('project', JSON.stringify(file.projectId));
    expect(contentsOf(file)).toEqual(wanted);
    file.close();
    expect(contentsOf(openSealed(file.path, { passphrase: PASSPHRASE }))).toEqual(wanted);
    expect(contentsOf(openSealed(file.path, keyOf(file), 'read'))).toEqual(wanted);
    expect(readdirSync(join(file.path, '..')).filter((name) => !name.includes('lock'))).toEqual([
      'libya.brief',
    ]);
  });

  test('is refused without its passphrase and with another, and says so and nothing else', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    file.close();
    const before = hashOf(file.path);
    for (const mode of ['write', 'read'] as const) {
      expect(errorOf(openProjectFile(file.path, { mode, now }))).toEqual({
        kind: 'passphrase-needed',
        name: 'libya.brief',
      });
      expect(
        errorOf(openProjectFile(file.path, { mode, now, unlock: { passphrase: 'another one' } })),
      ).toEqual({ kind: 'wrong-passphrase', name: 'libya.brief' });
      expect(
        errorOf(openProjectFile(file.path, { mode, now, unlock: { key: new Uint8Array(32) } })).kind,
      ).toBe('passphrase-needed');
    }
    expect(hashOf(file.path)).toBe(before);
  });

  test('says that it is damaged, whatever the passphrase is, before it says anything of that', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    file.close();
    for (const harm of [
      "UPDATE meta SET value = replace(value, 'scrypt', 'sCrypt') WHERE key = 'key'",
      "DELETE FROM meta WHERE key = 'key'",
      "DELETE FROM meta WHERE key = 'rows'",
      'UPDATE record SET revision = revision + 1',
      'UPDATE change SET last = last + 1',
    ]) {
      const path = join(temporaryFolder(), 'libya.brief');
      copyFileSync(file.path, path);
      sql(path, harm);
      for (const unlock of [null, { passphrase: 'another one' }, { passphrase: PASSPHRASE }])
        expect(errorOf(openProjectFile(path, { mode: 'write', now, unlock })).kind, harm).toBe(
          'damaged-file',
        );
    }
  });

  test('takes another passphrase, and the old one is none any more', () => {
    const file = newSealed();
    const actor = makeWorld().actor('Haftar');
    valueOf(file.applyChange(adding(actor), at()));
    expect(errorOf(file.changePassphrase('another one', 'a new one, and long')).kind).toBe(
      'wrong-passphrase',
    );
    expect(errorOf(file.changePassphrase(PASSPHRASE, 'short')).kind).toBe('passphrase-too-short');
    valueOf(file.changePassphrase(PASSPHRASE, 'a new one, and long'));
    valueOf(file.applyChange(updating(actor, { ...actor, updatedAt: at(2) }), at(2)));
    file.close();
    expect(
      errorOf(openProjectFile(file.path, { mode: 'write', now, unlock: { passphrase: PASSPHRASE } })).kind,
    ).toBe('wrong-passphrase');
    const again = openSealed(file.path, { passphrase: 'a new one, and long' });
    expect(again.readRecords()).toHaveLength(1);
    expect(Buffer.from(again.key ?? [])).toEqual(Buffer.from(file.key ?? []));
  });

  test('is not made with a passphrase that is too short', () => {
    const path = join(temporaryFolder(), 'libya.brief');
    for (const passphrase of ['', 'elevenchars', ' '.repeat(20)])
      expect(errorOf(createProjectFile(path, { now, passphrase }))).toEqual({
        kind: 'passphrase-too-short',
        least: 12,
      });
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('is proven by verify with its passphrase, and as far as it goes without', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    file.close();
    const whole = verify(file.path, keyOf(file));
    const plain = newProject();
    fillWithEverything(plain, 2);
    plain.close();
    const wanted = verify(plain.path, null);
    expect(problemsOf(whole)).toEqual(problemsOf(wanted));
    expect(whole.locked).toBeUndefined();
    expect(whole.proofs.map(({ proof }) => proof)).toEqual(wanted.proofs.map(({ proof }) => proof));
    expect(whole.proofs.find(({ proof }) => proof === 'sums')?.summary).toMatch(
      /opens?.* where .* written last\.$/u,
    );
    const locked = verify(file.path, null);
    expect(problemsOf(locked)).toEqual([]);
    expect(locked.locked).toBe(true);
    expect(locked.proofs.map(({ proof }) => proof)).toEqual(['file', 'sums', 'assets']);
    sql(file.path, 'UPDATE asset SET bytes = zeroblob(length(bytes)) WHERE rowid = 1');
    expect(problemsOf(verify(file.path, null)).map(({ proof }) => proof)).toEqual(['assets']);
    expect(problemsOf(verify(file.path, keyOf(file))).length).toBeGreaterThan(problemsOf(whole).length);
  });

  test('is copied as it is: encrypted under the same passphrase, and a project of its own', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const target = join(temporaryFolder(), 'copy.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    expect(errorOf(openProjectFile(target, { mode: 'read', now })).kind).toBe('passphrase-needed');
    const copy = openSealed(target, { passphrase: PASSPHRASE });
    expect(copy.projectId).not.toBe(file.projectId);
    const wanted = contentsOf(file).set('project', JSON.stringify(copy.projectId));
    expect(contentsOf(copy)).toEqual(wanted);
    expect(copy.applyChange(adding(makeWorld('x', 1).actor('Haftar')), at(90)).ok).toBe(true);
  });

  test('is shared as a plain copy', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const options = {
      includeHistory: false,
      includeUnusedSources: true,
      overwrite: false,
      now,
      suspects: askAll,
      passphrase: null,
    };
    const open = join(temporaryFolder(), 'open.brief');
    const suspects = { hide: 'all', leave: [] } as const;
    const shared = valueOf(file.copyForSharing(open, { ...options, suspects }));
    const plain = reopen(open);
    expect(plain.encrypted).toBe(false);
    expect(plain.readRecords()).toHaveLength(shared.records);
    expect(problemsOf(verify(open, null)).filter(({ proof }) => proof !== 'sources')).toEqual([]);
  });

  test('is shared under another passphrase, as it would be plain', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const suspects = { hide: 'all', leave: [] } as const;
    const options = { includeHistory: false, includeUnusedSources: false, overwrite: false, now, suspects };
    const folder = temporaryFolder();
    const [open, closed] = [join(folder, 'open.brief'), join(folder, 'closed.brief')];
    const short = file.copyForSharing(closed, { ...options, passphrase: 'short' });
    expect(errorOf(short).kind).toBe('passphrase-too-short');
    const plain = valueOf(file.copyForSharing(open, { ...options, passphrase: null }));
    expect(valueOf(file.copyForSharing(closed, { ...options, passphrase: ANOTHER }))).toEqual(plain);
    const other = openProjectFile(closed, { mode: 'read', now, unlock: { passphrase: PASSPHRASE } });
    expect(errorOf(other).kind).toBe('wrong-passphrase');
    const copy = openSealed(closed, { passphrase: ANOTHER });
    expect(copy.key).not.toEqual(file.key);
    const said = (project: ProjectFile) => [
      project.readRecords().map(({ kind }) => kind),
      ['hospital', 'general', 'بنغازي'].map((query) => valueOf(project.search(query, 100)).length),
    ];
    expect(said(copy)).toEqual(said(reopen(open)));
    const proof = (path: string, unlock: Unlock | null) =>
      problemsOf(verify(path, unlock)).map(({ where }) => where);
    expect(proof(closed, keyOf(copy))).toEqual(proof(open, null));
  });

  test('is shared with its history under another passphrase', () => {
    const file = newSealed();
    const world = makeWorld();
    const actor = world.actor('Haftar');
    world.source({ ...withText(file, 'Clashes in Benghazi.') });
    valueOf(file.applyChange(adding(...world.records), at()));
    valueOf(file.applyChange(removing(actor), at(1)));
    const target = join(temporaryFolder(), 'closed.brief');
    const sharing = { includeHistory: true, includeUnusedSources: true, overwrite: false, now };
    valueOf(file.copyForSharing(target, { ...sharing, suspects: askAll, passphrase: ANOTHER }));
    const copy = openSealed(target, { passphrase: ANOTHER });
    const wanted = contentsOf(file).set('project', JSON.stringify(copy.projectId));
    expect(contentsOf(copy)).toEqual(wanted);
  });

  test('ends its history as a plain one does', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const before = sorted(file.readRecords());
    valueOf(file.endHistory());
    expect(valueOf(file.listHistory({ limit: 100 })).map(({ label }) => label.command)).toEqual([
      'end-history',
    ]);
    expect(valueOf(file.listVersions())).toEqual([]);
    valueOf(file.applyChange(adding(makeWorld('x', START_MS + 9e9).actor('Haftar')), at(90)));
    file.close();
    const again = openSealed(file.path, keyOf(file));
    expect(sorted(again.readRecords()).length).toBe(before.length + 1);
    expect(problemsOf(verify(file.path, keyOf(file))).filter(({ proof }) => proof !== 'sources')).toEqual([]);
  });

  test('is searched for what was written after the first search, and not for what is gone', () => {
    const file = newSealed();
    const world = makeWorld();
    const source = world.source({ title: 'Wire', ...withText(file, 'Clashes in Benghazi.') });
    valueOf(file.applyChange(adding(...world.records), at()));
    const found = (query: string): number => valueOf(file.search(query)).length;
    expect([found('Benghazi'), found('Tripoli')]).toEqual([1, 0]);
    const other = { ...source, title: 'Tripoli', updatedAt: at(1) };
    valueOf(file.applyChange(updating(source, other), at(1)));
    expect([found('Wire'), found('Tripoli')]).toEqual([0, 1]);
  });

  test('is made ready for the search in parts, while it is worked on', () => {
    const file = newSealed();
    const world = makeWorld();
    const actors = Array.from({ length: 30 }, (_, count) => world.actor(`Haftar ${count}`));
    const source = world.source({ title: 'Wire', ...withText(file, 'Clashes in Benghazi.') });
    valueOf(file.applyChange(adding(...world.records), at()));
    const [first, second, third] = actors;
    const last = actors.at(-1);
    if (first === undefined || second === undefined || third === undefined || last === undefined)
      throw new Error('none');
    expect(valueOf(file.prepareSearch(10))).toBe(false);
    // Some of them are in the index by now, others are not.
    valueOf(file.applyChange(removing(first, last), at(1)));
    valueOf(file.applyChange(updating(second, { ...second, names: third.names, updatedAt: at(2) }), at(2)));
    valueOf(file.applyChange(updating(source, { ...source, title: 'Tripoli', updatedAt: at(3) }), at(3)));
    const more = makeWorld('x', START_MS + 9e9).actor('Haftar, the last');
    valueOf(file.applyChange(adding(more), at(4)));
    expect(errorOf(file.applyChange(adding(more), at(5))).kind).toBe('stale-change');
    const found = (of: ProjectFile) => {
      const queries = ['Haftar', 'Haftar 2', 'Wire', 'Tripoli', 'Benghazi', 'last'];
      return queries.map((query) =>
        valueOf(of.search(query, 100))
          .map(({ recordId, where }) => `${recordId} ${where}`)
          .sort(),
      );
    };
    let parts = 0;
    while (!valueOf(file.prepareSearch(10))) parts += 1;
    expect(parts).toBeGreaterThan(0);
    const prepared = found(file);
    expect(prepared.map((hits) => hits.length)).toEqual([29, 11, 0, 1, 1, 1]);
    file.close();
    expect(found(openSealed(file.path, keyOf(file)))).toEqual(prepared);
    const half = openSealed(file.path, keyOf(file), 'read');
    expect(valueOf(half.prepareSearch(3))).toBe(false);
    expect(found(half)).toEqual(prepared);
  });

  test('tells damage of a kept file by what the file is', () => {
    const file = newSealed();
    const world = makeWorld();
    const source = world.source({ title: 'Wire', ...withText(file, 'Clashes in Benghazi.') });
    valueOf(file.applyChange(adding(...world.records), at()));
    file.close();
    sql(file.path, 'UPDATE asset SET bytes = zeroblob(length(bytes))');
    const again = openSealed(file.path, keyOf(file));
    expect(errorOf(again.getAsset(source.assets.text.sha256)).kind).toBe('source-unreadable');
    const copy = join(temporaryFolder(), 'copy.brief');
    valueOf(again.saveCopy(copy, { overwrite: false, now }));
    expect(errorOf(openSealed(copy, keyOf(file)).getAsset(source.assets.text.sha256)).kind).toBe(
      'source-unreadable',
    );
  });
});

describe('when a change of an encrypted project fails', () => {
  test('for a busy file, file and memory are as they were, and the same change goes through later', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const before = contentsOf(file);
    const actor = makeWorld('x', START_MS + 9e9).actor('Haftar');
    const dangling = makeWorld('y', START_MS + 8e9).event('Clashes', null, {
      placeId: 'place:none' as never,
    });
    expect(file.applyChange(adding(dangling), at(80)).ok).toBe(false);
    const missing = makeWorld('z', START_MS + 7e9).source({
      title: 'Wire',
      assets: {
        original: null,
        text: { sha256: 'f'.repeat(64), mediaType: 'text/plain', byteLength: 1, fileName: null },
      },
    });
    expect(errorOf(file.applyChange(adding(missing), at(80))).kind).toBe('dangling-reference');
    expect(contentsOf(file)).toEqual(before);
    valueOf(file.applyChange(adding(actor), at(81)));
    const after = contentsOf(file);
    file.close();
    expect(contentsOf(openSealed(file.path, keyOf(file)))).toEqual(after);
  });

  test('because another program reads the file just then, file and memory are as they were', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const before = contentsOf(file);
    const other = new DatabaseSync(file.path);
    // What it reads keeps the change from being put in place at the very end.
    other.exec('BEGIN; SELECT count(*) FROM record');
    const actor = makeWorld('x', START_MS + 9e9).actor('Haftar');
    expect(errorOf(file.applyChange(adding(actor), at(80))).kind).toBe('file-busy');
    expect(contentsOf(file)).toEqual(before);
    other.exec('ROLLBACK');
    other.close();
    valueOf(file.applyChange(adding(actor), at(81)));
    const after = contentsOf(file);
    file.close();
    expect(contentsOf(openSealed(file.path, keyOf(file)))).toEqual(after);
  });

  test.runIf(hasDisks())('for a full disk, file and memory are as they were, and go on together', () => {
    const disk = smallDisk('1m');
    if (disk === null) return;
    const file = newSealed(join(disk, 'libya.brief'));
    fillWithEverything(file, 2);
    const before = contentsOf(file);
    const filler = join(disk, 'filler');
    fill(filler);
    const noise = new Uint8Array(200_000).map((_, index) => (index * 31) % 251);
    expect(errorOf(file.putAsset(noise, 'image/png')).kind).toBe('disk-full');
    const world = makeWorld('x', START_MS + 9e9);
    for (let count = 0; count < 200; count++)
      world.actor(`Haftar ${count}`, { summary: doc(p('long '.repeat(600))) });
    expect(errorOf(file.applyChange(adding(...world.records), at(80))).kind).toBe('disk-full');
    expect(contentsOf(file)).toEqual(before);
    expect(valueOf(file.hasAsset('0'.repeat(64)))).toBe(false);
    copyFileSync('/dev/null', filler);
    valueOf(file.applyChange(adding(...world.records), at(81)));
    const after = contentsOf(file);
    file.close();
    expect(contentsOf(openSealed(file.path, keyOf(file)))).toEqual(after);
  });

  test('because somebody wrote it over, it is saved elsewhere, encrypted', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const other = newProject();
    other.close();
    copyFileSync(other.path, file.path);
    expect(errorOf(file.applyChange(adding(makeWorld('x', 1).actor('Haftar')), at())).kind).toBe(
      'file-changed',
    );
    const target = join(temporaryFolder(), 'rescued.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    expect(readFileSync(target).includes('Benghazi')).toBe(false);
    const rescued = openSealed(target, { passphrase: PASSPHRASE });
    expect(sorted(rescued.readRecords())).toEqual(sorted(file.readRecords()));
    expect(rescued.recovery).not.toBeNull();
  });
});

test('a plain project leaves what is given to open it alone', () => {
  const file = newProject();
  file.close();
  const again = closing(
    valueOf(openProjectFile(file.path, { mode: 'write', now, unlock: { passphrase: 'any' } })),
  );
  expect([again.encrypted, again.key, again.draftsKey]).toEqual([false, null, null]);
});
