// A project in which the text of every source is destroyed: whoever needs one says so, and nobody goes on in silence.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainExport } from '../../../core/contract/export-options.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { writeProjectJson } from '../../../electron/storage/project-json.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, sampleJson, type Session } from './support.ts';

/** The sample with bytes of the same length in the place of every source's text: no row shows it. */
async function withoutTexts(): Promise<Session> {
  const path = join(temporaryFolder(), 'libya.brief');
  const made = await openSession({ kind: 'fromJson', jsonPath: sampleJson }, path);
  made.file.close();
  const db = new Database(path);
  db.exec("UPDATE asset SET bytes = zeroblob(length(bytes)) WHERE mediaType LIKE '%briefwright.text%'");
  db.close();
  return openSession({ kind: 'open' }, path);
}

/** The sample with another first letter in every excerpt, as a program that writes JSON may have it. */
async function withAlteredExcerpts(): Promise<Session> {
  const json = JSON.parse(readFileSync(sampleJson, 'utf8')) as {
    records: { kind: string; segments?: { exact: string }[] }[];
  };
  for (const { segments = [] } of json.records)
    for (const segment of segments) segment.exact = `x${segment.exact.slice(1)}`;
  const path = join(temporaryFolder(), 'altered.json');
  writeFileSync(path, JSON.stringify(json));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

async function losses(session: Session, format: 'pdf' | 'md', sourcePack = false): Promise<readonly Loss[]> {
  const target = join(session.folder, `out.${format}`);
  const done = valueOf(
    await session.call('exportBrief', {
      jobId: 'job',
      briefId: session.file.records.ofKind('brief')[0]?.id,
      format,
      token: session.grant(target),
      templateId: null,
      options: sourcePack ? { ...plainExport, archival: 'a-3a', sourcePack: true } : plainExport,
    }),
  );
  rmSync(target);
  return done.losses;
}

describe('with every source text destroyed', () => {
  test('reading one fails with the title of its source', async () => {
    const session = await withoutTexts();
    const [source] = session.file.records.ofKind('source');
    const read = await session.call('readSourceText', { sha256: source?.assets.text.sha256 });
    expect(errorOf(read)).toEqual({ kind: 'source-unreadable', name: source?.title });
  });

  test('searching finds the sources and says that their texts can’t be read', async () => {
    const session = await withoutTexts();
    const hits = valueOf(await session.call('search', { query: 'Benghazi', most: 50 }));
    const texts = hits.filter((hit) => hit.unreadable);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((hit) => hit.recordKind === 'source' && hit.snippet === '')).toBe(true);
  });

  test('an export tells every cited source, and attaches none as an empty file', async () => {
    const session = await withoutTexts();
    const told = (await losses(session, 'md')).filter(({ kind }) => kind === 'unproven');
    const cited = new Set(told.map(({ where }) => where));
    expect(cited.size).toBeGreaterThan(2);
    expect(told.every(({ what }) => /can't be read/u.test(what))).toBe(true);
    const packed = await losses(session, 'pdf', true);
    expect(packed.filter(({ kind }) => kind === 'attachment-left-out').length).toBeGreaterThan(2);
  }, 60_000);

  test('the project as JSON is refused with the title of a source', async () => {
    const session = await withoutTexts();
    const target = join(session.folder, 'out.json');
    const written = writeProjectJson(session.file, target, { overwrite: true });
    expect(errorOf(written).kind).toBe('source-unreadable');
  });

  test('a copy for sharing is refused with the title of a source', async () => {
    const session = await withoutTexts();
    const token = session.grant(join(session.folder, 'copy.brief'));
    const choices = { kind: 'share', withUnusedSources: true, withHistory: false };
    const saved = await session.call('saveCopy', { token, ...choices });
    expect(errorOf(saved).kind).toBe('source-unreadable');
  });

  test('verifying and the known damage have every source', async () => {
    const session = await withoutTexts();
    const sources = session.file.records.ofKind('source').length;
    valueOf(await session.call('verifyProject', { jobId: 'job-2' }));
    const { problems } = valueOf(await session.call('knownDamage', {}));
    expect(problems.filter(({ proof }) => proof === 'sources')).toHaveLength(sources);
  });
});

test('an export of excerpts altered by a letter tells each that is cited', async () => {
  const session = await withAlteredExcerpts();
  const told = (await losses(session, 'md')).filter(({ kind }) => kind === 'unproven');
  expect(told.length).toBeGreaterThan(10);
  expect(told[0]?.what).toMatch(/differs from its source, which reads/u);
});

test('a sound project tells nothing of this', async () => {
  const session = await openSession({ kind: 'fromJson', jsonPath: sampleJson });
  expect((await losses(session, 'md')).filter(({ kind }) => kind === 'unproven')).toEqual([]);
});
