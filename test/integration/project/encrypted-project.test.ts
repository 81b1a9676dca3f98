// The process of an encrypted project answers its window as that of a plain one does, and saves nothing of it in plain.

import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { err, ok } from '../../../core/base/result.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import { openProject } from '../../../electron/project/open-project.ts';
import { handlersWithoutFile } from '../../../electron/project/without-file.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { closing, errorOf, now, sorted, temporaryFolder, valueOf } from '../storage/support.ts';
import { makeTestEnv, openSession, type Session, templatesFolder } from './support.ts';

const WORDS = 'four words for a project';
const CREATE = { kind: 'create', templateId: 'situation-report', title: 'Zaqarvind' } as const;

const sealed = (): Promise<Session> => openSession(CREATE, undefined, 0, WORDS);
const addTo = (session: Session, name: string) =>
  session.send(valueOf(addActor(session.file.records, { name }, session.env)));

test('it is made encrypted, and opens with its passphrase alone', async () => {
  const session = await sealed();
  await addTo(session, 'Qolibrant');
  const { path } = session.file;
  session.file.close();
  for (const word of ['Zaqarvind', 'Qolibrant']) expect(readFileSync(path).includes(word)).toBe(false);
  const open = (passphrase: string | null) =>
    openProject(path, { kind: 'open' }, templatesFolder, makeTestEnv(), passphrase);
  expect(errorOf(await open(null)).kind).toBe('passphrase-needed');
  expect(errorOf(await open('another one')).kind).toBe('wrong-passphrase');
  const file = closing(valueOf(await open(WORDS)));
  expect(file.records.ofKind('brief').map(({ title }) => title)).toEqual(['Zaqarvind']);
  // Somebody else who opens it reads a copy, as of a plain one.
  expect(closing(valueOf(await open(WORDS))).access).toBe('read');
});

test('its window is told that it is encrypted, and is given no key', async () => {
  const session = await sealed();
  const loaded = valueOf(await session.call('loadProject', {}));
  expect(loaded.encrypted).toBe(true);
  for (const key of [session.file.key, session.file.draftsKey])
    expect(JSON.stringify(loaded)).not.toContain(JSON.stringify(key));
  const plain = await openSession();
  expect(valueOf(await plain.call('loadProject', {})).encrypted).toBe(false);
  expect(errorOf(await plain.call('changePassphrase', { from: 'a', to: 'b' })).kind).toBe('not-encrypted');
});

test('it is given another passphrase, of which the host is told', async () => {
  const session = await sealed();
  const other = 'six unlikely paper boats';
  expect(errorOf(await session.call('changePassphrase', { from: 'wrong', to: other })).kind).toBe(
    'wrong-passphrase',
  );
  expect(errorOf(await session.call('changePassphrase', { from: WORDS, to: 'short' })).kind).toBe(
    'passphrase-too-short',
  );
  expect(session.events.filter(({ name }) => name === 'passphrase')).toEqual([]);
  valueOf(await session.call('changePassphrase', { from: WORDS, to: other }));
  expect(session.events.filter(({ name }) => name === 'passphrase')).toEqual([
    { name: 'passphrase', payload: other },
  ]);
});

test('it is searched, proven and compared with its file', async () => {
  const session = await sealed();
  await addTo(session, 'Qolibrant');
  expect(valueOf(await session.call('search', { query: 'Qolibrant', most: 5 }))).toHaveLength(1);
  const verified = valueOf(await session.call('verifyProject', { jobId: 'job' }));
  expect(verified === null ? null : [problemsOf(verified), verified.locked]).toEqual([[], undefined]);
  const compared = valueOf(await session.call('compareWithFile', { shown: null }));
  expect(compared).toEqual({ differing: [], more: 0 });
  const other = await sealed();
  other.file.close();
  copyFileSync(other.file.path, session.file.path);
  expect(errorOf(await session.call('compareWithFile', { shown: null })).kind).toBe('passphrase-needed');
});

test('what a window shows of one whose file is gone is saved encrypted, or not at all', async () => {
  const session = await sealed();
  const shown = session.file.readRecords();
  session.file.close();
  rmSync(session.file.path);
  const target = join(temporaryFolder(), 'elsewhere.brief');
  const gone = { kind: 'file-gone', name: 'libya.brief' } as const;
  const without = (passphrase: string | null) =>
    handlersWithoutFile({
      path: session.file.path,
      reopen: () => Promise.resolve(err(gone)),
      pathOf: () => target,
      now,
      encrypted: true,
      passphrase,
    });
  const asked = { token: 't', kind: 'saveAs', withUnusedSources: true, withHistory: true, shown } as const;
  expect(await without(null).saveCopy(asked)).toEqual(
    err({ kind: 'passphrase-needed', name: 'libya.brief' }),
  );
  expect(await without(WORDS).saveCopy(asked)).toEqual(ok({ asShown: true }));
  const unlock = { passphrase: WORDS };
  const saved = closing(valueOf(openProjectFile(target, { mode: 'write', now, unlock })));
  expect(sorted(saved.readRecords())).toEqual(sorted(shown));
});
