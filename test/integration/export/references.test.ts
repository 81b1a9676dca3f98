// A brief with references, from its records to every format: the number, the page and the way there are right in each.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble, type Assembled } from '../../../core/assemble/assemble.ts';
import type { ReferenceShow } from '../../../core/model/text/rich-text.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { doc, makeWorld, p, refer, tableWith } from '../../builders/records.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { findTool } from '../../support/tools.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const read = readTemplate(json, 'situation-report');
if (!read.ok) throw new Error('The template can’t be read');
const template = { ...read.value, numberHeadings: true };

const FILLER = 'Forces withdrew from two districts of the city after a day of fighting. '.repeat(8);

/** A first page that refers to a table some pages on, to its section and to the chart. */
function briefOf(language: string): Assembled {
  const world = makeWorld();
  const brief = world.brief({
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    templateCopyId: world.templateCopy(template as never).id,
  });
  const summary = world.section(brief, { title: 'Summary', order: 'a' });
  const middle = Array.from({ length: 12 }, () => p(FILLER));
  const counts = world.section(brief, {
    title: 'Counts',
    order: 'b',
    content: doc(
      ...middle,
      tableWith({ id: 't', caption: 'Those killed' }, ['Who', 'Killed'], ['All', '43']),
    ),
  });
  const timeline = world.section(brief, { title: 'Timeline', order: 'c', sectionKind: 'timeline' });
  world.event('Attack', '2014-05-16');
  const say = (show: ReferenceShow) => refer(counts.id, show, 'block', 't');
  summary.content = doc(
    p(
      'MARKA ',
      say('labelAndPage'),
      ' MARKB ',
      say('page'),
      ' MARKC ',
      refer(counts.id, 'labelAndPage'),
      ' MARKD.',
    ),
    p('MARKE ', refer(timeline.id, 'label', 'chart'), ' MARKF.'),
  );
  const assembled = assemble(new RecordStore(world.records), brief.id, {
    created: '2014-05-18T16:00:00.000Z',
    modified: '2014-05-18T16:00:00.000Z',
  });
  if (!assembled.ok) throw new Error(assembled.error.kind);
  return assembled.value;
}

const folder = mkdtempSync(join(tmpdir(), 'briefwright-references-'));
async function written(assembled: Assembled, format: DocumentFormat) {
  const made = await renderTree(format, assembled.tree, assembled.styles, {
    media: () => null,
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const path = join(folder, `${assembled.tree.language}.${format}`);
  writeFileSync(path, made.bytes);
  return { ...made, path, text: strFromU8(made.bytes) };
}

const english = briefOf('en');
const plainText = (words: string): string => words.replaceAll(/[\s\u00a0\u202f]+/gu, ' ');
const pdfText = (path: string, page: number | null): string =>
  plainText(
    execFileSync(
      findTool('pdftotext') ?? '',
      [...(page === null ? [] : ['-f', `${page}`, '-l', `${page}`]), path, '-'],
      { encoding: 'utf8' },
    ),
  );

describe('references of a brief', () => {
  it.skipIf(findTool('pdftotext') === null)('name the right page in the PDF and lead there', async () => {
    const { path } = await written(english, 'pdf');
    const first = pdfText(path, 1);
    const [, table = '', again = '', section = ''] =
      /MARKA Table 1 on page (\d+) MARKB page (\d+) MARKC Section 2 on page (\d+) MARKD/u.exec(first) ?? [];
    expect(Number(table)).toBeGreaterThan(1);
    expect(again).toBe(table);
    expect(pdfText(path, Number(table))).toContain('Table 1. Those killed');
    expect(pdfText(path, Number(section))).toContain('2 Counts');
    expect(first).toContain('MARKE Figure 1 MARKF');
    const qpdf = findTool('qpdf');
    if (qpdf === null) return;
    const objects = execFileSync(qpdf, ['--json', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
    // Label and page of both references, the page alone, and the chart: six places to click that lead inside.
    expect(objects.match(/"\/Subtype": "\/Link"/gu)?.length).toBeGreaterThanOrEqual(6);
  });

  it('are fields or links to bookmarks in the DOCX', async () => {
    const { bytes } = await written(english, 'docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const bookmarks = new Set(
      [...xml.matchAll(/w:bookmarkStart[^>]*w:name="([^"]+)"/gu)].map(([, name]) => name),
    );
    const pages = [...xml.matchAll(/PAGEREF (\S+)/gu)].map(([, name]) => name);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const name of pages) expect(bookmarks.has(name ?? '')).toBe(true);
    const named = [...xml.matchAll(/ REF (\S+)/gu)].map(([, name]) => name ?? '');
    for (const name of named) expect(bookmarks.has(name)).toBe(true);
    const words = plainText(
      xml.replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, '').replaceAll(/<[^>]+>/gu, ''),
    );
    expect(words).toMatch(/MARKA Table 1 on page (\d+)? ?MARKB page (\d+)? ?MARKC Section 2 on page/u);
  });

  it('are links without page numbers in HTML and Markdown, and nothing is lost', async () => {
    const html = await written(english, 'html');
    expect(plainText(html.text)).toMatch(
      /MARKA <a href="#(block-[^"]+)">Table 1<\/a> MARKB <a href="#\1">Table 1<\/a> MARKC <a href="#(section-[^"]+)">Section 2<\/a> MARKD/u,
    );
    for (const [, id] of html.text.matchAll(/href="#(block-[^"]+|chart-[^"]+|section-[^"]+)"/gu))
      expect(html.text).toContain(`id="${id}"`);
    const markdown = await written(english, 'md');
    expect(plainText(markdown.text)).toMatch(
      /MARKA \[Table 1\]\(#(block-[^)]+)\) MARKB \[Table 1\]\(#\1\) MARKC \[Section 2\]\(#(section-[^)]+)\) MARKD/u,
    );
    for (const [, id] of markdown.text.matchAll(/\]\(#([^)]+)\)/gu))
      expect(markdown.text).toContain(`<a id="${id}"></a>`);
    for (const { losses } of [html, markdown])
      expect(losses.filter(({ what }) => /reference/u.test(what))).toEqual([]);
  });
});

describe('references of an Arabic brief', () => {
  let path = '';
  beforeAll(async () => {
    ({ path } = await written(briefOf('ar'), 'pdf'));
  });

  it.skipIf(findTool('pdftotext') === null)('speak Arabic, with the number after its word', () => {
    // Without spaces and marks of direction, since pdftotext has its own view of where they are in mixed lines.
    const page = pdfText(path, 1).replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
    expect(page).toMatch(/1الجدولMARKA|MARKAالجدول1/u);
    expect(page).toMatch(/\dفيصفحة|فيصفحة\d/u);
  });
});
