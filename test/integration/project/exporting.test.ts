// Previews and exports as the window asks for them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { errorOf, valueOf } from '../storage/support.ts';
import { openSession } from './support.ts';
import { captured, briefOf } from './captured-text.ts';

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
