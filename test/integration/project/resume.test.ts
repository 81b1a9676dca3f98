// A process that is started again for a window: whether it has the file that the window shows, and what is saved when not.

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok } from '../../../core/base/result.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import type { ProjectHandlers } from '../../../electron/project/project-handlers.ts';
import { handlersWithoutFile } from '../../../electron/project/without-file.ts';
import { errorOf, now, reopen, sorted, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';

const addTo = (session: Session, name: string) =>
  session.send(valueOf(addActor(session.file.records, { name }, session.env)));

/** A window that wrote twice, with a copy of the file between the two. */
async function withEarlierCopy() {
  const session = await openSession();
  await addTo(session, 'Khalifa Haftar');
  const earlier = join(session.folder, 'earlier.brief');
  copyFileSync(session.file.path, earlier);
  const known = session.file.state;
  await addTo(session, 'Nuri Abu Sahmain');
  return { session, earlier, known };
}

/** The process ends, another file stands there, and a process is started again. */
async function restarted(session: Session, other?: string): Promise<Session> {
  const { path } = session.file;
  session.file.close();
  if (other !== undefined) copyFileSync(other, path);
  return openSession({ kind: 'reopen' }, path);
}

const inFlight = { clientId: 'window', seq: 2 };

describe('after the process was started again', () => {
  test('the file as it was left is the one that the window shows', async () => {
    const { session } = await withEarlierCopy();
    const known = session.file.state;
    const again = await restarted(session);
    expect(valueOf(await again.call('resume', { sitting: 'test', known, inFlight: null }))).toBeNull();
    await addTo(again, 'Ali Zeidan');
  });

  test('so is it with the change on top whose answer was not heard, and with no other', async () => {
    const session = await openSession();
    const known = session.file.state;
    const change = valueOf(addActor(session.file.records, { name: 'Khalifa Haftar' }, session.env));
    const sent = { sitting: 'test', clientId: 'window', clientSeq: 2, change };
    valueOf(await session.call('applyChange', sent));
    const again = await restarted(session);
    expect(valueOf(await again.call('resume', { sitting: 'test', known, inFlight }))).toBeNull();
    const other = { sitting: 'test', known, inFlight: { clientId: 'window', seq: 3 } };
    expect(errorOf(await again.call('resume', other))).toMatchObject({ how: 'otherState' });
  });

  test('an earlier state of it is not, although the window has not written anything since', async () => {
    const { session, earlier } = await withEarlierCopy();
    const known = session.file.state;
    const again = await restarted(session, earlier);
    expect(errorOf(await again.call('resume', { sitting: 'test', known, inFlight: null })).kind).toBe(
      'file-changed',
    );
  });

  test('a state of as many changes is not, when they are others', async () => {
    const { session, earlier } = await withEarlierCopy();
    const known = session.file.state;
    const theirs = await openSession({ kind: 'open' }, earlier);
    const change = valueOf(addActor(theirs.file.records, { name: 'Somebody else' }, theirs.env));
    valueOf(await theirs.call('applyChange', { sitting: 'test', clientId: 'theirs', clientSeq: 1, change }));
    theirs.file.close();
    const again = await restarted(session, earlier);
    expect(again.file.state.revision).toBe(known.revision);
    expect(errorOf(await again.call('resume', { sitting: 'test', known, inFlight: null })).kind).toBe(
      'file-changed',
    );
  });

  test('a window that shows another project is told nothing, and does not make the file a foreign one', async () => {
    const session = await openSession();
    const foreign = { projectId: 'f'.repeat(32), revision: 1, mark: 'f' };
    const asked = { sitting: 'another', known: foreign, inFlight: null };
    expect(errorOf(await session.call('resume', asked)).kind).toBe('process-gone');
    await addTo(session, 'Khalifa Haftar');
  });

  test('another project is not', async () => {
    const { session } = await withEarlierCopy();
    const known = session.file.state;
    const foreign = await openSession();
    foreign.file.close();
    const again = await restarted(session, foreign.file.path);
    expect(errorOf(await again.call('resume', { sitting: 'test', known, inFlight: null }))).toMatchObject({
      kind: 'file-changed',
      how: 'otherProject',
    });
  });
});

describe('over a file that is not the one that the window shows', () => {
  async function strange() {
    const { session, earlier } = await withEarlierCopy();
    const shown = session.file.readRecords();
    const known = session.file.state;
    const again = await restarted(session, earlier);
    errorOf(await again.call('resume', { sitting: 'test', known, inFlight: null }));
    const target = join(again.folder, 'elsewhere.brief');
    const copy = { token: again.grant(target), withUnusedSources: true, withHistory: true };
    return { again, shown, target, copy };
  }

  test('what the window shows is saved elsewhere', async () => {
    const { again, shown, target, copy } = await strange();
    expect(valueOf(await again.call('saveCopy', { ...copy, kind: 'saveAs', shown }))).toEqual({
      asShown: true,
    });
    expect(sorted(reopen(target).readRecords())).toEqual(sorted(shown));
  });

  test('what is no record is refused, and nothing written', async () => {
    const { again, target, copy } = await strange();
    const shown = [{ kind: 'actor', id: 'act_1' }];
    expect(errorOf(await again.call('saveCopy', { ...copy, kind: 'saveAs', shown })).kind).toBe(
      'invalid-record',
    );
    expect(existsSync(target)).toBe(false);
  });

  test('what differs is told from what the window shows', async () => {
    const { again, shown } = await strange();
    const { differing } = valueOf(await again.call('compareWithFile', { shown }));
    expect(differing.map(({ ours, theirs }) => [ours?.kind, theirs])).toEqual([['actor', null]]);
  });

  test('nothing is written, exported, shared or searched', async () => {
    const { again, copy } = await strange();
    const refused: AppError['kind'][] = [
      errorOf(await again.call('saveCopy', { ...copy, kind: 'json' })).kind,
      errorOf(await again.call('saveCopy', { ...copy, kind: 'share' })).kind,
      errorOf(await again.call('search', { query: 'Haftar', most: 5 })).kind,
      errorOf(await again.call('saveVersion', { name: 'x' })).kind,
      errorOf(
        await again.call('exportBrief', {
          jobId: 'j',
          briefId: [...again.file.records.ofKind('brief')][0]?.id,
          format: 'md',
          token: copy.token,
          templateId: null,
        }),
      ).kind,
    ];
    expect(new Set(refused)).toEqual(new Set(['file-changed']));
    const change = valueOf(addActor(again.file.records, { name: 'X' }, again.env));
    const sent = await again.call('applyChange', { sitting: 'test', clientId: 'w', clientSeq: 9, change });
    expect(errorOf(sent).kind).toBe('file-changed');
  });
});

test('a file that was written over in place does not tell its history as that of the window', async () => {
  const { session, earlier } = await withEarlierCopy();
  const asked = { revision: 1, ids: [...session.file.records.ofKind('brief')].map(({ id }) => id) };
  expect((await session.call('readHistoryState', asked)).ok).toBe(true);
  writeFileSync(session.file.path, readFileSync(earlier));
  expect(errorOf(await session.call('readHistoryState', asked)).kind).toBe('file-changed');
});

describe('without a file', () => {
  const gone: AppError = { kind: 'file-gone', name: 'libya.brief' };

  test('what is shown is saved elsewhere, and everything else is refused with why', async () => {
    const session = await openSession();
    const shown = session.file.readRecords();
    session.file.close();
    rmSync(session.file.path);
    writeFileSync(session.file.path, 'Dear colleague');
    const target = join(session.folder, 'elsewhere.brief');
    const handlers = handlersWithoutFile({
      passphrase: null,
      encrypted: false,
      path: session.file.path,
      reopen: () => Promise.resolve(err(gone)),
      pathOf: (token) => (token === 't' ? target : null),
      now,
    });
    const copy = { token: 't', kind: 'saveAs', withUnusedSources: true, withHistory: true } as const;
    expect(await handlers.search({ query: 'a', most: 1 })).toEqual(err(gone));
    expect(await handlers.saveCopy({ ...copy, kind: 'duplicate', shown: null })).toEqual(err(gone));
    expect(await handlers.saveCopy({ ...copy, token: 'none', shown })).toMatchObject({ ok: false });
    expect(await handlers.saveCopy({ ...copy, shown })).toEqual(ok({ asShown: true }));
    expect(sorted(reopen(target).readRecords())).toEqual(sorted(shown));
  });

  test('calls are answered as soon as it can be opened again', async () => {
    const opened = { search: () => ok([]) } as unknown as ProjectHandlers;
    const answers = [err(gone), ok(opened)];
    const handlers = handlersWithoutFile({
      passphrase: null,
      encrypted: false,
      path: 'libya.brief',
      reopen: () => Promise.resolve(answers.shift() ?? ok(opened)),
      pathOf: () => null,
      now,
    });
    expect(await handlers.search({ query: 'a', most: 1 })).toEqual(err(gone));
    expect(await handlers.search({ query: 'a', most: 1 })).toEqual(ok([]));
  });
});
