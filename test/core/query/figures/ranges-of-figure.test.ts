// Which reports of a figure make up a range, in which order they are told, and what a figure can be told as.

import { describe, expect, it } from 'vitest';
import { figureRange, rangesOfFigure } from '../../../../core/query/figures/figure-range.ts';
import { bearsForm, tellRange, toldReports } from '../../../../core/query/figures/tell-range.ts';
import type { FigureReport } from '../../../../core/model/kinds/figure.ts';
import { cell, makeWorld, type World } from '../../../builders/records.ts';

const of = { category: 'killed', group: 'notStated' } as const;
const figureOf = (world: World, reports: FigureReport[], form: 'range' | 'change' | 'lead' = 'range') =>
  world.figure('How many?', reports, {
    telling: { form, reportId: reports.at(-1)?.id ?? null, reason: '' },
  });

describe('a range', () => {
  it('takes the reports of its own category and group alone', () => {
    const world = makeWorld();
    const figure = figureOf(world, [
      world.report('a', [cell('killed', 5), cell('wounded', 50), cell('killed', 2, { group: 'civilian' })]),
    ]);
    const low = (category: 'killed' | 'wounded' | 'missing', group: 'notStated' | 'civilian') =>
      figureRange(figure, { category, group }).low?.value;
    expect(low('killed', 'notStated')).toBe(5);
    expect(low('wounded', 'notStated')).toBe(50);
    expect(low('killed', 'civilian')).toBe(2);
    expect(low('wounded', 'civilian')).toBeUndefined();
    expect(low('missing', 'notStated')).toBeUndefined();
  });

  it('knows which report took the place of which, for what both of them counted', () => {
    const world = makeWorld();
    const later = world.report('a', [cell('wounded', 9), cell('killed', 7)]);
    const earlier = world.report(
      'a',
      [cell('wounded', 8), cell('killed', 1, { group: 'enemy' }), cell('killed', 6)],
      { supersededBy: later.id },
    );
    const silent = world.report('a', [cell('missing', 1)], { supersededBy: later.id });
    const figure = figureOf(world, [earlier, silent, later]);
    expect(figureRange(figure, of).superseded).toEqual([
      {
        earlier: { report: earlier, cell: earlier.cells[2] },
        later: { report: later, cell: later.cells[1] },
      },
    ]);
    expect(figureRange(figure, { category: 'missing', group: 'notStated' }).superseded).toEqual([]);
  });

  it('is one for each category and group that somebody counted, in the order in which they are printed', () => {
    const world = makeWorld();
    const figure = figureOf(world, [
      world.report('a', [cell('other', 3), cell('wounded', 'dozens', { group: 'enemy' })]),
      world.report('b', [cell('killed', 4, { group: 'own' }), cell('killed', 4), cell('missing', 4)]),
      world.report('c', [cell('displaced', 1, { group: 'civilian' })]),
    ]);
    expect(rangesOfFigure(figure).map(({ category, group }) => `${category} ${group}`)).toEqual([
      'killed notStated',
      'killed own',
      'wounded enemy',
      'missing notStated',
      'displaced civilian',
      'other notStated',
    ]);
  });
});

describe('the reports that a sentence tells', () => {
  const ids = (reports: FigureReport[], form: 'range' | 'change' | 'lead') =>
    toldReports(figureRange(figureOf(makeWorld(), reports, form), of)).map(({ report }) => report.id);

  it('are the lowest, the highest and those beside them; nobody in between', () => {
    const world = makeWorld();
    const report = (id: string, value: Parameters<typeof cell>[1]) => ({
      ...world.report(id, [cell('killed', value)]),
      id,
    });
    const reports = [
      report('words', 'dozens'),
      report('high', 9),
      report('between', 5),
      report('low', 1),
      report('both', [1, 9]),
    ];
    expect(ids(reports, 'range')).toEqual(['low', 'both', 'high', 'words']);
    expect(ids(reports, 'lead')).toEqual(['both', 'words', 'high', 'between', 'low']);
  });

  it('are the earlier and the later of a change before the others', () => {
    const world = makeWorld();
    const later = { ...world.report('a', [cell('killed', 14)]), id: 'later' };
    const earlier = { ...world.report('a', [cell('killed', 11)], { supersededBy: 'later' }), id: 'earlier' };
    const other = { ...world.report('b', [cell('killed', 9)]), id: 'other' };
    expect(ids([other, later, earlier], 'change')).toEqual(['earlier', 'later', 'other']);
  });

  it('of a change say which way it went', () => {
    const way = (was: Parameters<typeof cell>[1], is: Parameters<typeof cell>[1]) => {
      const world = makeWorld();
      const later = world.report('a', [cell('killed', is)]);
      const earlier = world.report('a', [cell('killed', was)], { supersededBy: later.id });
      return tellRange(figureRange(figureOf(world, [earlier, later], 'change'), of));
    };
    expect(way(11, 14)).toMatchObject({ form: 'change', way: 'rose' });
    expect(way(14, 11)).toMatchObject({ form: 'change', way: 'fell' });
    expect(way(11, [10, 12])).toMatchObject({ form: 'change', way: 'changed' });
    expect(way(11, 'dozens')).toMatchObject({ form: 'change', way: 'changed' });
  });

  it('are both of two counts that one report gives', () => {
    const world = makeWorld();
    const report = world.report('a', [cell('killed', 5), cell('killed', 3, { scope: 'partial' })]);
    const range = figureRange(figureOf(world, [report]), of);
    expect(toldReports(range).map((told) => told.cell)).toEqual(report.cells);
    expect(tellRange(range).form).toBe('each');
    const alone = figureRange(figureOf(world, [world.report('a', [cell('killed', 5)])]), of);
    expect(tellRange(alone)).toEqual({ form: 'range', ends: [alone.low], beside: [] });
  });
});

describe('what a figure can be told as', () => {
  it('is always a range; the rest takes a report, and a change an earlier one', () => {
    const world = makeWorld();
    const later = world.report('a', [cell('killed', 14)]);
    const earlier = world.report('a', [cell('killed', 11)], { supersededBy: later.id });
    const forms = ['range', 'each', 'lead', 'verified', 'change'] as const;
    const born = (reports: FigureReport[]) => {
      const ranges = [figureRange(figureOf(world, []), of), figureRange(figureOf(world, reports), of)];
      return forms.filter((form) => bearsForm(ranges, form));
    };
    expect(born([])).toEqual(['range']);
    expect(born([later])).toEqual(['range', 'each', 'lead', 'verified']);
    expect(born([earlier, later])).toEqual([...forms]);
  });
});
