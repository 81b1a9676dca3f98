// PDF files: their text in reading order, columns and words of programs and of real files.

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { bullets, docWith, h, note, p, section, table } from '../../builders/tree.ts';
import type { CapturedInput } from '../../../electron/import/reader.ts';
import { columnFiles, type MadePdf } from '../../support/pdf/made-files.ts';
import { madePdf } from '../../support/pdf/made-pdf.ts';
import { madeWords } from '../../support/pdf/made-words.ts';
import { setPages, usual } from '../../support/pdf/set-text.ts';
import { pageWords } from '../../support/pages/page-words.ts';
import { scoreText, type TextScore, totalScore } from '../../support/text-score.ts';
import { convertToPdf, findTool, pdfText } from '../../support/tools.ts';
import { write } from '../export/pdf/support.ts';
import { errorOf, must } from './read-here.ts';
import { lines, textsOf } from '../../support/pdf/page-ink.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-read-pdf-'));
const pdftotext = findTool('pdftotext');
const soffice = findTool('soffice');

describe('columns', () => {
  const files = columnFiles();
  const done = new Map<string, Promise<{ readonly source: CapturedInput; readonly score: TextScore }>>();
  const readFile = (file: MadePdf) => {
    const reading =
      done.get(file.name) ??
      must(file.bytes, 'a.pdf').then((source) => ({
        source,
        score: scoreText(file.expected, canonicalText(source.text)),
      }));
    done.set(file.name, reading);
    return reading;
  };
  const least = (name: string): number =>
    /rows|random|letters/u.test(name) ? 0.95 : name.startsWith('three') ? 0.97 : 0.98;

  test.each(files.map((file) => [file.name, file] as const))('%s is read in order', async (_, file) => {
    const { source, score } = await readFile(file);
    const text = canonicalText(source.text);
    expect(score.recall).toBeGreaterThanOrEqual(least(file.name));
    expect(score.precision).toBeGreaterThanOrEqual(least(file.name));
    for (const head of file.heads) expect(text).not.toContain(head);
    const whole = file.paragraphs.filter((one) => source.text.blocks.some((block) => block.text === one));
    expect(whole.length / file.paragraphs.length).toBeGreaterThanOrEqual(0.95);
    expect(source.losses.filter(({ what }) => what.includes('recurs'))).toHaveLength(1);
  });
  test('all of them together come whole but for one word in a hundred', async () => {
    const scores = await Promise.all(files.map(async (file) => (await readFile(file)).score));
    expect(totalScore(scores).recall).toBeGreaterThanOrEqual(0.99);
  });
  test.skipIf(pdftotext === null)('none comes worse than out of pdftotext', async () => {
    for (const file of files) {
      const path = join(folder, `${file.name}.pdf`);
      writeFileSync(path, file.bytes);
      const theirs = scoreText(file.expected, await pdfText(pdftotext ?? '', path));
      expect((await readFile(file)).score.recall, file.name).toBeGreaterThanOrEqual(theirs.recall - 0.005);
    }
  });
});

