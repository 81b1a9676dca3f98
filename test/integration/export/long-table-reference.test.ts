// Who refers to a table of many pages means where it begins, though its caption stands at its end.

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Inline } from '../../../core/document/tree.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { printedPages } from '../../../electron/export/pages/page-numbers.ts';
import { media } from '../../builders/media.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import * as T from '../../builders/tree.ts';
import { fontsFolder } from '../../support/fonts.ts';

const onPage: Inline = { type: 'ref', target: 'long', show: 'page', lead: ' on page ', text: '' };
const rows = Array.from({ length: 120 }, (_, at) => [`Report ${at + 1}`, 'The road was closed that day.']);
const tree = T.doc(
  T.section(
    T.p('See ', T.ref('long', 'text', 'Table 1'), onPage, '.'),
    T.pageBreak,
    T.table([['Report', 'Says'], ...rows], {
      headerRows: 1,
      caption: T.caption('long', 'Table 1.', 'Reports'),
    }),
    T.h(1, 'After'),
  ),
);
const world = {
  media,
  fontsFolder: fontsFolder(),
  signal: new AbortController().signal,
  progress: () => undefined,
};
const write = (format: DocumentFormat) => renderTree(format, tree, styleSheet, world);

test('its page is that of its first row', async () => {
  const pages = await printedPages(tree, styleSheet, world);
  expect(pages?.get('long')).toBe('2');
  expect(Number(pages?.get('h-after'))).toBeGreaterThan(3);
});

test('in Word the number of the page is that of a mark in its first row, the words those of its caption', async () => {
  const body = strFromU8(unzipSync((await write('docx')).bytes)['word/document.xml'] ?? new Uint8Array());
  const page = /PAGEREF (\w+) \\h.*?<w:t(?: [^>]*)?>(\d+)<\/w:t>/su.exec(body);
  expect(page?.[2]).toBe('2');
  const [firstRow = '', ...others] = body.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? [];
  expect(firstRow).toContain(`w:name="${page?.[1]}"`);
  expect(others.join('')).not.toContain(`w:name="${page?.[1]}"`);
  const words = /REF (\w+) \\h/u.exec(body.replace(/PAGEREF/gu, 'P'))?.[1];
  const caption = body.slice(body.lastIndexOf('</w:tbl>'));
  expect(caption).toContain(`w:name="${words}"`);
});

test('in the PDF the link leads to that page', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from((await write('pdf')).bytes), verbosity: 0 }).promise;
  const links = await (await pdf.getPage(1)).getAnnotations();
  const [first] = links.filter((link: { subtype?: string }) => link.subtype === 'Link') as { dest: string }[];
  const [target] = (await pdf.getDestination(first?.dest ?? '')) ?? [];
  expect(await pdf.getPageIndex(target)).toBe(1);
  await pdf.destroy();
});
