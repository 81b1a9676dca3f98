// A call note and a chat, pasted as text, whose words say that nobody may be named: in no way out is there a name, a place, a word
// or the original of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import type { Command } from '../../../core/store/command.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { cite, doc, p } from '../../builders/records.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { errorOf, valueOf } from '../storage/support.ts';
import { briefOf, captured } from './captured-text.ts';
import { openSession, type Session } from './support.ts';

const CALL = `Call with Salma Idris, Tarhuna hospital, 17 May

Not for attribution by name or hospital.

They brought nine of them in before the morning prayer, and two were dead on arrival.
`;
const CHAT = `محادثة مع سلمى إدريس

لا تذكر اسمي من فضلك

وصل تسعة جرحى قبل صلاة الفجر وكان اثنان منهم قد فارقا الحياة
`;
const ARTICLE = 'Nine die in the west\n\nNine people died in the west on Saturday, the ministry said.\n';

async function excerpted(session: Session, text: string, words: string): Promise<Excerpt> {
  const { source, text: canonical } = await captured(session, text);
  const start = canonical.indexOf(words);
  const id = session.env.newId('excerpt');
  const segment = makeSegment(canonical, start, start + words.length);
  const input = { id, sourceId: source.id, segments: [segment], paragraph: 3 };
  await session.send(valueOf(addExcerpt(session.file.records, input, session.env)));
  const excerpt = session.file.records.get(id);
  if (excerpt === undefined) throw new Error('no excerpt');
  return excerpt;
}

/** A brief that cites all three, names her, and has the words of the call in it. */
async function told() {
  const session = await openSession();
  const call = await excerpted(session, CALL, 'They brought nine of them in before the morning prayer');
  const chat = await excerpted(session, CHAT, 'وصل تسعة جرحى قبل صلاة الفجر');
  const article = await excerpted(session, ARTICLE, 'Nine people died in the west');
  const section = session.file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  const content = doc(
    p('Nine were brought in at night.', cite(call)),
    p('Others say so too.', cite(chat)),
    p('Nine died, by the count of the ministry.', cite(article)),
    p('As Salma Idris and سلمى إدريس say, nobody came.'),
    p('“They brought nine of them in before the morning prayer”, she says.'),
  );
  const update = updateRecord as Command<UpdateRecordInput<'section'>>;
  if (section === undefined) throw new Error('no section');
  await session.send(
    valueOf(update(session.file.records, { id: section.id, patch: { content } }, session.env)),
  );
  return session;
}

async function written(session: Session, format: DocumentFormat, hide: 'all' | string[] = []) {
  const path = join(session.folder, `out.${format}`);
  const result = await session.call('exportBrief', {
    jobId: 'job',
    briefId: briefOf(session).id,
    format,
    token: session.grant(path),
    templateId: null,
    options: { cap: null, archival: 'none', sourcePack: format === 'pdf' },
    suspects: { hide, leave: [] },
  });
  return { path, result };
}

async function saidIn(path: string, format: DocumentFormat): Promise<string> {
  const bytes = readFileSync(path);
  if (format === 'docx') return zipText(bytes).replaceAll(/<[^>]*>/gu, '');
  if (format !== 'pdf') return bytes.toString('utf8').replaceAll(/<[^>]*>/gu, '');
  const tool = findTool('pdftotext');
  return `${pdfBytesText(bytes)}\n${tool === null ? '' : await pdfText(tool, path)}`;
}

test('a pasted note proposes its terms, and what would give it away', async () => {
  const session = await openSession();
  const { source } = await captured(session, CALL);
  expect(source.terms).toMatchObject({
    use: 'notForAttribution',
    verbatim: false,
    how: 'text',
    said: 'Not for attribution by name or hospital.',
    names: ['Salma Idris'],
    places: ['Tarhuna'],
  });
  const { source: chat } = await captured(session, CHAT);
  expect(chat.terms).toMatchObject({ use: 'notForAttribution', names: ['سلمى إدريس'] });
  expect((await captured(session, ARTICLE)).source.terms.use).toBe('onRecord');
});

describe('a brief that rests on them', () => {
  test.each(['docx', 'pdf', 'html', 'md'] as const)('as %s has nothing of them', async (format) => {
    const session = await told();
    const { path, result } = await written(session, format, 'all');
    const { losses } = valueOf(result);
    const letters = lettersToText(lettersOf(await saidIn(path, format)));
    for (const secret of ['salma', 'idris', 'tarhuna', 'سلمي', 'ادريس', 'morningprayer', 'صلاهالفجر'])
      expect(letters.includes(secret), secret).toBe(false);
    expect(format === 'pdf' || letters.includes('asourcewhoaskednottobenamed')).toBe(true);
    const told_ = losses.map(({ what }) => what).join('\n');
    expect(told_).toContain('which may not be quoted');
    const leftBehind = told_.match(/is not on the record and was not attached/gu)?.length ?? 0;
    expect(leftBehind).toBe(format === 'pdf' ? 2 : 0);
  });

  test('is not written while it is open whether a single name stands for her', async () => {
    const session = await told();
    const [section] = session.file.records.ofKind('section');
    if (section === undefined) throw new Error('no section');
    const update = updateRecord as Command<UpdateRecordInput<'section'>>;
    const patch = { title: 'The road to Tarhuna' };
    await session.send(valueOf(update(session.file.records, { id: section.id, patch }, session.env)));
    const error = errorOf((await written(session, 'md')).result);
    expect(error.kind === 'suspect-names' ? error.groups.map(({ spelling }) => spelling) : []).toEqual([
      'Tarhuna',
    ]);
  });
});
