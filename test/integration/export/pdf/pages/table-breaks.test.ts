// Where tables break between pages: tried with every height of text before them.

import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../core/document/tree.ts';
import type { PlacedColumn } from '../../../../../electron/export/pdf/pages/compose-pages.ts';
import { caption, docWith, h, note, p, section, table, td, together } from '../../../../builders/tree.ts';
import { bottomOfColumn, laidPages, textOfColumn, wordsOfMarks } from '../laid-pages.ts';

/** The one column of each page. */
const pagesOf = async (...blocks: readonly Block[]): Promise<readonly PlacedColumn[]> =>
  (await laidPages(docWith({}, section(...blocks)))).flatMap((page) => page.columns);

/** The share of a page's text area that is empty. */
const holeOf = (column: PlacedColumn): number =>
  (column.frame.height - bottomOfColumn(column) - column.layout.notesHeightPt) / column.frame.height;

const fillers = Array.from({ length: 44 }, (_, lines) =>
  Array.from({ length: lines }, (_line, at) => p(`filler${at}`)),
);
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => [td([p(`row${at}.`, note(at + 1, `note${at}.`))]), `${at}`]);

describe('a table between two pages', () => {
  it('leaves no hole where a kept table of figures could begin', async () => {
    const block = together(
      p('The sentence over it.'),
      table([['Who', 'How many'], ...rows(6)], {
        allowSplit: true,
        caption: caption('c', 'Table 1', 'Reports.'),
      }),
    );
    let divided = 0;
    for (const filler of fillers) {
      const pages = await pagesOf(...filler, h(1, 'Reported figures'), block);
      const [first, second] = pages.map(textOfColumn);
      if (first === undefined || second === undefined) continue;
      expect(holeOf(pages[0] as PlacedColumn)).toBeLessThan(0.2);
      // The heading, the sentence, the head and a row, or nothing of them.
      const begins = ['Reported figures', 'The sentence over it', 'Who', 'row0.'].map((words) =>
        first.includes(words),
      );
      expect(new Set(begins).size).toBe(1);
      if (!first.includes('row0.') || first.includes('Table 1')) continue;
      divided += 1;
      expect(wordsOfMarks(pages[1]?.layout.repeated?.marks ?? [])).toContain('Who');
      // The caption is never split from the last row.
      expect([second.includes('row5.'), second.includes('Table 1')]).toEqual([true, true]);
      for (let at = 0; at < 6; at += 1) {
        const page = first.includes(`row${at}.`) ? 0 : 1;
        expect(wordsOfMarks((pages[page]?.layout.notes ?? []).flatMap(({ marks }) => marks))).toContain(
          `note${at}.`,
        );
      }
    }
    expect(divided).toBeGreaterThan(2);
  });

  it('sends a row more along rather than leave one alone at its end', async () => {
    let ends = 0;
    for (const filler of fillers) {
      const pages = await pagesOf(...filler, table([['Who', 'How many'], ...rows(12)], { allowSplit: true }));
      const [first, second] = pages.map(textOfColumn);
      if (!first?.includes('row1.') || second === undefined || second === '') continue;
      ends += 1;
      expect(second).toContain('row10.');
    }
    expect(ends).toBeGreaterThan(3);
  });

  it('parts a row only where it would leave a large hole, with two lines at least on both sides', async () => {
    const long = Array.from({ length: 154 }, (_, at) => `word${at}.`).join(' ');
    const make = (allowSplit: boolean) =>
      table(
        [
          ['When', 'What'],
          [td('16 May 2014'), td(long)],
          ['17 May', 'End'],
        ],
        { allowSplit },
      );
    let divided = 0;
    for (const filler of fillers) {
      const pages = await pagesOf(...filler, make(true));
      const [first, second] = pages;
      if (!first || !second) continue;
      expect(holeOf(first)).toBeLessThan(0.3);
      const counts = [first, second].map((page) => textOfColumn(page).match(/word\d+\./gu)?.length ?? 0);
      if (Math.min(...counts) === 0) continue;
      divided += 1;
      // Some six words stand on a line.
      expect(Math.min(...counts)).toBeGreaterThan(8);
      expect(textOfColumn(first)).toContain('16 May 2014');
      const whole = await pagesOf(...filler, make(false));
      expect(whole.map((page) => textOfColumn(page).match(/word\d+\./gu)?.length ?? 0)).toContain(154);
    }
    expect(divided).toBeGreaterThan(5);
  });
});
