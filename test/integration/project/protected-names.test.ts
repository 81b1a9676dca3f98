// With an actor protected, nothing leaves that has its full name in any form, and nothing that has a part of it without
// somebody's word. What was written is read as its readers do.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '../../../core/model/files/output-formats.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { foldText } from '../../../core/base/text-fold.ts';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { doc, p } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { ok } from '../../../core/base/result.ts';
import { plainExport } from '../../../core/contract/export-options.ts';
import { keepSpellings } from '../../../core/store/commands/keep-spellings.ts';
import { exportBrief } from '../../../electron/project/export/export-brief.ts';
import { renderHere } from '../../../electron/project/rendering/renderer.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import { findTool, pdfText } from '../../support/tools.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';
import { openSession, type Session } from './support.ts';

type Change = (record: AnyRecord) => object | null;

/** The sample with the general protected, and what a test changes. */
async function guarded(change: Change = () => null): Promise<Session> {
  const sample = JSON.parse(JSON.stringify(sampleLibya())) as ReturnType<typeof sampleLibya>;
  for (const record of sample.records) {
    if (record.kind === 'actor' && record.names.some(({ text }) => text === 'Khalifa Haftar'))
      Object.assign(record, { protected: true, protectedAs: 'a retired officer' });
    Object.assign(record, change(record));
  }
  const path = join(temporaryFolder(), 'guarded.json');
  writeFileSync(path, JSON.stringify(sample));
  return openSession({ kind: 'fromJson', jsonPath: path });
}

async function exported(
  session: Session,
  format: ExportFormat,
  more: { despiteSuspects?: boolean; hideSuspects?: boolean; sourcePack?: boolean; name?: string } = {},
) {
  const path = join(session.folder, `${more.name ?? 'out'}.${format}`);
  const [brief] = session.file.records.ofKind('brief');
  const result = await session.call('exportBrief', {
    jobId: 'job',
    briefId: brief?.id,
    format,
    token: session.grant(path),
    templateId: null,
    options: { cap: null, archival: 'none', sourcePack: more.sourcePack === true },
    suspects: {
      hide: more.hideSuspects === true ? 'all' : [],
      leave: more.despiteSuspects === true ? 'all' : [],
    },
  });
  return { path, result };
}

const said = async (path: string, format: ExportFormat): Promise<string> => {
  const bytes = readFileSync(path);
  if (format === 'docx') return zipText(bytes).replaceAll(/<[^>]*>/gu, '');
  if (format !== 'pdf') return bytes.toString('utf8').replaceAll(/<[^>]*>/gu, '');
  const tool = findTool('pdftotext');
  return `${pdfBytesText(bytes)}\n${tool === null ? '' : await pdfText(tool, path)}`;
};

const NAMES = ['khalifahaftar', 'haftarkhalifa', 'خليفهحفتر', 'حفترخليفه', 'haftarkh', 'khaftar'];
/** Looked for in all letters in a row, whatever stands between: no form of the name can hide in them. */
const namesIn = (text: string, names: readonly string[] = NAMES): string[] => {
  const letters = lettersToText(lettersOf(text));
  return names.filter((name) => letters.includes(name));
};

