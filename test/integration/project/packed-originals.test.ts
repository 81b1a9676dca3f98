// A Word document that names a protected actor only where no reader of its text looks: in a tracked deletion, a comment, its properties,
// a header. Its text may go; its original never does, in no way out.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import type { Command } from '../../../core/store/command.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { valueOf } from '../storage/support.ts';
import { briefOf } from './captured-text.ts';
import { openSession, type Session } from './support.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'The cranes have not moved since Thursday.';
const NAME = 'Zubayda Qarqum';

/** Stored and not deflated, so that a search of bytes would find the name in it. */
const word = zipSync(
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>${WORDS}</w:t></w:r><w:del w:author="A"><w:r><w:delText> said ${NAME}</w:delText></w:r></w:del></w:p></w:body></w:document>`,
      'docProps/custom.xml': `<p>${NAME}</p>`,
    }).map(([name, text]) => [name, [strToU8(text), { level: 0 }] as const]),
  ) as Parameters<typeof zipSync>[0],
);

async function cited(): Promise<Session> {
  const session = await openSession();
  const path = join(session.folder, 'port.docx');
  writeFileSync(path, word);
  const { fields, losses } = valueOf(
    await session.call('capture', { jobId: 'w', token: session.grant(path) }),
  );
  expect(losses.map(({ what }) => what).join()).toMatch(/Deleted in tracked changes/u);
  const { env } = session;
  const sourceId = env.newId('source');
  await session.send(valueOf(addSource(session.file.records, { fields, id: sourceId }, env)));
  const text = canonicalText(
    valueOf(await session.call('readSourceText', { sha256: fields.assets.text.sha256 })),
  );
  expect(text).toBe(WORDS);
  const id = env.newId('excerpt');
  const segments = [makeSegment(text, 0, text.length)];
  await session.send(
    valueOf(addExcerpt(session.file.records, { id, sourceId, segments, paragraph: 1 }, env)),
  );
  const actorId = env.newId('actor');
  await session.send(valueOf(addActor(session.file.records, { name: NAME, id: actorId }, env)));
  const protect = updateRecord as Command<UpdateRecordInput<'actor'>>;
  await session.send(
    valueOf(protect(session.file.records, { id: actorId, patch: { protected: true } }, env)),
  );
  const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  const excerpt = session.file.records.get(id);
  if (section === undefined || excerpt === undefined) throw new Error('nothing to write in');
  const write = updateRecord as Command<UpdateRecordInput<'section'>>;
  const content = doc(p('Nothing moves.', cite(excerpt)));
  await session.send(valueOf(write(session.file.records, { id: section.id, patch: { content } }, env)));
  return session;
}

const suspects = { hide: [], leave: [] };

test('the source pack of a PDF has its text in its place, and says so', async () => {
  const session = await cited();
  const path = join(session.folder, 'out.pdf');
  const { losses } = valueOf(
    await session.call('exportBrief', {
      jobId: 'job',
      briefId: briefOf(session).id,
      format: 'pdf',
      token: session.grant(path),
      templateId: null,
      options: { cap: null, archival: 'none', sourcePack: true },
      suspects,
    }),
  );
  const bytes = readFileSync(path);
  for (const secret of ['Zubayda', 'Qarqum', 'word/document.xml']) expect(bytes.includes(secret)).toBe(false);
  expect(losses.map(({ what }) => what).join()).toMatch(/can’t be looked through for protected names/u);
});

test.each(['share', 'json'] as const)('a copy (%s) has the text and not the original', async (kind) => {
  const session = await cited();
  const path = join(session.folder, kind === 'json' ? 'out.json' : 'out.brief');
  valueOf(
    await session.call('saveCopy', {
      kind,
      withUnusedSources: true,
      withHistory: false,
      token: session.grant(path),
      suspects,
    }),
  );
  const bytes = readFileSync(path);
  const base64 = Buffer.from(word.subarray(0, 30)).toString('base64');
  for (const secret of ['Zubayda', 'Qarqum', 'word/document.xml', base64])
    expect(bytes.includes(secret)).toBe(false);
  expect(bytes.includes('Port') || bytes.includes('port')).toBe(true);
});
