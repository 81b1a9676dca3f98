// A brief with a table too wide for its pages, from its records to every format.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { doc, h, makeWorld, p, refer, tableWith } from '../../builders/records.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { convertToPdf, findTool } from '../../support/tools.ts';

const read = readTemplate(
  JSON.parse(
    readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
  ),
  'situation-report',
);
if (!read.ok) throw new Error('The template can’t be read');
const template = read.value;
const { widthPt, heightPt } = template.page;

const COLUMNS = [
  'Place',
  'Displacement',
  'Humanitarian',
  'Infrastructure',
  'Telecommunications',
  'Accessibility',
  'Responsibility',
  'Implementation',
];

/** Text, then the table under a heading of its own on two pages, then text; the first page refers to the last. */
function wideBrief(language: 'en' | 'ar') {
  const world = makeWorld();
  const brief = world.brief({
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    marking: { scheme: 'tlp', label: 'TLP:GREEN' },
    templateCopyId: world.templateCopy({ ...template, toc: { levels: 2 } } as never).id,
  });
  const outlook = world.section(brief, {
    title: 'Outlook',
    order: 'c',
    content: doc(p('Marker of the end.')),
  });
  const rows = Array.from({ length: 12 }, (_, row) =>
    COLUMNS.map((_column, at) =>
      at === 0 ? `Q${row}` : 'considerable requirements throughout all districts',
    ),
  );
  world.section(brief, {
    title: 'Counts',
    order: 'b',
    content: doc(
      p('See PAGEOF', refer(outlook.id, 'page'), 'ENDPAGE.'),
      h(1, 'By place'),
      tableWith({ id: 't', caption: 'Needs' }, COLUMNS, ...rows),
    ),
  });
  const assembled = assemble(new RecordStore(world.records), brief.id, {
    created: '2014-05-18T16:00:00.000Z',
    modified: '2014-05-18T16:00:00.000Z',
  });
  if (!assembled.ok) throw new Error(assembled.error.kind);
  return assembled.value;
}

const folder = mkdtempSync(join(tmpdir(), 'briefwright-landscape-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(
  language: 'en' | 'ar',
  format: DocumentFormat,
): Promise<{ path: string; bytes: Uint8Array }> {
  const { tree, styles } = wideBrief(language);
  const { bytes } = await renderTree(format, tree, styles, {
    media: () => null,
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const path = join(folder, `${language}.${format}`);
  writeFileSync(path, bytes);
  return { path, bytes };
}

const run = (tool: 'pdfinfo' | 'pdftotext', ...args: readonly string[]): string =>
  execFileSync(findTool(tool) ?? '', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The pages of a PDF file: whether each is landscape, and its words. */
function pagesOf(path: string): { landscape: boolean; text: string }[] {
  const sizes = [...run('pdfinfo', '-l', '-1', path).matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)];
  return sizes.map(([, width, height], at) => ({
    landscape: Number(width) > Number(height),
    text: run('pdftotext', '-f', `${at + 1}`, '-l', `${at + 1}`, path, '-'),
  }));
}

function expectPages(pages: readonly { landscape: boolean; text: string }[]): void {
  const [first, ...rest] = pages;
  expect(first?.landscape).toBe(false);
  expect(rest.map(({ landscape }) => landscape)).toEqual([...rest.slice(1).map(() => true), false]);
  // Heading and table stand together, and the marking is in header and footer of every page.
  expect(rest[0]?.text).toContain('By place');
  expect(rest[0]?.text).toContain('Q0');
  expect(rest.at(-2)?.text).toContain('Needs');
  for (const { text } of pages) expect(text.match(/TLP:GREEN/gu)?.length).toBeGreaterThanOrEqual(2);
  expect(rest.at(-1)?.text).toContain('Marker of the end');
}

const soffice = findTool('soffice');
const pdfTools = findTool('pdfinfo') !== null && findTool('pdftotext') !== null;

describe.each(['en', 'ar'] as const)('a table too wide for its pages, in %s', (language) => {
  it.skipIf(!pdfTools)(
    'is on landscape pages of the PDF, which are marked and counted like all',
    async () => {
      const pages = pagesOf((await written(language, 'pdf')).path);
      expectPages(pages);
      if (language === 'ar') return;
      const last = pages.length;
      expect(pages.map(({ text }) => /(\d+) of (\d+)/u.exec(text)?.[0])).toEqual(
        pages.map((_, at) => `${at + 1} of ${last}`),
      );
      expect(pages[0]?.text.replaceAll(/\s/gu, '')).toContain(`PAGEOFpage${last}ENDPAGE`);
      expect(pages[0]?.text).toMatch(new RegExp(`Outlook[ .]*\\s+${last}\\b`, 'u'));
    },
  );

  it('is in a landscape section of the DOCX', async () => {
    const { bytes } = await written(language, 'docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const twips = (points: number) => Math.round(points * 20);
    const sections = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"( w:orient="landscape")?\/>/gu)];
    expect(
      sections.map(([, width, height, turned]) => [Number(width), Number(height), turned !== undefined]),
    ).toEqual([
      [twips(widthPt), twips(heightPt), false],
      [twips(heightPt), twips(widthPt), true],
      [twips(widthPt), twips(heightPt), false],
    ]);
    expect(xml.match(/<w:headerReference w:type="default"/gu)?.length).toBe(3);
    expect(xml.match(/<w:footerReference w:type="default"/gu)?.length).toBe(3);
    expect(xml).not.toContain('w:pgNumType');
  });

  it.skipIf(!pdfTools || soffice === null)(
    'is on landscape pages where another program prints the DOCX',
    async () => {
      const { path } = await written(language, 'docx');
      const pdf = await convertToPdf(soffice ?? '', path, join(folder, 'office-pdf'));
      expectPages(pagesOf(pdf));
    },
    120_000,
  );

  it('goes on in the text of a web page, and is landscape when that is printed', async () => {
    const html = strFromU8((await written(language, 'html')).bytes);
    expect(html).toContain(`@page wide{size:${heightPt}pt ${widthPt}pt;`);
    expect(html.match(/<div [^>]*class="wide"/gu)?.length).toBe(1);
    expect(html).not.toContain('<div class="page-break">');
    expect(strFromU8((await written(language, 'md')).bytes)).toContain('## By place');
  });
});