describe('with the general of the sample protected', () => {
  test('what was decided before is not asked again', async () => {
    const session = await guarded();
    const groups = async (format: ExportFormat): Promise<string[]> => {
      const { result } = await exported(session, format);
      if (result.ok) return [];
      const error = errorOf(result);
      if (error.kind !== 'suspect-names') throw new Error(error.kind);
      return error.groups.map(({ spelling }) => spelling);
    };
    const asked = await groups('md');
    expect(asked).toContain('Haftar');
    const answers = asked.map((spelling) => ({ spelling, answer: 'hide' as const }));
    const some = answers.filter(({ spelling }) => spelling !== 'Haftar');
    await session.send(valueOf(keepSpellings(session.file.records, { answers: some }, session.env)));
    expect(await groups('md')).toEqual(['Haftar']);
    await session.send(valueOf(keepSpellings(session.file.records, { answers }, session.env)));
    expect(await groups('md')).toEqual([]);
    expect(namesIn(readFileSync(join(session.folder, 'out.md'), 'utf8'), ['haftar'])).toEqual([]);
  });

  test.each([
    'docx',
    'pdf',
    'html',
    'md',
  ] as const)('an export as %s stops and names the places; gone on with, it has the full name nowhere', async (format) => {
    const session = await guarded();
    const stopped = await exported(session, format);
    const error = errorOf(stopped.result);
    if (error.kind !== 'suspect-names') throw new Error(error.kind);
    expect(existsSync(stopped.path)).toBe(false);
    const [group] = error.groups.filter(({ spelling }) => foldText(spelling) === 'haftar');
    expect(group?.count).toBe(group?.places.length);
    const places = group?.places.map(({ where }) => where).join('\n') ?? '';
    expect(places).toMatch(/section “/u);
    expect(places).toMatch(/note \d/u);
    const done = valueOf((await exported(session, format, { despiteSuspects: true })).result);
    const text = await said(stopped.path, format);
    expect(namesIn(text)).toEqual([]);
    const legible = format !== 'pdf' || findTool('pdftotext') !== null;
    expect(legible ? text : 'a retired officer').toContain('a retired officer');
    const [noted] = Object.values(done.change.added);
    expect(noted).toMatchObject({
      options: { despiteSuspects: { by: 'Amal', at: expect.stringMatching(/^20/u) as string } },
    });
    const lines = done.losses.map(({ what }) => what);
    expect(lines).toContainEqual(expect.stringMatching(/“Haftar”, .* was left standing in \d+ places/u));
    expect(lines.join('\n')).not.toContain('the name of a protected actor was replaced');
  });

  test.each([
    'docx',
    'pdf',
    'html',
    'md',
  ] as const)('an export as %s in which all suspects are hidden has no part of the name anywhere', async (format) => {
    const session = await guarded();
    const { path, result } = await exported(session, format, { hideSuspects: true });
    const done = valueOf(result);
    const text = await said(path, format);
    expect(namesIn(text, [...NAMES, 'haftar', 'khalifa', 'حفتر', 'خليفه'])).toEqual([]);
    expect(done.losses.map(({ what }) => what).join('\n')).not.toMatch(/left standing/u);
  });

  test('a name in the file’s own name is nothing that could be hidden in it', async () => {
    const session = await guarded();
    const { path, result } = await exported(session, 'md', { hideSuspects: true, name: 'haftar' });
    const error = errorOf(result);
    expect(error.kind === 'suspect-names' ? error.groups.map(({ places }) => places[0]?.where) : []).toEqual([
      'name of the file',
    ]);
    expect(existsSync(path)).toBe(false);
  });

  test('a copy to read exports nothing that needs a choice kept', async () => {
    const session = await guarded();
    const copy = await openSession({ kind: 'open' }, session.file.path);
    expect(copy.file.access).toBe('read');
    expect(errorOf((await exported(copy, 'md', { despiteSuspects: true })).result).kind).toBe('not-notable');
    expect(existsSync(join(copy.folder, 'out.md'))).toBe(false);
  });
});

/** The sample without a word of the general but those that a test writes in its first section. */
const only = (content: RichText, brief: object = {}): Change => {
  let first = true;
  return (record) => {
    if (record.kind === 'brief') return brief;
    if (record.kind !== 'section') return null;
    const mine = first;
    first = false;
    return {
      title: mine ? 'Text' : 'Empty',
      slot: null,
      sectionKind: 'text',
      content: mine ? content : null,
    };
  };
};

const bold = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'bold' as const }] });
const link = (text: string, href: string) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'link' as const, attrs: { href } }],
});

const oneSpelling = async (content: RichText) => {
  const session = await guarded(only(content, { title: 'B' }));
  const { path, result } = await exported(session, 'html');
  return { result, written: existsSync(path) ? readFileSync(path, 'utf8') : null };
};

const sentence = (words: string): RichText => doc(p(`It was said of ${words} that day.`));

describe('a spelling', () => {
  test('an answer for one spelling is not one for another, and the file is not written before all are given', async () => {
    const session = await guarded(only(sentence('Haftar and of one Khalifa'), { title: 'B' }));
    const path = join(session.folder, 'out.md');
    const [brief] = session.file.records.ofKind('brief');
    const write = (hide: string[], leave: string[]) =>
      session.call('exportBrief', {
        jobId: 'job',
        briefId: brief?.id,
        format: 'md',
        token: session.grant(path),
        templateId: null,
        options: { cap: null, archival: 'none', sourcePack: false },
        suspects: { hide, leave },
      });
    const asked = errorOf(await write([], []));
    const spellings = asked.kind === 'suspect-names' ? asked.groups.map(({ spelling }) => spelling) : [];
    expect(spellings).toEqual(['Haftar', 'Khalifa']);
    const [first = '', ...others] = spellings;
    const still = errorOf(await write([first], []));
    expect(still.kind === 'suspect-names' ? still.groups.map(({ spelling }) => spelling) : []).toEqual(
      others,
    );
    expect(existsSync(path)).toBe(false);
    const done = valueOf(await write([first], others));
    expect(Object.values(done.change.added)).toMatchObject([
      { options: { hiddenSpellings: [first], despiteSuspects: { by: 'Amal' } } },
    ]);
    expect(readFileSync(path, 'utf8')).not.toContain(first);
  });

  test.each<readonly [string, RichText]>([
    ...[
      'Khalīfa Ḥaftar',
      'Khali\u0304fa H\u0323aftar',
      'KHALIFA HAFTAR',
      'Ｋｈａｌｉｆａ Ｈａｆｔａｒ',
      'Khalifa\u00a0Haftar',
      'Khalifa\u2009Haftar',
      'Khalifa  Haftar',
      'Kha\u00adlifa Haf\u00adtar',
      'Khalifa\u200d Haf\u200ctar',
      'Haftar, Khalifa',
      'K. Haftar',
      'Khalifa-Haftar',
      'Khalifa_Haftar',
      'Khalifa Haftar’s',
      'وخليفة حفتر',
      'خَلِيفَة حَفْتَر',
      'خليفـة حفتـر',
      'خليفه حفتر',
      'khalifa.haftar@example.org',
      'https://news.example/khalifa-haftar-speaks',
    ].map((words) => [words, sentence(words)] as const),
    ['split by bold', doc(p('It was Khal', bold('ifa Haf'), 'tar that day.'))],
    ['split between words by bold', doc(p('It was Khalifa ', bold('Haftar'), ' that day.'))],
    ['in a link', doc(p('It was ', link('he', 'https://x.example/Khalifa%20Haftar'), ' that day.'))],
  ])('that is certain is hidden: %s', async (_, content) => {
    const { result, written } = await oneSpelling(content);
    valueOf(result);
    expect(written).toContain('that day');
    expect(namesIn(written ?? '', ['haftar', 'khalifa', 'حفتر'])).toEqual([]);
  });

  test.each<readonly [string, RichText]>([
    ...[
      'Haftar',
      'فحفتر',
      'بحفتر',
      'لحفتر',
      'كحفتر',
      'حَفْتَر',
      'General Haftar’s men',
      'https://news.example/%D8%AD%D9%81%D8%AA%D8%B1',
    ].map((words) => [words, sentence(words)] as const),
    ['in a link', doc(p('It was ', link('he', 'https://x.example/haftar'), ' that day.'))],
  ])('of a part stops the export: %s', async (_, content) => {
    const { result, written } = await oneSpelling(content);
    expect(errorOf(result).kind).toBe('suspect-names');
    expect(written).toBeNull();
  });
});

