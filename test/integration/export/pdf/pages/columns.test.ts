// Text in columns: filled one after the other, notes at the foot of the column that calls them, nothing over anything else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../../../core/parts/tables/column-widths.ts';
import type { PlacedColumn } from '../../../../../electron/export/pdf/pages/compose-pages.ts';
import type { Box } from '../../../../../electron/export/pdf/pages/page-model.ts';
import { anyTree } from '../../../../builders/any-tree.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { a4, docWith, h, image, note, p, pageBreak, sectionWith, table } from '../../../../builders/tree.ts';
import { bottomOfColumn, laidPages, textOfColumn } from '../laid-pages.ts';
import { ask, saved, tools, write } from '../support.ts';

type Area = { left: number; right: number; top: number; bottom: number };
/** The text of a column and its notes, as areas of the page. */
function areasOf(column: PlacedColumn): Area[] {
  const { frame, layout } = column;
  const sides = { left: frame.left, right: frame.left + frame.width };
  const foot = frame.top + frame.height;
  const areas = [{ ...sides, top: frame.top, bottom: frame.top + bottomOfColumn(column) }];
  if (layout.notes.length > 0) areas.push({ ...sides, top: foot - layout.notesHeightPt, bottom: foot });
  return areas.filter(({ top, bottom }) => bottom > top);
}
const overlap = (one: Area, other: Area): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.1;

const filler = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    p(`para${at}. ${'words of some length '.repeat(14)}`, note(at + 1, `note${at}.`)),
  );
const columned = (columns: number) => ({ columns, columnGapPt: 18 });

