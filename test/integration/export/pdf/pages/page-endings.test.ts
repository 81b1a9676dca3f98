// Where pages end in what is kept together, and what is left for a last page: tried with every height of text before it.

import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../core/document/tree.ts';
import type { StyleSheet } from '../../../../../core/template/styles.ts';
import type { PlacedColumn } from '../../../../../electron/export/pdf/pages/compose-pages.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import {
  docWith,
  h,
  numbered,
  p,
  pageBreak,
  paragraph,
  paragraphWith,
  section,
} from '../../../../builders/tree.ts';
import { bottomOfColumn, laidPages, textOfColumn } from '../laid-pages.ts';

/** As the templates that ship have it: a judgement keeps with what follows. */
const styles: StyleSheet = {
  ...styleSheet,
  roles: { ...styleSheet.roles, keyJudgement: { ...styleSheet.roles.keyJudgement, keepNext: true } },
};

const pagesOf = async (...blocks: readonly Block[]): Promise<readonly PlacedColumn[]> =>
  (await laidPages(docWith({}, section(...blocks)), styles)).flatMap((page) => page.columns);

/** The share of a page's text area that is empty. */
const holeOf = (column: PlacedColumn): number =>
  (column.frame.height - bottomOfColumn(column) - column.layout.notesHeightPt) / column.frame.height;

const fillers = Array.from({ length: 18 }, (_, step) =>
  Array.from({ length: step * 2 }, (_line, at) => p(`filler${at}`)),
);

/** A judgement with so many lines under it, each kept with the next. */
const judgement = (number: number, lines: number): Block[] => [
  paragraph('keyJudgement')(`Judgement ${number} of what is likely.`),
  ...Array.from({ length: lines }, (_, at) =>
    paragraphWith({ role: 'meta', keepNext: at < lines - 1 }, `Line ${number}.${at} of it.`),
  ),
];

describe('a chain of blocks that are kept with the next', () => {
  it('leaves no tail of a judgement alone at the top of a page', async () => {
    let whole = 0;
    for (const filler of fillers) {
      const list = numbered(...[1, 2, 3, 4].map((number) => judgement(number, 5)));
      const [, second] = await pagesOf(...filler, h(1, 'Key judgements'), list);
      if (!second) continue;
      expect(textOfColumn(second)).not.toMatch(/^\s*Line/u);
      whole += 1;
    }
    expect(whole).toBeGreaterThan(3);
  });

  it('breaks where it is longer than a third of a page, with no line alone', async () => {
    let divided = 0;
    for (const filler of fillers) {
      const [first, second] = await pagesOf(...filler, numbered(judgement(1, 30)));
      if (!first || !second) continue;
      expect(holeOf(first)).toBeLessThan(0.33);
      if (!textOfColumn(first).includes('Line')) continue;
      divided += 1;
      expect(textOfColumn(second).split('Line').length - 1).toBeGreaterThan(3);
    }
    expect(divided).toBeGreaterThan(3);
  });
});

describe('a last page', () => {
  const sources = Array.from({ length: 40 }, (_, at) =>
    paragraph('source')(`${at + 1}. Reuters, “A report of the day”, 17 May 2014, accessed 18 May 2014.`),
  );

  it('holds more than one source', async () => {
    const holes: number[] = [];
    for (const filler of fillers) {
      const pages = await pagesOf(...filler, h(1, 'Sources'), ...sources);
      const last = textOfColumn(pages.at(-1) as PlacedColumn).split('Reuters').length - 1;
      expect(last).toBeGreaterThan(2);
      holes.push(...pages.slice(-2, -1).map(holeOf));
    }
    expect(Math.max(...holes)).toBeLessThan(0.2);
    expect(holes.filter((hole) => hole > 0.04).length).toBeGreaterThan(0);
  });

  it('holds more than a line or two before a page break', async () => {
    for (const filler of fillers) {
      const pages = await pagesOf(...filler, ...sources, pageBreak, p('After it.'));
      const last = pages.at(-2);
      expect(textOfColumn(last as PlacedColumn).split('Reuters').length - 1).toBeGreaterThan(2);
    }
  });

  it('stays nearly empty where the page before is one table row or figure that can give nothing', async () => {
    const tall = paragraphWith({ keepLines: true }, 'word '.repeat(20));
    const pages = await pagesOf(pageBreak, tall, pageBreak, p('End.'));
    expect(pages.map((page) => textOfColumn(page).trim().split(/\s+/u).length)).toEqual([20, 1]);
  });
});