describe('a protected name beside the text', () => {
  test('in the title, authors and distribution, whole and in part', async () => {
    const whole = { title: 'Khalifa Haftar', authors: ['Haftar, Khalifa'], distribution: 'for K. Haftar' };
    const hidden = await guarded(only(doc(p('Nothing.')), whole));
    for (const format of ['pdf', 'docx'] as const) {
      const { path, result } = await exported(hidden, format);
      valueOf(result);
      expect(namesIn(await said(path, format))).toEqual([]);
    }
    const part = await guarded(only(doc(p('Nothing.')), { title: 'Haftar', authors: ['M. Haftar'] }));
    const error = errorOf((await exported(part, 'pdf')).result);
    const places = error.kind === 'suspect-names' ? error.groups.flatMap((group) => group.places) : [];
    expect(places.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['title of the document', 'authors of the document']),
    );
  });

  test('in the name of the file', async () => {
    const session = await guarded(only(doc(p('Nothing.')), { title: 'B' }));
    for (const name of ['About Haftar', 'khalifa-haftar']) {
      const error = errorOf((await exported(session, 'md', { name })).result);
      const [group] = error.kind === 'suspect-names' ? error.groups : [];
      expect(group?.places[0]?.where).toBe('name of the file');
    }
    valueOf((await exported(session, 'md')).result);
  });

  test('in a source of the pack that has the surname alone, and in its address', async () => {
    const session = await guarded((record) =>
      record.kind === 'actor' && record.names.some(({ text }) => text === 'Khalifa Haftar')
        ? { names: [{ text: 'Mahmoud Helicopter', script: 'Latn', language: 'en', nameKind: 'preferred' }] }
        : record.kind === 'source'
          ? { url: 'https://x.example/%68elicopter/x' }
          : null,
    );
    const stopped = errorOf((await exported(session, 'pdf', { sourcePack: true })).result);
    const places = stopped.kind === 'suspect-names' ? stopped.groups.flatMap((group) => group.places) : [];
    const wheres = places.map(({ where }) => where).join('\n');
    expect(wheres).toContain('attached source “');
    expect(wheres).toContain('index of the source pack, “');
  });
});

test('a document in which a name is found when it is read back is not kept', async () => {
  const session = await guarded(only(doc(p('Nothing.')), { title: 'B' }));
  const [brief] = session.file.records.ofKind('brief');
  const path = join(session.folder, 'out.html');
  if (brief === undefined) throw new Error('no brief');
  const result = await exportBrief({
    file: session.file,
    briefId: brief.id,
    format: 'html',
    template: null,
    options: plainExport,
    suspects: { hide: 'all', leave: [] },
    target: path,
    env: session.env,
    // A writer that draws what the tree has not.
    renderer: {
      render: (job) =>
        renderHere.render(job).then((made) =>
          made.ok
            ? ok({
                ...made.value,
                bytes: new TextEncoder().encode('<p>Kha<b>lifa</b> Haftar</p><img alt="Haftar">'),
              })
            : made,
        ),
    },
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  expect(errorOf(result)).toEqual({
    kind: 'names-left',
    name: 'B',
    spellings: ['Khalifa Haftar', 'Haftar'],
  });
  expect(existsSync(path)).toBe(false);
});
