// What the process of a project answers its window, over a real file, as it reaches it: through the contract.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectCallNames } from '../../../core/contract/project-calls.ts';
import { projectCallInputs } from '../../../core/contract/project-calls.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { errorOf, reopen, sorted, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, type Session, sampleJson } from './support.ts';

const ARTICLE = 'Men pulled out of Benghazi.\n\nAn official put the dead at 43. Others counted 75.';

/** Captures a text and adds its source; gives the source and its canonical text. */
async function captured(session: Session, text = ARTICLE) {
  const { fields } = valueOf(await session.call('captureText', { jobId: 'c', text, html: null }));
  const id = session.env.newId('source');
  await session.send(valueOf(addSource(session.file.records, { fields, id }, session.env)));
  const source = session.file.records.get(id);
  if (source === undefined) throw new Error('no source');
  const read = valueOf(await session.call('readSourceText', { sha256: source.assets.text.sha256 }));
  return { source, text: canonicalText(read) };
}

const briefOf = (session: Session) => {
  const brief = session.file.records.ofKind('brief').at(-1);
  if (brief === undefined) throw new Error('no brief');
  return brief;
};

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

describe('capturing', () => {
  test('a paste keeps its original and its text, once each', async () => {
    const session = await openSession();
    const { source, text } = await captured(session);
    expect(text).toBe(ARTICLE.replace('\n\n', '\n'));
    expect(source).toMatchObject({ wordCount: 15, textLength: text.length, reliability: null });
    const original = source.assets.original;
    if (original === null) throw new Error('no original');
    const asset = valueOf(await session.call('readAsset', { sha256: original.sha256 }));
    expect(new TextDecoder().decode(asset.bytes)).toBe(ARTICLE);
    const again = valueOf(await session.call('captureText', { jobId: 'c', text: ARTICLE, html: null }));
    expect(again.fields.assets).toEqual(source.assets);
  });

  test('a page finds its title and paragraphs; what it can not read is refused with the file’s name', async () => {
    const session = await openSession();
    const page = `<html lang="en"><head><title>Clashes in Benghazi</title></head><body><article><h1>Clashes in Benghazi</h1>
      ${'<p>Men loyal to the general moved against bases of militias on Friday, and fighting went on into Saturday.</p>'.repeat(4)}
      </article><script>alert(1)</script></body></html>`;
    const { fields } = valueOf(
      await session.call('capture', { jobId: 'c', token: session.give('page.html', page) }),
    );
    expect(fields.title).toBe('Clashes in Benghazi');
    expect(fields.assets.original).toMatchObject({ mediaType: 'text/html', fileName: 'page.html' });
    const text = valueOf(await session.call('readSourceText', { sha256: fields.assets.text.sha256 }));
    expect(canonicalText(text)).not.toContain('alert');
    const picture = session.give('x.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    expect(errorOf(await session.call('capture', { jobId: 'c', token: picture }))).toEqual({
      kind: 'unsupported-input',
      name: 'x.txt',
    });
    expect(
      errorOf(await session.call('capture', { jobId: 'c', token: session.give('y.txt', ' \n ') })).kind,
    ).toBe('empty-input');
    const gone = session.grant(join(session.folder, 'gone.txt'));
    expect(errorOf(await session.call('capture', { jobId: 'c', token: gone }))).toMatchObject({
      name: 'gone.txt',
    });
    expect(
      errorOf(await session.call('captureText', { jobId: 'c', text: 'https://example.org/a', html: null })),
    ).toMatchObject({
      kind: 'address-not-fetched',
    });
  });

  test('a picture for the text is kept when it is one', async () => {
    const session = await openSession();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const ref = valueOf(await session.call('putImage', { bytes: new Uint8Array(png) }));
    expect(ref).toMatchObject({ mediaType: 'image/png', byteLength: png.length });
    expect(valueOf(await session.call('readAsset', { sha256: ref.sha256 })).bytes).toEqual(
      new Uint8Array(png),
    );
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(errorOf(await session.call('putImage', { bytes: svg })).kind).toBe('unsupported-input');
    expect((await session.call('readAsset', { sha256: 'a'.repeat(64) })).ok).toBe(false);
  });

  test('search finds what was captured', async () => {
    const session = await openSession();
    const { source } = await captured(session);
    const hits = valueOf(await session.call('search', { query: 'official', most: 10 }));
    expect(hits[0]).toMatchObject({ recordId: source.id, recordKind: 'source' });
    expect(valueOf(await session.call('search', { query: '" OR * NEAR(', most: 10 }))).toEqual([]);
  });
});

