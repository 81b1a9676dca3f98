// Copies for somebody else as the window asks for them: first what they would be made of, then the file.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession } from './support.ts';

async function guarded() {
  const sample = JSON.parse(JSON.stringify(sampleLibya())) as ReturnType<typeof sampleLibya>;
  for (const record of sample.records)
    if (record.kind === 'actor' && record.names.some(({ text }) => text === 'Khalifa Haftar'))
      Object.assign(record, { protected: true, protectedAs: 'a retired officer' });
  const path = join(temporaryFolder(), 'guarded.json');
  writeFileSync(path, JSON.stringify(sample));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

const share = { kind: 'share', withUnusedSources: false, withHistory: false } as const;

test.each([
  'share',
  'json',
] as const)('what is said beforehand of a copy (%s) is what it is made of', async (kind) => {
  const session = await guarded();
  const plan = valueOf(await session.call('planCopy', { kind, withUnusedSources: true }));
  expect(plan).toMatchObject({ actorsDescribed: 2, sourcesRedacted: 2, sourcesUnderTerms: 0 });
  const path = join(session.folder, `out.${kind}`);
  const ask = { ...share, kind, withUnusedSources: true, token: session.grant(path) };
  const stopped = errorOf(await session.call('saveCopy', ask));
  expect(stopped.kind === 'suspect-names' ? stopped.groups.map(({ spelling }) => spelling) : []).toContain(
    'Haftar',
  );
  expect(existsSync(path)).toBe(false);
  const suspects = { hide: 'all', leave: [] };
  const saved = valueOf(await session.call('saveCopy', { ...ask, token: session.grant(path), suspects }));
  expect(saved).toMatchObject({ asShown: false, made: plan });
  if (saved.change === undefined || saved.change === null) throw new Error('not noted');
  await session.send(saved.change);
  const bytes = readFileSync(path);
  expect(session.file.records.ofKind('export')).toMatchObject([
    {
      briefId: null,
      templateId: null,
      format: kind === 'json' ? 'json' : 'brief',
      fileName: `out.${kind}`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      snapshot: null,
    },
  ]);
  expect(readFileSync(path).toString('utf8')).not.toMatch(/Haftar|حفتر/u);
});

test('with the history it is refused, and the JSON with protected names is all of it', async () => {
  const session = await guarded();
  const path = join(session.folder, 'past.brief');
  const refused = await session.call('saveCopy', { ...share, withHistory: true, token: session.grant(path) });
  expect(errorOf(refused).kind).toBe('history-tells');
  const json = join(session.folder, 'whole.json');
  const all = { ...share, kind: 'json', withProtectedNames: true, token: session.grant(json) };
  expect(valueOf(await session.call('saveCopy', all))).toMatchObject({ asShown: false, made: null });
  expect(readFileSync(json, 'utf8')).toContain('"holdsProtectedNames":true');
});

test('nothing stays behind of a project without anything to protect', async () => {
  const session = await openSession();
  expect(valueOf(await session.call('planCopy', { kind: 'share', withUnusedSources: true }))).toBeNull();
  const path = join(session.folder, 'out.brief');
  expect(valueOf(await session.call('saveCopy', { ...share, token: session.grant(path) }))).toMatchObject({
    asShown: false,
    made: null,
  });
});
