// Items of lists that begin with something else than words keep their number or bullet, in every format.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as T from '../../builders/tree.ts';
import { ask, saved, tools } from './pdf/support.ts';
import { written } from './written-trees.ts';

const tall = Array.from({ length: 1_500 }, (_, at) => `word${at}.`).join(' ');
const tree = T.doc(
  T.section(
    T.numbered(
      [T.table([[T.td(tall), 'beside']], { headerRows: 0 }), T.p('after it')],
      [T.image('golden.png', 'image/png')],
      [T.table([['Head'], ['cell']])],
      [T.bullets([T.table([['in a list']], { headerRows: 0 })])],
    ),
  ),
);

describe('an item that begins with a table or a figure', () => {
  test.skipIf(!tools)('shows its number in the PDF, also where a table is taller than a page', async () => {
    const { bytes, losses } = await written('pdf', tree);
    const path = saved({ bytes, losses }, 'marks');
    const first = ask('pdftotext', '-l', '1', '-layout', path, '-') ?? '';
    expect(first).toMatch(/^ *1\. +word0\. .* beside$/mu);
    const all = ask('pdftotext', path, '-') ?? '';
    for (const mark of ['1.', '2.', '3.', '4.'])
      expect(all.split(/\s+/u).filter((word) => word === mark)).toHaveLength(1);
    expect(all.match(/•/gu)).toHaveLength(1);
  });

  test('has a numbered paragraph right before it in Word', async () => {
    const { bytes } = await written('docx', tree);
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const marks = [...body.matchAll(/<w:ilvl w:val="(\d)"\/>/gu)].map(([, level]) => level);
    expect(marks).toEqual(['0', '0', '0', '0', '1']);
    expect(body).toMatch(/<w:numPr>(?:(?!<w:p>).)*<\/w:p><w:tbl>/su);
  });

  test('is an item in HTML and in Markdown', async () => {
    const html = new TextDecoder().decode((await written('html', tree)).bytes);
    expect(html.match(/<li><(?:div class="table"|figure|ul)/gu)).toHaveLength(5);
    const text = new TextDecoder().decode((await written('md', tree)).bytes);
    expect(text.match(/^\d\. .|^ +- \|/gmu)).toHaveLength(4);
    expect(text).toMatch(/^4\. - \|/mu);
  });
});
