import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../../core/parts/tables/column-widths.ts';
import type { Table } from '../../../../core/document/tree.ts';
import { textWidthPt } from '../../../../core/drawing/measure-text.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import { paragraph, table } from '../../../builders/tree.ts';
import { underMutation } from '../../../support/under-mutation.ts';

const WIDTH = 490;
const text = paragraph('tableText');

/** A grid of words with a header row, its columns open. */
function grid(rows: readonly (readonly string[])[], styleRole: Table['styleRole'] = 'grid'): Table {
  const built = table(rows, { headerRows: 1, styleRole });
  return { ...built, columns: built.columns.map(() => ({ width: 0, align: 'start' })) };
}

function fitted(value: Table, widthPt = WIDTH): Table {
  const [block] = fitColumns([value], styleSheet, widthPt);
  if (block?.type !== 'table') throw new Error('no table');
  return block;
}
const widths = (value: Table): number[] => value.columns.map((column) => (column.width / 100) * WIDTH);

describe('fitColumns', () => {
  it('leaves room for a date that is bound, also in wider fonts, and unbinds it where there is none', () => {
    const date = '14–17\u00a0November\u00a02017';
    const rows = [
      ['Date', 'Event'],
      [date, 'The army seized power, and said that it had not; '.repeat(8)],
    ];
    const wordsOf = (value: Table) => JSON.stringify(value.rows);
    const roomy = fitted(grid(rows, 'lines'));
    expect(widths(roomy)[0]).toBeGreaterThan(textWidthPt(date, styleSheet.roles.tableText.sizePt) * 1.1);
    expect(wordsOf(roomy)).toContain(date);
    const narrow = fitted(
      grid(
        rows.map(([first, second]) => [first ?? '', second ?? '', second ?? '']),
        'lines',
      ),
      160,
    );
    expect(wordsOf(narrow)).toContain('14–17 November 2017');
    expect(wordsOf(narrow)).not.toContain(date);
  });

  it('leaves no column without a share, and together they fill the table', () => {
    const shares = fitted(
      grid([
        ['a', 'b'],
        ['one', 'two'],
      ]),
    ).columns.map((column) => column.width);
    expect(shares.every((share) => share > 0)).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it('keeps a column of numbers narrow and sets it to the end; the words get the room', () => {
    const result = fitted(
      grid([
        ['According to', 'Killed', 'Remarks'],
        [
          'Health Ministry',
          '43',
          'The ministry counts those who reached the three hospitals of the city, and says so each time it is asked for it.',
        ],
        [
          'The attackers',
          '1 250',
          'No list of names was given with it, and the number was not said again by any of them on the days that followed.',
        ],
      ]),
    );
    const [who = 0, number = 0, remarks = 0] = widths(result);
    expect(number).toBeLessThan(70);
    expect(remarks).toBeGreaterThan(2 * who);
    expect(result.columns.map((column) => column.align)).toEqual(['start', 'end', 'start']);
  });

  it('sets numbers to the end also where one of them is not known', () => {
    const counts = ['5', '12', 'n/a', '140'].map((count) => [count, 'x']);
    expect(fitted(grid([['a', 'b'], ...counts])).columns[0]?.align).toBe('end');
  });

  it('sets numbers to the end where cells are empty, not stated or qualified, in every kind of table', () => {
    const cells = [
      '5',
      'more than 100',
      '–',
      '',
      'not stated',
      'non précisé',
      'au moins 11',
      'dozens',
      '1 250',
    ];
    const rows = [['Killed', 'Where'], ...cells.map((count) => [count, 'x'])];
    for (const style of ['grid', 'lines'] as const)
      expect(fitted(grid(rows, style)).columns.map(({ align }) => align)).toEqual(['end', 'start']);
    // Dates, and facts beside their labels, are no columns of numbers.
    expect(fitted(grid([['When'], ['May 2014'], ['June 2014']])).columns[0]?.align).toBe('start');
    const facts = { ...grid([['Strength', '1 250']], 'lines'), headerRows: 0 };
    expect(fitted(facts).columns.map(({ align }) => align)).toEqual(['start', 'start']);
  });

  it('does not take a column for numbers in which words stand as often', () => {
    const result = fitted(
      grid([
        ['a', 'b'],
        ['5', 'x'],
        ['unknown', 'y'],
      ]),
    );
    expect(result.columns[0]?.align).toBe('start');
  });

  it('has room for a whole date of figures: 2014-05-16 was split before its last digit', () => {
    for (const date of ['2014-05-16', '16/05/2014']) {
      const [column = 0] = widths(
        fitted(
          grid([
            ['Date', 'What happened'],
            [date, 'word '.repeat(60)],
          ]),
        ),
      );
      expect(column).toBeGreaterThan(textWidthPt(date, styleSheet.roles.tableText.sizePt));
      expect(column).toBeLessThan(WIDTH / 4);
    }
  });

  it('breaks no word while there is room elsewhere', () => {
    const long = 'Counterterrorism';
    const result = fitted(
      grid([
        ['', '', '', ''],
        [long, 'word '.repeat(60), 'word '.repeat(80), 'word '.repeat(70)],
      ]),
    );
    expect(widths(result)[0]).toBeGreaterThan(textWidthPt(long, styleSheet.roles.tableText.sizePt));
  });

  it('gives the column with more to say more room', () => {
    const [date = 0, event = 0, evidence = 0] = widths(
      fitted(
        grid(
          [
            ['Date', 'Event', 'By'],
            ['16 May', 'word '.repeat(20), 'word '.repeat(90)],
          ],
          'lines',
        ),
      ),
    );
    expect(date).toBeLessThan(70);
    expect(evidence).toBeGreaterThan(2 * event);
  });

  it('parts the longest word first where not all of them fit', () => {
    const result = fitted(
      grid([
        ['a', 'b', 'c'],
        ['x'.repeat(90), 'y'.repeat(90), 'short'],
      ]),
    );
    const [, , short = 0] = widths(result);
    expect(short).toBeGreaterThan(textWidthPt('short', styleSheet.roles.tableText.sizePt));
  });

  it('leaves the widths that were given', () => {
    const given = {
      ...grid([['a', 'b']]),
      columns: [
        { width: 1, align: 'start' },
        { width: 3, align: 'end' },
      ],
    } as const;
    expect(fitted(given)).toEqual(given);
  });

  it('reads words through spans, lists and links, and comes through tables of any form', () => {
    const cells = fc.array(
      fc.record({
        words: fc.string({
          unit: fc.constantFrom('a', 'word ', '5', ' ', '\u00a0', '字', 'ش'),
          maxLength: 40,
        }),
        colSpan: fc.integer({ min: 1, max: 3 }),
        rowSpan: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (rows, columns) => {
        const wild: Table = {
          ...grid([]),
          columns: Array.from({ length: columns }, () => ({ width: 0, align: 'start' as const })),
          rows: rows.map((row) => ({
            cells: row.map(({ words, ...spans }) => ({ ...spans, header: false, blocks: [text(words)] })),
          })),
        };
        const result = fitted(wild);
        // Spaces that bind may give way, words never.
        const words = (rows: Table['rows']) => JSON.stringify(rows).replaceAll(/[\u00a0\u202f]/gu, ' ');
        expect(words(result.rows)).toBe(words(wild.rows));
        for (const { width } of result.columns) expect(width).toBeGreaterThan(0);
        const total = result.columns.reduce((sum, column) => sum + column.width, 0);
        expect(Math.abs(total - 100)).toBeLessThan(0.2 * columns + 0.1);
      }),
    );
  });

  it.skipIf(underMutation)('is quick with five thousand rows', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [
      `Row ${at}`,
      '43',
      'Some words about the row '.repeat(4),
    ]);
    const start = performance.now();
    fitted(grid(rows));
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
