// One document with everything in it, in every format: nothing lost, nothing out of order, nothing that a judge refuses.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block, Inline, List, Paragraph, Table, TextMarks } from '../../../core/document/tree.ts';
import { blockRoleSchema } from '../../../core/template/styles.ts';
import { everythingTree as tree } from '../../builders/everything-tree.ts';
import { uniqueWordsOf } from '../../builders/unique-words.ts';
import { convertToPdf, findOoxmlValidator, findTool, pdfText } from '../../support/tools.ts';
import { readDocx } from './docx/read-docx.ts';
import { notesOf, outlineOfTree, outlineText, outlineWords, withoutSkips } from './outline.ts';
import { outlineOfPdf, readPdf } from './pdf/read-pdf.ts';
import { partsOfType, wordsLost, written } from './written-trees.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-everything-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const validator = await findOoxmlValidator();
const soffice = findTool('soffice');

const valuesOf = (type: string, key: string): Set<unknown> =>
  new Set(partsOfType(tree, type).map((part) => (part as Record<string, unknown>)[key]));

describe('the tree', () => {
  // The types hold these lists whole: a new kind of block is a fault here until the tree has one.
  const blocks = {
    heading: true,
    paragraph: true,
    list: true,
    table: true,
    illustration: true,
    toc: true,
    pageBreak: true,
    rule: true,
    keepTogether: true,
  } satisfies Record<Block['type'], true>;
  const inlines = {
    text: true,
    link: true,
    ref: true,
    note: true,
    break: true,
    tab: true,
    comment: true,
    field: true,
  } satisfies Record<Inline['type'], true>;
  const marks = {
    bold: true,
    italic: true,
    underline: true,
    strike: true,
    superscript: true,
    subscript: true,
    code: true,
    colour: true,
  } satisfies Record<keyof TextMarks, true>;
  const tables = { grid: true, lines: true, plain: true, masthead: true } satisfies Record<
    Table['styleRole'],
    true
  >;
  const lists = { decimal: true, lowerLetter: true, lowerRoman: true } satisfies Record<List['format'], true>;
  const aligns = { start: true, end: true, centre: true, justify: true } satisfies Record<
    NonNullable<Paragraph['align']>,
    true
  >;

  test('has every kind of block, inline, role, mark, list and table', () => {
    for (const kind of Object.keys({ ...blocks, ...inlines }))
      expect(partsOfType(tree, kind), kind).not.toHaveLength(0);
    expect(valuesOf('paragraph', 'role')).toEqual(new Set(blockRoleSchema.options));
    expect(valuesOf('heading', 'level')).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(valuesOf('table', 'styleRole')).toEqual(new Set(Object.keys(tables)));
    expect(valuesOf('list', 'format')).toEqual(new Set(Object.keys(lists)));
    expect(valuesOf('paragraph', 'align')).toEqual(new Set([null, ...Object.keys(aligns)]));
    expect(valuesOf('ref', 'show')).toEqual(new Set(['text', 'page', 'number']));
    expect(valuesOf('field', 'field')).toEqual(new Set(['page', 'pages']));
    const marked = partsOfType(tree, 'text').flatMap((text) =>
      'marks' in text ? Object.keys(text.marks ?? {}) : [],
    );
    expect(new Set(marked)).toEqual(new Set(Object.keys(marks)));
  });
});

describe('Word', () => {
  test('has all words in the order of the tree, and note n is note n', async () => {
    const { bytes, losses } = await written('docx', tree);
    const { body, notes, all } = readDocx(bytes);
    expect(wordsLost(tree, uniqueWordsOf(all), losses)).toEqual([]);
    expect(uniqueWordsOf(body)).toEqual(outlineWords(outlineOfTree(tree)));
    expect([...notes].map(([number, text]) => [number, uniqueWordsOf(text)])).toEqual(
      notesOf(tree).map((words, at) => [at + 1, words]),
    );
  });

  test.skipIf(!validator)('finds no error by the OpenXML SDK', { timeout: 60_000 }, async () => {
    const path = join(folder, 'everything.docx');
    writeFileSync(path, (await written('docx', tree)).bytes);
    expect((await validator?.(path))?.errors).toEqual([]);
  });

  test.skipIf(!soffice || !findTool('pdftotext'))(
    'prints every word in LibreOffice, with the marking on each page',
    { timeout: 120_000 },
    async () => {
      const path = join(folder, 'printed.docx');
      writeFileSync(path, (await written('docx', tree)).bytes);
      const pdf = await convertToPdf(soffice ?? '', path, folder);
      const text = await pdfText(findTool('pdftotext') ?? '', pdf, '-raw');
      const there = new Set(uniqueWordsOf(text));
      const latin = outlineWords(outlineOfTree(tree)).filter((word) => word.startsWith('x'));
      expect(latin.filter((word) => !there.has(word))).toEqual([]);
      for (const page of text.split('\f').slice(1, -1)) expect(page.match(/TLP:AMBER/gu)).toHaveLength(2);
    },
  );
});

describe.skipIf(!findTool('qpdf'))('PDF', () => {
  test('passes qpdf, and its structure is that of the tree, word by word', { timeout: 60_000 }, async () => {
    const { bytes, losses } = await written('pdf', tree);
    const read = await readPdf(bytes);
    expect(read?.clean).toBe(true);
    if (!read) return;
    expect(outlineText(outlineOfPdf(read.root))).toBe(outlineText(withoutSkips(outlineOfTree(tree))));
    // Comments are not printed.
    expect(losses.map((loss) => loss.kind)).toEqual(['unsupported-inline']);
  });
});

test('HTML and Markdown lose no word', async () => {
  for (const format of ['html', 'md'] as const) {
    const { bytes, losses } = await written(format, tree);
    expect(wordsLost(tree, uniqueWordsOf(new TextDecoder().decode(bytes)), losses), format).toEqual([]);
  }
});