describe('files of programs', () => {
  test.each(
    pageWords.map((words) => [words.language, words] as const),
  )('what this program writes in %s comes back word for word', async (_, words) => {
    const paragraphs = words.sentences.map(
      (sentence, index) => `${sentence} ${words.sentences[(index + 5) % 12]}`,
    );
    const tree = docWith(
      { title: words.title, language: words.language, dir: words.direction },
      section(
        h(1, words.title),
        ...paragraphs.map((text) => p(text)),
        h(2, words.subheads[0] ?? ''),
        bullets(...words.items),
        table(words.rows.map((row) => [...row])),
      ),
    );
    const source = await must((await write(tree)).bytes, 'a.pdf');
    const found = source.text.blocks.map(({ text }) => text);
    for (const text of [words.title, ...paragraphs, ...words.items]) expect(found).toContain(text);
    expect(textsOf(source.text.blocks, 'tableRow')).toEqual(words.rows.map((row) => row.join('\t')));
    expect(textsOf(source.text.blocks, 'listItem')).toEqual(words.items);
    expect(textsOf(source.text.blocks, 'heading')).toEqual(
      expect.arrayContaining([words.title, words.subheads[0]]),
    );
    expect(source.metadata).toMatchObject({ title: words.title, direction: words.direction });
  });
  test('Arabic keeps its brackets, figures and foreign words in their order', async () => {
    const texts = [
      'قال المتحدث (علي حسن) إن 14 قاربا وصلت يوم 18/05/2014 إلى ميناء بنغازي.',
      'ونشرت صحيفة Pier Gazette في عددها 2,014 مقالا عن «الرصيف الغربي» [انظر الخريطة].',
      'وبلغت النسبة 12.5 في المئة، أي أكثر من 1,000 شخص بين عامي 2011 و2014.',
    ];
    const english = 'Forces loyal to Haftar attacked Ansar al-Sharia (أنصار الشريعة) positions on 16–17 May.';
    const other = docWith({ title: 'Libya' }, section(p(english)));
    expect(textsOf((await must((await write(other)).bytes, 'a.pdf')).text.blocks, 'paragraph')).toEqual([
      english,
    ]);
    const tree = docWith(
      { title: 'الميناء', language: 'ar', dir: 'rtl' },
      section(...texts.map((text) => p(text))),
    );
    const source = await must((await write(tree)).bytes, 'a.pdf');
    const found = textsOf(source.text.blocks, 'paragraph');
    for (const text of texts) expect(found).toContain(text);
  });
  test('notes of this program stand after what refers to them', async () => {
    const tree = docWith(
      { title: 'Boats' },
      section(
        p('The boats came in 2014', note(1, 'Told by the harbour office in a letter.'), ' and left again.'),
        p('Nobody saw them.'),
      ),
    );
    const { blocks } = (await must((await write(tree)).bytes, 'a.pdf')).text;
    const index = blocks.findIndex(({ kind }) => kind === 'footnote');
    expect(blocks[index]?.text).toBe('1 Told by the harbour office in a letter.');
    expect(blocks[index - 1]?.text).toMatch(/^The boats came in 2014¹ and left again\.$/u);
  });
  test.skipIf(soffice === null)('a file of LibreOffice comes back', { timeout: 120_000 }, async () => {
    const words = madeWords(31);
    const paragraphs = Array.from({ length: 30 }, () => words.paragraph(5));
    const path = join(folder, 'office.html');
    writeFileSync(
      path,
      `<html lang="en"><body><h1>Boats at the pier</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
    );
    const pdf = await convertToPdf(soffice ?? '', path, folder);
    const source = await must(readFileSync(pdf), 'office.pdf');
    expect(
      scoreText(['Boats at the pier', ...paragraphs].join('\n'), canonicalText(source.text)).recall,
    ).toBeGreaterThan(0.99);
    expect(
      paragraphs.filter((text) => source.text.blocks.some((block) => block.text === text)).length,
    ).toBeGreaterThanOrEqual(29);
  });
});

describe('hyphens at line ends', () => {
  test('go where a word was broken, and stay where it is written with one', async () => {
    const words = madeWords(5);
    const hard = ['Seattle-based', 'cease-fire', 'co-operation', 'well-known', 'vice-governor', '2014-based'];
    const parts = Array.from({ length: 40 }, (_, index) => {
      const list = words.paragraph(4).split(' ');
      for (let place = 5; place < list.length; place += 9)
        list[place] = hard[(place + index) % hard.length] ?? '';
      return { kind: 'paragraph' as const, text: list.join(' ') };
    });
    for (const setting of [
      { ...usual, columns: 2, size: 10, gap: 12, margin: 60, hyphens: true },
      { ...usual, columns: 3, size: 9, gap: 14, margin: 50, hyphens: true, spaces: false },
    ]) {
      const bytes = madePdf(setPages(parts, setting).map((ink) => ({ ink })));
      const text = canonicalText((await must(bytes, 'a.pdf')).text);
      const score = scoreText(parts.map((part) => part.text).join('\n'), text);
      expect(score.recall).toBeGreaterThanOrEqual(0.99);
      const written = parts.flatMap((part) => part.text.split(' ').filter((word) => word.includes('-')));
      const kept = text.split(/\s/u).filter((word) => word.includes('-'));
      expect(kept.length / written.length).toBeGreaterThan(0.97);
      expect(kept.length / written.length).toBeLessThan(1.03);
    }
  });
  test('soft ones are never there', async () => {
    const bytes = madePdf([
      {
        ink: lines(
          [
            'The whole muni\u00ad',
            'cipality was there, and it was long',
            'after the ferry had left the town.',
          ],
          70,
          700,
        ),
      },
    ]);
    expect(canonicalText((await must(bytes, 'a.pdf')).text)).toContain('whole municipality was');
  });
});

/** Files that nobody here wrote, where they are at hand: what kinds of blocks they have, and hashes of the first and last paragraph. */
const real = join(
  process.env['BRIEFWRIGHT_REAL_INPUT'] ?? resolve(import.meta.dirname, '../../../../shared/real-input'),
  'pdf',
);
const facts = {
  'habibi.pdf': {
    pages: 1,
    paragraphs: 1,
    headings: 0,
    rows: 0,
    first: '1612b633e9ab8c83',
    last: '1612b633e9ab8c83',
  },
  'multicolumn.pdf': {
    pages: 3,
    paragraphs: 11,
    headings: 4,
    rows: 6,
    first: '8b9d75629795df3a',
    last: '4f9fc3757b75641b',
  },
  'pdflatex-4-pages.pdf': {
    pages: 4,
    paragraphs: 1,
    headings: 0,
    rows: 0,
    first: '6c69e44afbf52397',
    last: '6c69e44afbf52397',
  },
  'pdflatex-outline.pdf': {
    pages: 4,
    paragraphs: 9,
    headings: 10,
    rows: 9,
    first: 'cfd568352ed657f9',
    last: 'fd2171d734150bde',
  },
  'with-attachment.pdf': {
    pages: 1,
    paragraphs: 1,
    headings: 0,
    rows: 0,
    first: 'ff4ef4245da5b097',
    last: 'ff4ef4245da5b097',
  },
} as const;

describe('real files', () => {
  test.skipIf(!existsSync(real)).each(Object.entries(facts))('%s', async (name, fact) => {
    const source = await must(readFileSync(join(real, name)), name);
    const paragraphs = textsOf(source.text.blocks, 'paragraph');
    expect({
      pages: source.text.pages?.length,
      paragraphs: paragraphs.length,
      headings: textsOf(source.text.blocks, 'heading').length,
      rows: textsOf(source.text.blocks, 'tableRow').length,
      first: hashOf(paragraphs[0]),
      last: hashOf(paragraphs.at(-1)),
    }).toEqual(fact);
  });
  test.skipIf(!existsSync(real))('what has no text, or asks for a password, is refused', async () => {
    const kindOf = (name: string) => errorOf(readFileSync(join(real, name)), name);
    expect(await kindOf('grayscale-image.pdf')).toBe('input-only-pictures');
    expect(await kindOf('libreoffice-writer-password.pdf')).toBe('input-password');
  });
});

const hashOf = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 16);
