// The digits that a brief asks for, in the numbers that writers count themselves: pages, contents, lists and notes.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../../core/document/tree.ts';
import { renderTree } from '../../../electron/export/render.ts';
import * as T from '../../builders/tree.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { findTool } from '../../support/tools.ts';
import { saved, textOf, world } from './pdf/support.ts';

const FILLER = 'غادرت القوات حيين من المدينة بعد يوم من القتال. '.repeat(40);

/** Eleven pages with contents, a list from nine on, two notes, and a reference to the last page. No text has a digit. */
function counted(digits: DocumentTree['digits']): DocumentTree {
  const list = T.numbered('أولا', 'ثانيا', 'ثالثا');
  if (list.type !== 'list') throw new Error('no list');
  const pages = Array.from({ length: 9 }, () => [T.pageBreak, T.p(FILLER)]).flat();
  return T.docWith(
    { language: 'ar', dir: 'rtl', digits, title: 'عنوان', classification: null, attachments: [] },
    T.sectionWith(
      {
        header: T.noMatter,
        footer: { ...T.noMatter, start: [T.t('صفحة '), T.page, T.t(' من '), T.pages] },
      },
      T.toc('المحتويات', 1),
      T.h(1, 'البداية', { id: 'start' }),
      T.p(
        'كلمة',
        T.note(1, 'حاشية'),
        ' وكلمة',
        T.note(2, 'حاشية'),
        ' راجع صفحة ',
        T.ref('end', 'page', ''),
        '.',
      ),
      { ...list, start: 9 },
      ...pages,
      T.pageBreak,
      T.h(1, 'النهاية', { id: 'end' }),
      T.p('انتهى'),
    ),
  );
}

const write = (format: 'pdf' | 'docx' | 'html' | 'md', digits: DocumentTree['digits']) =>
  renderTree(format, counted(digits), styleSheet, world());

const inOrder = (text: string): string => text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
const numbersIn = (text: string): string[] => inOrder(text).match(/\p{Nd}+/gu) ?? [];

describe('the digits of a brief', () => {
  it.skipIf(findTool('pdftotext') === null)(
    'are those of pages, contents, lists and notes in the PDF',
    async () => {
      const arabic = numbersIn(textOf(saved(await write('pdf', 'arabic'), 'arabic')) ?? '');
      const latin = numbersIn(textOf(saved(await write('pdf', 'latin'), 'latin')) ?? '');
      expect(arabic.filter((number) => /[0-9]/u.test(number))).toEqual([]);
      // Contents, reference, list, notes and footers: number for number the same, in the other digits.
      const asLatin = arabic.map((number) =>
        number.replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660)),
      );
      expect(asLatin.sort()).toEqual(latin.sort());
      expect(arabic.filter((number) => number === '١١').length).toBeGreaterThan(11);
      expect(arabic).toContain('١٠');
    },
  );

  it('are those of lists and notes in a web page', async () => {
    const html = strFromU8((await write('html', 'arabic')).bytes);
    expect(html).toContain('ol:not([type]){list-style-type:arabic-indic}');
    expect(html).toContain('counter(page,arabic-indic)');
    expect(html).toMatch(/role="doc-noteref">٢<\/a>/u);
    expect(html).toContain('aria-label="↩ ٢"');
    const latin = strFromU8((await write('html', 'latin')).bytes);
    expect(latin).not.toContain('arabic-indic');
    expect(latin).toMatch(/role="doc-noteref">2<\/a>/u);
  });

  it('are left to Word in a DOCX, whose numbers stay numbers, and that is told once', async () => {
    const { bytes, losses } = await write('docx', 'arabic');
    const told = losses.filter(({ what }) => /digits/u.test(what));
    expect(told).toEqual([
      {
        kind: 'unsupported-style',
        where: 'the document',
        what: 'Arabic digits of the numbers that Word counts (pages, lists, notes): they look as each reader’s Word is set',
      },
    ]);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(strFromU8(parts['word/numbering.xml'] ?? new Uint8Array())).toContain('w:numFmt w:val="decimal"');
    // What the fields hold until Word counts anew is as it is printed.
    const results = [...xml.matchAll(/ PAGEREF .*?w:fldCharType="separate"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/gu)];
    expect(results.map(([, shown]) => inOrder(shown ?? ''))).toEqual(['١', '١١', '١١']);
    expect((await write('docx', 'latin')).losses.filter(({ what }) => /digits/u.test(what))).toEqual([]);
  });

  it('are not those of Markdown, and that is told once', async () => {
    const { bytes, losses } = await write('md', 'arabic');
    expect(strFromU8(bytes)).toContain('9. أولا');
    expect(losses.filter(({ what }) => /digits/u.test(what))).toHaveLength(1);
    expect((await write('md', 'latin')).losses.filter(({ what }) => /digits/u.test(what))).toEqual([]);
  });
});
