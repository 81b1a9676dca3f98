// Versions, history and copies as the window asks for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { errorOf, reopen, sorted, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';
import { captured, briefOf } from './captured-text.ts';

describe('versions and history', () => {
  test('a named version comes back as a change, which can be undone', async () => {
    const session = await openSession();
    const start = sorted(session.file.readRecords());
    const version = valueOf(await session.call('saveVersion', { name: 'Before the meeting' }));
    await session.send(valueOf(addActor(session.file.records, { name: 'Khalifa Haftar' }, session.env)));
    const brief = briefOf(session);
    await session.send(valueOf(removeRecords(session.file.records, { ids: [brief.id] }, session.env)));
    expect(valueOf(await session.call('listVersions', {}))).toEqual([version]);
    const back = valueOf(await session.call('changeToVersion', { versionId: version.id }));
    await session.send(back);
    expect(sorted(session.file.readRecords())).toEqual(start);
    expect(isEmptyChange(valueOf(await session.call('changeToVersion', { versionId: version.id })))).toBe(
      true,
    );
    expect(errorOf(await session.call('changeToVersion', { versionId: 99 })).kind).toBe('version-not-found');
  });

  test('the history says what was done, newest first, and no more than was asked for', async () => {
    const session = await openSession();
    await session.send(valueOf(addActor(session.file.records, { name: 'Khalifa Haftar' }, session.env)));
    const ask = { before: null, filter: { recordIds: [], author: null, from: null, to: null } };
    const { entries, next } = valueOf(await session.call('listHistory', { most: 10, ...ask }));
    expect(entries.map(({ command, subject }) => [command, subject])).toEqual([
      ['add-actor', 'Khalifa Haftar'],
      ['create-brief', 'Libya: clashes'],
    ]);
    expect(next).toBeNull();
    expect(valueOf(await session.call('listHistory', { most: 1, ...ask })).entries).toHaveLength(1);
    const [newest] = entries;
    const id = newest?.touched[0]?.id ?? '';
    const { revision = 0 } = newest ?? {};
    const states = await session.call('readHistoryEntry', { revision, last: revision, ids: null });
    expect(valueOf(states)).toMatchObject({ before: [], after: [{ id }], others: [] });
    const earlier = await session.call('readHistoryState', { revision: revision - 1, ids: [id] });
    expect(valueOf(earlier).records).toEqual([]);
    const since = await session.call('listChangesSince', { revision: revision - 1 });
    expect(valueOf(since)).toMatchObject({ touched: [{ id, how: 'added' }], touchedCount: 1 });
  });
});

describe('copies', () => {
  const copyOf = (session: Session, name: string, kind: string, more: object = {}) =>
    session.call('saveCopy', {
      token: session.grant(join(session.folder, name)),
      kind,
      withUnusedSources: false,
      withHistory: false,
      ...more,
    });

  test('Save As and Duplicate carry everything; sharing leaves unused sources and history behind', async () => {
    const session = await openSession();
    const { source } = await captured(session);
    for (const kind of ['saveAs', 'duplicate']) {
      expect(valueOf(await copyOf(session, `${kind}.brief`, kind))).toEqual({ asShown: false });
      const copy = reopen(join(session.folder, `${kind}.brief`));
      expect(sorted(copy.readRecords())).toEqual(sorted(session.file.readRecords()));
      expect(valueOf(copy.listHistory({ limit: 10 })).length).toBeGreaterThan(1);
    }
    expect((await copyOf(session, 'share.brief', 'share')).ok).toBe(true);
    const shared = reopen(join(session.folder, 'share.brief'));
    expect(shared.records.get(source.id)).toBeUndefined();
    expect(shared.records.ofKind('brief')).toHaveLength(1);
    expect(valueOf(shared.listHistory({ limit: 10 }))).toHaveLength(0);
    expect(readFileSync(shared.path).includes('put the dead at')).toBe(false);
    const all = { withUnusedSources: true, withHistory: true };
    expect((await copyOf(session, 'all.brief', 'share', all)).ok).toBe(true);
    const whole = reopen(join(session.folder, 'all.brief'));
    expect(whole.records.get(source.id)).toBeDefined();
    expect(valueOf(whole.listHistory({ limit: 10 })).length).toBeGreaterThan(0);
  });

  test('over the very file that is open leave it whole', async () => {
    const session = await openSession();
    await captured(session);
    for (const kind of ['saveAs', 'duplicate', 'share', 'json']) {
      const answer = await copyOf(session, 'libya.brief', kind);
      // Saving a project as itself is done already; anything less would overwrite it.
      expect(answer.ok, kind).toBe(kind === 'saveAs' || kind === 'duplicate');
    }
    const before = sorted(session.file.readRecords());
    session.file.close();
    expect(sorted(reopen(session.file.path).readRecords())).toEqual(before);
  });

  test('as JSON comes into another project, and a second time changes nothing', async () => {
    const session = await openSession();
    await captured(session);
    valueOf(await copyOf(session, 'all.json', 'json'));
    const other = await openSession(undefined, undefined, 1);
    const token = other.grant(join(session.folder, 'all.json'));
    const imported = valueOf(await other.call('importJson', { token }));
    expect(imported.skipped).toBe(0);
    await other.send(imported.change);
    expect(other.file.records.ofKind('source')).toHaveLength(1);
    expect(other.file.records.ofKind('brief')).toHaveLength(2);
    const [source] = other.file.records.ofKind('source');
    const text = await other.call('readSourceText', { sha256: source?.assets.text.sha256 });
    expect(canonicalText(valueOf(text))).toContain('43');
    const again = valueOf(await other.call('importJson', { token }));
    expect(isEmptyChange(again.change)).toBe(true);
    expect(again.skipped).toBe(Object.keys(imported.change.added).length);
    expect(errorOf(await other.call('importJson', { token: other.give('x.json', '[]') })).kind).toBeDefined();
  });
});