describe('pages and exports', () => {
  /** A brief with one written sentence that cites an excerpt. */
  async function written() {
    const session = await openSession();
    const { source, text } = await captured(session);
    const start = text.indexOf('the dead at 43');
    const id = session.env.newId('excerpt');
    const segments = [makeSegment(text, start, start + 14)];
    await session.send(
      valueOf(
        addExcerpt(session.file.records, { sourceId: source.id, segments, paragraph: 2, id }, session.env),
      ),
    );
    const excerpt = session.file.records.get(id);
    const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
    if (excerpt === undefined || section === undefined) throw new Error('nothing to write');
    const content = doc(p('Zamboanga: the count is disputed.', cite(excerpt)));
    await session.send(
      valueOf(
        updateRecord(
          session.file.records,
          { id: section.id, patch: { content, status: 'written' } },
          session.env,
        ),
      ),
    );
    return session;
  }

  const nothingElse = { draft: null, cursor: null, shown: [{ page: 0, version: 0 }] };

  test('the preview gives the pages of what is there now, and writes nothing', async () => {
    const session = await written();
    const before = session.file.revision;
    const input = { briefId: briefOf(session).id, ...nothingElse };
    const pages = valueOf(await session.call('previewBrief', input));
    expect(pages?.sizes.length).toBe((pages?.versions.length ?? 0) * 2);
    expect(pages?.inks[0]?.ink.faces.length).toBeGreaterThan(0);
    expect(session.file.revision).toBe(before);
    expect(session.file.records.ofKind('export')).toEqual([]);
  });

  test('of two previews asked for at once the older gives way', async () => {
    const session = await written();
    const input = { briefId: briefOf(session).id, ...nothingElse };
    const [older, newer] = await Promise.all([
      session.call('previewBrief', input),
      session.call('previewBrief', input),
    ]);
    expect(valueOf(older)).toBe(null);
    expect(valueOf(newer)?.inks).toHaveLength(1);
  });

  test.each([
    'docx',
    'pdf',
    'html',
    'md',
  ] as const)('%s is written whole, noted and told of', async (format) => {
    const session = await written();
    const brief = briefOf(session);
    const path = join(session.folder, `out.${format}`);
    writeFileSync(path, 'an earlier export');
    const done = valueOf(
      await session.call('exportBrief', {
        jobId: 'job-1',
        briefId: brief.id,
        format,
        token: session.grant(path),
        templateId: null,
      }),
    );
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(done.byteLength);
    const start = { docx: 'PK', pdf: '%PDF-', html: '<!doctype html>', md: '' }[format];
    expect(bytes.toString('latin1').toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    const readable = format === 'html' || format === 'md';
    expect(bytes.toString().includes('the count is disputed')).toBe(readable);
    const revision = await session.send(done.change);
    const [noted] = session.file.records.ofKind('export');
    expect(noted).toMatchObject({
      format,
      fileName: `out.${format}`,
      byteLength: bytes.length,
      briefId: brief.id,
    });
    expect(noted?.snapshot).not.toBeNull();
    const snapshot = valueOf(await session.call('readAsset', { sha256: noted?.snapshot?.sha256 }));
    expect(new TextDecoder().decode(snapshot.bytes)).toContain('Zamboanga');
    expect(revision).toBe(session.file.revision);
    for (const { name, payload } of session.events) {
      expect(name).toBe('jobProgress');
      expect(payload).toMatchObject({ jobId: 'job-1' });
    }
    expect(readdirSync(session.folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('one that is cancelled leaves the earlier file as it was', async () => {
    const session = await written();
    const path = join(session.folder, 'out.pdf');
    writeFileSync(path, 'an earlier export');
    const job = {
      jobId: 'job-2',
      briefId: briefOf(session).id,
      format: 'pdf',
      token: session.grant(path),
      templateId: null,
    };
    const running = session.call('exportBrief', job);
    // The template is looked up before the job is listed; cancelling goes on until it is.
    const cancelling = setInterval(() => void session.call('cancelJob', { jobId: 'job-2' }), 0);
    const ended = await running;
    clearInterval(cancelling);
    expect(errorOf(ended)).toEqual({ kind: 'export-cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('an earlier export');
    expect(valueOf(await session.call('cancelJob', { jobId: 'never-heard-of' }))).toBeNull();
  });

  test('a template or a brief that is not there writes nothing', async () => {
    const session = await written();
    const path = join(session.folder, 'out.md');
    const job = { jobId: 'j', format: 'md', token: session.grant(path) };
    const brief = briefOf(session);
    expect(
      errorOf(await session.call('exportBrief', { ...job, briefId: brief.id, templateId: 'poem' })),
    ).toMatchObject({
      kind: 'template-not-found',
    });
    const gone = session.env.newId('brief');
    expect(errorOf(await session.call('exportBrief', { ...job, briefId: gone, templateId: null }))).toEqual({
      kind: 'record-not-found',
      recordKind: 'brief',
    });
    expect(errorOf(await session.call('previewBrief', { briefId: gone, ...nothingElse })).kind).toBe(
      'record-not-found',
    );
    expect(existsSync(path)).toBe(false);
  });
});

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
