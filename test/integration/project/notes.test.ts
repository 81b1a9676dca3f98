// A call that was taken down as a note: in no way out is there a name, a channel, an hour, a word or the original of it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { asNote } from '../../../core/query/evidence/typed-note.ts';
import { termsOfNote } from '../../../core/reading/terms/note-terms.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import type { Command } from '../../../core/store/command.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { noteTitle } from '../../../core/words/note-title.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { valueOf } from '../storage/support.ts';
import { briefOf } from './captured-text.ts';
import { openSession, type Session } from './support.ts';

const WORDS = 'Thirteen were registered by a quarter to seven, three of them children.';
const typed = {
  kind: 'call',
  who: 'Dr Salma Idris, Quaggari hospital',
  channel: 'Signal +218 91 555 01 02',
  text: `${WORDS}\n\nPlease don’t use my name.`,
} as const;

/** A project whose brief cites the note, and names who it was. */
async function told(): Promise<Session> {
  const session = await openSession();
  const said = { edtf: '2026-11-30T07:05:00', typed: null, zone: 'Africa/Tripoli' };
  const { fields } = valueOf(await session.call('captureText', { jobId: 'c', text: typed.text, html: null }));
  const note = asNote(fields, {
    ...typed,
    title: noteTitle(typed.kind, typed.who, said),
    said,
    writtenAt: '2026-11-30T05:09:00.000Z',
    basis: 'heard',
    terms: termsOfNote(typed, { use: null, citeAs: 'a health worker', names: null }),
  });
  const sourceId = session.env.newId('source');
  await session.send(valueOf(addSource(session.file.records, { fields: note, id: sourceId }, session.env)));
  const text = canonicalText(
    valueOf(await session.call('readSourceText', { sha256: note.assets.text.sha256 })),
  );
  const id = session.env.newId('excerpt');
  const start = text.indexOf(WORDS);
  const input = {
    id,
    sourceId,
    segments: [makeSegment(text, start, start + WORDS.length)],
    paragraph: 1,
  };
  await session.send(valueOf(addExcerpt(session.file.records, input, session.env)));
  const excerpt = session.file.records.get(id);
  const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  if (section === undefined || excerpt === undefined) throw new Error('nothing to write in');
  const content = doc(
    p('Thirteen are counted.', cite(excerpt)),
    p('So says Salma Idris, reached by +218 91 555 01 02.'),
  );
  const update = updateRecord as Command<UpdateRecordInput<'section'>>;
  await session.send(
    valueOf(update(session.file.records, { id: section.id, patch: { content } }, session.env)),
  );
  return session;
}

const suspects = { hide: 'all', leave: [] } as const;
const SECRETS = ['salma', 'idris', 'quaggari', '5550102', '0705', '0509', 'registeredby', '30november'];

test.each([
  'docx',
  'pdf',
  'html',
  'md',
] as const)('a brief as %s cites it as agreed and tells nothing more', async (format) => {
  const session = await told();
  const path = join(session.folder, `out.${format}`);
  const { losses } = valueOf(
    await session.call('exportBrief', {
      jobId: 'job',
      briefId: briefOf(session).id,
      format,
      token: session.grant(path),
      templateId: null,
      options: { cap: null, archival: 'none', sourcePack: format === 'pdf' },
      suspects,
    }),
  );
  const bytes = readFileSync(path);
  const tool = findTool('pdftotext');
  const said =
    format === 'docx'
      ? zipText(bytes).replaceAll(/<[^>]*>/gu, '')
      : format === 'pdf'
        ? `${pdfBytesText(bytes)}\n${tool === null ? '' : await pdfText(tool, path)}`
        : bytes.toString('utf8').replaceAll(/<[^>]*>/gu, '');
  const letters = lettersToText(lettersOf(said));
  for (const secret of SECRETS.filter((each) => /\D/u.test(each)))
    expect(letters.includes(secret), secret).toBe(false);
  expect(said).not.toMatch(/555 01 02|07:05|Signal/u);
  // What a PDF says is read by a tool that need not be there.
  expect(format === 'pdf' || letters.includes('callwithahealthworkernovember2026')).toBe(true);
  const leftBehind = losses.some(({ what }) => what.includes('is not on the record and was not attached'));
  expect(leftBehind).toBe(format === 'pdf');
});

test.each([
  'share',
  'json',
] as const)('a copy (%s) has what was agreed, and no byte of the rest', async (kind) => {
  const session = await told();
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
  expect(existsSync(path)).toBe(true);
  const bytes = readFileSync(path);
  for (const secret of [
    'Salma',
    'Idris',
    'Quaggari',
    '555 01 02',
    '07:05',
    '05:09',
    'registered by',
    '2026-11-30T0',
  ])
    expect(bytes.includes(secret), secret).toBe(false);
  expect(bytes.includes('a health worker')).toBe(true);
  expect(bytes.includes('"basis":"heard"')).toBe(true);
});
