// The pages that contents and references name, held against those on which LibreOffice prints the headings.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFonts } from '../../../../build/installed/fonts.mjs';
import { assemble } from '../../../../core/assemble/assemble.ts';
import type { Block, DocumentTree } from '../../../../core/document/tree.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import type { StyleSheet } from '../../../../core/template/styles.ts';
import { write as writeDocx } from '../../../../electron/export/docx/write.ts';
import { makeBrief, placeholder } from '../../../bench/exports.ts';
import { media } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { convertToPdf, findTool, pdfText } from '../../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-printed-'));
const fontsFolder = join(folder, 'fonts');
beforeAll(() => copyFonts(fontsFolder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const soffice = findTool('soffice');
const pdftotext = findTool('pdftotext');

type Entry = { readonly words: string; readonly named: number; readonly printed: number };

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const wordsIn = (xml: string): string =>
  plain([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join(''));

/** Each entry of the contents, and each page's lines as LibreOffice prints them. */
async function printed(
  name: string,
  tree: DocumentTree,
  styles: StyleSheet,
): Promise<{ readonly entries: readonly Entry[]; readonly pages: readonly (readonly string[])[] }> {
  const { bytes } = await writeDocx(tree, styles, {
    media,
    fontsFolder,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, bytes);
  const pdf = await convertToPdf(soffice ?? '', path, folder);
  const pages = (await pdfText(pdftotext ?? '', pdf, '-layout'))
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map(plain)
        .filter((line) => line !== ''),
    );
  const contents = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  // Headings come in the order of the contents, so that one of the same words as another is found in its own place.
  let from = 0;
  let line = 0;
  const entries = [...contents.matchAll(/<w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gsu)].map(([entry]): Entry => {
    const [words, number] = entry.split('<w:tab/>').map(wordsIn);
    for (let page = from; page < pages.length; page += 1) {
      const at = pages[page]?.indexOf(words ?? '', page === from ? line : 0) ?? -1;
      if (at < 0) continue;
      [from, line] = [page, at + 1];
      return { words: words ?? '', named: Number(number), printed: page + 1 };
    }
    return { words: words ?? '', named: Number(number), printed: 0 };
  });
  return { entries, pages };
}

const words = 'Forces withdrew from two districts after a day of fighting. ';

/** Headings of two levels over all that a brief has, in an order and of lengths that a seed decides. */
function mixedBlocks(parts: number, seed: number): Block[] {
  let state = seed;
  const upTo = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % most;
  };
  let notes = 0;
  const noted = (): Block => {
    notes += 1;
    return T.p(words.repeat(1 + upTo(8)), T.note(notes, `Noted: ${words.repeat(upTo(3))}`));
  };
  const several = (most: number): Block[] => Array.from({ length: 1 + upTo(most) }, noted);
  return Array.from({ length: parts }, (_, at): Block[] => [
    T.h(1, `Part ${at} of it`),
    ...(upTo(2) === 0
      ? [
          T.image('golden.png', 'image/png', {
            id: `f${at}`,
            caption: T.caption(`c${at}`, `Figure ${at}.`, words),
          }),
        ]
      : []),
    ...several(3),
    T.h(2, `Under ${at} of it`),
    ...several(4),
    ...(upTo(2) === 0
      ? [
          T.table([
            ['Reported by', 'Killed'],
            ['Ministry', '43'],
            ['Hospital', '24'],
          ]),
        ]
      : []),
    ...(upTo(3) === 0 ? [T.bullets(words, words.repeat(3), 'Schools open.')] : []),
  ]).flat();
}

describe.skipIf(!soffice || !pdftotext)('pages that the contents name, in LibreOffice', () => {
  test('are those of the headings in a brief of a hundred pages', { timeout: 120_000 }, async () => {
    const made = makeBrief(130, placeholder);
    const moment = '2014-05-18T16:00:00.000Z';
    const assembled = assemble(new RecordStore(made.records), made.brief.id, {
      created: moment,
      modified: moment,
    });
    if (!assembled.ok) throw new Error('The brief could not be assembled');
    const { tree, styles } = assembled.value;
    const [section, ...others] = tree.sections;
    if (!section) throw new Error('The brief is empty');
    // On the page on which the contents end LibreOffice parts no paragraph two lines and two, as Word does: docs/word.md.
    const blocks = [T.toc('Contents', 3), T.pageBreak, ...section.blocks];
    const { entries, pages } = await printed(
      'brief',
      { ...tree, sections: [{ ...section, blocks }, ...others] },
      styles,
    );
    expect(pages.length).toBeGreaterThan(95);
    expect(entries.length).toBeGreaterThan(250);
    expect(entries.filter((entry) => entry.named !== entry.printed)).toEqual([]);
  });

  test('never run away among figures, tables, lists and notes, and no heading is left alone at a page’s foot', {
    timeout: 120_000,
  }, async () => {
    for (const seed of [7, 99]) {
      const { entries, pages } = await printed(
        `mixed-${seed}`,
        T.doc(T.section(T.toc('Contents', 2), T.pageBreak, ...mixedBlocks(100, seed))),
        styleSheet,
      );
      expect(entries).toHaveLength(200);
      // LibreOffice sometimes prints a note on the page after its call, and so fits a line more on a page.
      expect(entries.filter((entry) => Math.abs(entry.named - entry.printed) > 2)).toEqual([]);
      const stranded = pages.flatMap((page) =>
        page.filter(
          (line, at) =>
            line.endsWith(' of it') &&
            (page.length === at + 1 || /^\d* ?Noted:|^\d+$/u.test(page[at + 1] ?? '')),
        ),
      );
      expect(stranded).toEqual([]);
    }
  });

  test('never leave a heading alone over the figure after a table that calls notes', {
    timeout: 120_000,
  }, async () => {
    let notes = 0;
    const called = (text: string): Block => {
      notes += 1;
      return T.paragraph('tableText')(text, T.note(notes, `Noted: ${text}`));
    };
    const blocks = Array.from({ length: 16 }, (_, lines): Block[] => [
      T.h(1, `Case ${lines}`),
      ...Array.from({ length: lines }, () => T.p('Filler.')),
      T.table(
        [
          ['Date', 'Event'],
          ...Array.from({ length: 8 }, (_row, at) => [`${at + 1} May`, T.td(called(words.repeat(2)))]),
        ],
        { caption: T.caption(`t${lines}`, `Table ${lines + 1}.`, 'Events.'), allowSplit: true },
      ),
      T.h(2, `Actors ${lines}`),
      T.image('golden.png', 'image/png', {
        id: `g${lines}`,
        width: 0.9,
        caption: T.caption(`d${lines}`, `Figure ${lines + 1}.`, 'Relations.'),
      }),
      T.h(3, `Person ${lines}`),
      T.p('Said so.', T.note((notes += 1), 'Noted: said so.')),
      T.pageBreak,
    ]).flat();
    const { pages } = await printed('held', T.doc(T.section(...blocks)), styleSheet);
    const after = pages.flatMap((page) =>
      page.flatMap((line, at) => (line.startsWith('Actors ') ? [page[at + 1] ?? ''] : [])),
    );
    expect(after).toHaveLength(16);
    for (const line of after) expect(line).toMatch(/^Figure /u);
  });
});
