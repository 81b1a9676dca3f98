// The calls of a project: junk, loading, changes, opening.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectCallNames } from '../../../core/contract/project-calls.ts';
import { projectCallInputs } from '../../../core/contract/project-calls.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { errorOf, reopen, sorted, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, sampleJson } from './support.ts';
import { ARTICLE, briefOf } from './captured-text.ts';

describe('junk', () => {
  test('is refused by every call that takes anything, whatever it is', () => {
    for (const name of projectCallNames) {
      const schema = projectCallInputs[name];
      for (const junk of [undefined, null, 7, 'x', [], true, { extra: 1 }, { token: '../../etc/passwd' }])
        expect(schema.safeParse(junk).success, `${name} ${JSON.stringify(junk)}`).toBe(false);
      fc.assert(
        fc.property(fc.anything(), (junk) => {
          const keys = typeof junk === 'object' && junk !== null ? Object.keys(junk) : [];
          // Only the calls that take nothing take anything here: an empty object.
          expect(schema.safeParse(junk).success && keys.length > 0).toBe(false);
        }),
        { numRuns: 100 },
      );
    }
  });

  test('in a change changes nothing, on disk or in memory', async () => {
    const session = await openSession();
    const before = sorted(session.file.readRecords());
    const label = { command: 'x', subject: '', squash: null };
    const brief = briefOf(session);
    const changes: unknown[] = [
      { label, added: {}, updated: {}, removed: {}, more: 1 },
      { label, added: { x: { id: 'x', kind: 'weapon' } }, updated: {}, removed: {} },
      { label, added: { [brief.id]: brief }, updated: {}, removed: {} },
      { label, added: {}, updated: { [brief.id]: [brief, { ...brief, title: 7 }] }, removed: {} },
      { label, added: {}, updated: { [brief.id]: [brief, { ...brief, kind: 'actor' }] }, removed: {} },
      { label, added: {}, updated: { [brief.id]: [{ ...brief, title: 'old' }, brief] }, removed: {} },
      { label, added: {}, updated: {}, removed: { [brief.id]: brief } },
      {
        label,
        added: JSON.parse('{"__proto__":{"id":"x","kind":"actor"}}') as unknown,
        updated: {},
        removed: {},
      },
    ];
    for (const [index, change] of changes.entries()) {
      const answer = await session.call('applyChange', {
        sitting: 'test',
        clientId: 'junk',
        clientSeq: index + 1,
        change,
      });
      expect(answer.ok ? answer.value.revision : session.file.revision).toBe(1);
      expect(sorted(session.file.readRecords())).toEqual(before);
    }
    session.file.close();
    expect(sorted(reopen(session.file.path).readRecords())).toEqual(before);
  });

  test('as a token leads nowhere', async () => {
    const session = await openSession();
    const token = 'f'.repeat(32);
    const brief = briefOf(session);
    const copy = { token, kind: 'saveAs', withUnusedSources: false, withHistory: false };
    const job = { jobId: 'j', briefId: brief.id, format: 'pdf', token, templateId: null };
    expect(errorOf(await session.call('capture', { jobId: 'c', token })).kind).toBe('file-not-found');
    expect(errorOf(await session.call('importJson', { token })).kind).toBe('file-not-found');
    expect(errorOf(await session.call('saveCopy', copy)).kind).toBe('file-not-found');
    expect(errorOf(await session.call('exportBrief', job)).kind).toBe('file-not-found');
  });
});

describe('loading', () => {
  test('gives every record, the name, and the revision of the last change', async () => {
    const session = await openSession();
    const loaded = valueOf(await session.call('loadProject', {}));
    expect(loaded).toMatchObject({ name: 'libya', state: { revision: 1 }, readOnly: null });
    expect(sorted(loaded.records)).toEqual(sorted(session.file.readRecords()));
    expect(loaded.records.filter(({ kind }) => kind === 'section').length).toBeGreaterThan(3);
  });
});

describe('a change', () => {
  test('that was acknowledged is in the file, and sent again is acknowledged and not applied twice', async () => {
    const session = await openSession();
    const change = valueOf(addActor(session.file.records, { name: 'Khalifa Haftar' }, session.env));
    const input = { sitting: 'test', clientId: 'w', clientSeq: 1, change };
    const first = valueOf(await session.call('applyChange', input));
    expect(valueOf(await session.call('applyChange', input))).toEqual(first);
    session.file.close();
    expect(reopen(session.file.path).records.ofKind('actor')).toHaveLength(1);
  });

  test('that rests on what another change has moved on is refused, and the next one fits again', async () => {
    const session = await openSession();
    const brief = briefOf(session);
    const [one, two] = ['One', 'Two'].map((title) =>
      valueOf(updateRecord(session.file.records, { id: brief.id, patch: { title } }, session.env)),
    );
    if (one === undefined || two === undefined) throw new Error('no change');
    await session.send(one);
    const refused = await session.call('applyChange', {
      sitting: 'test',
      clientId: 'other',
      clientSeq: 1,
      change: two,
    });
    expect(errorOf(refused)).toEqual({ kind: 'stale-change', recordKind: 'brief' });
    expect(briefOf(session).title).toBe('One');
  });
});

describe('opening', () => {
  test('makes the sample from its JSON once, and opens the file after that', async () => {
    const path = join(temporaryFolder(), 'Samples', 'Libya (sample).brief');
    const first = await openSession({ kind: 'fromJson', jsonPath: sampleJson }, path);
    expect(first.file.records.ofKind('event').length).toBeGreaterThanOrEqual(8);
    await first.send(valueOf(addActor(first.file.records, { name: 'Mine' }, first.env)));
    first.file.close();
    const second = await openSession({ kind: 'fromJson', jsonPath: sampleJson }, path);
    expect(second.file.records.ofKind('actor').map(({ names }) => names[0]?.text)).toContain('Mine');
  });

  test('a file that another holds gives a copy to read: nothing can be changed, everything exported', async () => {
    const session = await openSession();
    const copy = await openSession({ kind: 'open' }, session.file.path);
    expect(copy.file.access).toBe('read');
    const loaded = valueOf(await copy.call('loadProject', {}));
    expect(loaded.readOnly).toMatchObject({ kind: 'held', holder: { pid: process.pid } });
    const change = valueOf(addActor(copy.file.records, { name: 'X' }, copy.env));
    const refused = await copy.call('applyChange', { sitting: 'test', clientId: 'w', clientSeq: 1, change });
    expect(errorOf(refused).kind).toBe('read-only');
    expect((await copy.call('captureText', { jobId: 'c', text: ARTICLE, html: null })).ok).toBe(false);
    expect((await copy.call('saveVersion', { name: 'x' })).ok).toBe(false);
    await session.send(valueOf(addActor(session.file.records, { name: 'Later' }, session.env)));
    expect(copy.file.records.ofKind('actor')).toEqual([]);
    const path = join(copy.folder, 'out.md');
    const exported = await copy.call('exportBrief', {
      jobId: 'j',
      briefId: briefOf(copy).id,
      format: 'md',
      token: copy.grant(path),
      templateId: null,
    });
    expect(exported.ok).toBe(true);
    expect(existsSync(path)).toBe(true);
    const saved = {
      token: copy.grant(join(copy.folder, 'mine.brief')),
      kind: 'saveAs',
      withUnusedSources: false,
      withHistory: false,
    };
    expect(valueOf(await copy.call('saveCopy', saved))).toEqual({ asShown: false });
    expect(reopen(join(copy.folder, 'mine.brief')).access).toBe('write');
  });
});