describe('text in columns', () => {
  it('lies over nothing else, and every note begins in the column that calls it, whatever the tree', async () => {
    const trees = anyTree({ blocks: 9, words: 60, hostile: false }).chain((tree) =>
      fc.constantFrom(2, 3).map((columns) => ({
        ...tree,
        sections: tree.sections.map((section) => ({ ...section, columns })),
      })),
    );
    let several = 0;
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const pages = await laidPages(tree);
        const columns = pages.flatMap((page) => page.columns);
        several += pages.filter((page) => page.columns.length > 1).length;
        for (const page of pages) {
          const oversize = page.columns.some(({ layout }) => layout.boxes.length === 1);
          const areas = page.columns.flatMap(areasOf);
          areas.forEach((area, at) => {
            expect(area.left).toBeGreaterThanOrEqual(page.frame.left - 0.1);
            expect(area.right).toBeLessThanOrEqual(page.frame.left + page.frame.width + 0.1);
            if (oversize) return;
            expect(area.bottom).toBeLessThanOrEqual(page.frame.top + page.frame.height + 0.1);
            for (const other of areas.slice(at + 1)) expect(overlap(area, other)).toBe(false);
          });
        }
        const columnOf = new Map<Box, number>();
        columns.forEach(({ layout }, at) => {
          for (const line of layout.notes) columnOf.set(line, at);
        });
        let ended = -1;
        columns.forEach(({ layout }, at) => {
          for (const call of layout.boxes.flatMap(({ box }) => box.notes)) {
            const [first] = call.boxes;
            const begins = first && columnOf.get(first);
            // But one that waits for the end of the note before it.
            expect([at, ended]).toContain(begins);
            ended = Math.max(ended, ...call.boxes.map((line) => columnOf.get(line) ?? -1));
          }
        });
      }),
      { numRuns: 20, seed: 11, endOnFailure: true },
    );
    expect(several).toBeGreaterThan(10);
  }, 60_000);

  it('begins at the left, and in a document from right to left at the right', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const [page] = await laidPages(docWith({ dir }, sectionWith(columned(2), ...filler(40))));
      const [first, second] = page?.columns ?? [];
      expect([
        textOfColumn(first as PlacedColumn).includes('para0.'),
        textOfColumn(second as PlacedColumn).includes('para0.'),
      ]).toEqual([true, false]);
      const lefts = [first?.frame.left ?? 0, second?.frame.left ?? 0];
      expect(lefts).toEqual(lefts.toSorted((one, other) => (dir === 'ltr' ? one - other : other - one)));
      expect(new Set(lefts).size).toBe(2);
    }
  });

  it('is as high in each column of the last page, and before a page that the author began', async () => {
    for (const rest of [[], [pageBreak, h(1, 'Next')]]) {
      const pages = await laidPages(docWith({}, sectionWith(columned(2), ...filler(9), ...rest)));
      const heights = (pages[0]?.columns ?? []).map(bottomOfColumn);
      expect(heights).toHaveLength(2);
      expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeLessThan(70);
      expect(pages).toHaveLength(rest.length === 0 ? 1 : 2);
    }
  });

  it('goes on under a section of one column, and not where little room is left', async () => {
    const body = sectionWith({ ...columned(2), start: 'continuous' }, h(1, 'Body'), ...filler(30));
    const under = await laidPages(docWith({}, sectionWith({}, p('The lead.', note(99, 'Its note.'))), body));
    const [lead, ...columns] = under[0]?.columns ?? [];
    expect(columns).toHaveLength(2);
    expect(textOfColumn(lead as PlacedColumn)).toContain('The lead.');
    for (const { frame } of columns) {
      expect(frame.top).toBeGreaterThan((lead?.frame.top ?? 0) + bottomOfColumn(lead as PlacedColumn));
      expect(frame.top + frame.height).toBeLessThan(
        (lead?.frame.top ?? 0) + (lead?.frame.height ?? 0) - (lead?.layout.notesHeightPt ?? 0),
      );
    }
    const lines = Array.from({ length: 34 }, (_, at) => p(`line ${at}`));
    const apart = await laidPages(docWith({}, sectionWith({}, ...lines), body));
    expect(apart[0]?.columns).toHaveLength(1);
    expect(apart[1]?.columns).toHaveLength(2);
    expect(apart.map(({ number }) => number)).toEqual(apart.map((_, at) => at + 1));
  });

  it('waits for a whole column with what is too tall for the room under other text', async () => {
    const lead = Array.from({ length: 20 }, (_, at) => p(`line ${at}`));
    const tall = table([['Head'], ...Array.from({ length: 30 }, (_, at) => [`row${at}.`])], {
      allowSplit: false,
    });
    const scene = {
      widthPt: 100,
      heightPt: 240,
      shapes: [{ type: 'circle', x: 40, y: 40, radius: 3, fill: 'paper', stroke: 'actor' }],
    } as const;
    const figure = {
      ...image('golden.png', 'image/png'),
      width: 1,
      content: { kind: 'scene', scene },
    } as const;
    const pages = await laidPages(
      docWith(
        {},
        sectionWith({}, ...lead),
        sectionWith({ ...columned(2), start: 'continuous' }, figure, tall),
      ),
    );
    const [first, second] = pages;
    expect(
      first?.columns
        .slice(1)
        .map(bottomOfColumn)
        .every((bottom) => bottom === 0),
    ).toBe(true);
    expect(second?.columns.length).toBe(2);
  });

  it('parts no word of a table that has room for each, also where the size is rounded up to half a point', async () => {
    const look = { ...styleSheet.roles.tableText, sizePt: 8.76 };
    const roles = { ...styleSheet.roles, tableText: look, tableHead: { ...look, bold: true } };
    const styles = { ...styleSheet, roles };
    const rows = [
      ['According to', 'Of whom', 'Killed', 'Wounded', 'Grade'],
      ['Ajwa Belad, citing official data', 'militants', '75', '141', 'C3'],
    ];
    const grid = table(rows);
    const open = { ...grid, columns: grid.columns.map((column) => ({ ...column, width: 0 })) };
    for (let widthPt = 225; widthPt <= 330; widthPt += 5) {
      const page = { ...a4, widthPt: widthPt + a4.marginStartPt + a4.marginEndPt };
      const [laid] = await laidPages(
        docWith({}, sectionWith({ page }, ...fitColumns([open], styles, widthPt))),
        styles,
      );
      const words = textOfColumn(laid?.columns[0] as PlacedColumn).split(/\s+/u);
      expect([
        widthPt,
        ...rows
          .flat()
          .flatMap((cell) => cell.split(' '))
          .filter((word) => !words.includes(word)),
      ]).toEqual([widthPt]);
    }
  });

  it.runIf(tools)('is read column after column', async () => {
    const path = saved(await write(docWith({}, sectionWith(columned(2), ...filler(24)))), 'columns');
    const struct = ask('pdfinfo', '-struct-text', path) ?? '';
    const order = [...struct.matchAll(/para(\d+)\./gu)].map(([, at]) => Number(at));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).toHaveLength(24);
  });
});
