// The table of reports of a disputed figure: its columns, its rows, and what stands beside each report.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, Inline, Table } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Figure } from '../../../core/model/kinds/figure.ts';
import { figuresSection } from '../../../core/sections/figures.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cell, dateValue, makeWorld, OPTIONS, type World } from '../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');

type Made = (world: World) => Figure;

/** The blocks of a section with one figure. */
function blocksOf(make: Made, fields: Partial<Brief> = {}): readonly Block[] {
  const world = makeWorld();
  const brief = world.brief({ templateCopyId: world.templateCopy(json as never).id, ...fields });
  const figure = make(world);
  world.section(brief, { sectionKind: 'figures', options: { ...OPTIONS, figureIds: [figure.id] } });
  const result = assemble(new RecordStore(world.records), brief.id, {
    created: '2014-05-18T16:00:00.000Z',
    modified: '2014-05-18T17:00:00.000Z',
  });
  if (!result.ok) throw new Error(result.error.kind);
  const blocks = result.value.tree.sections.flatMap((part) => part.blocks);
  const title = blocks.findIndex(({ type }) => type === 'heading');
  return blocks.slice(title + 1);
}
function tableOf(make: Made, fields?: Partial<Brief>): Table {
  const all = blocksOf(make, fields).flatMap((block) =>
    block.type === 'keepTogether' ? block.blocks : [block],
  );
  const table = all.find((block) => block.type === 'table' && block.caption !== null);
  if (table?.type !== 'table') throw new Error('no table');
  return table;
}
const rowsOf = (table: Table): string[][] =>
  table.rows.map(({ cells }) =>
    cells.map(({ blocks }) =>
      blocks.map((block) => (block.type === 'paragraph' ? textOf(block.inlines) : '')).join(' '),
    ),
  );

describe('a table of reports', () => {
  it('has a column for each category, and those for groups and grades only where something is said in them', () => {
    const plain = tableOf((world) =>
      world.figure('Killed', [world.report('residents', [cell('killed', 4)])]),
    );
    expect(rowsOf(plain)).toEqual([
      ['According to', 'Killed'],
      ['Residents', '4'],
    ]);
    expect(plain.columns).toEqual([
      { width: expect.any(Number), align: 'start' },
      { width: expect.any(Number), align: 'end' },
    ]);
    expect(plain).toMatchObject({ headerRows: 1, styleRole: 'lines', allowSplit: true, dir: null });
    const full = tableOf((world) => {
      const excerpt = world.excerpt(world.source({ reliability: 'C' }), 'x', { credibility: '2' });
      return world.figure(
        'Hurt',
        [
          world.report('residents', [cell('wounded', 4), cell('killed', 2, { group: 'own' })], {
            excerptId: excerpt.id,
          }),
          world.report('others', [cell('other', 1)]),
        ],
        { unit: 'vehicles' },
      );
    });
    expect(rowsOf(full)[0]).toEqual(['According to', 'Of whom', 'Killed', 'Wounded', 'vehicles', 'Grade']);
    expect(full.columns.map(({ align }) => align)).toEqual(['start', 'start', 'end', 'end', 'end', 'start']);
    expect(rowsOf(full).slice(1)).toHaveLength(3);
    expect(rowsOf(full).at(-1)?.at(-1)).toBe('–');
  });

  it('has a column for groups where a report has words of its own for one', () => {
    const table = tableOf((world) =>
      world.figure('Killed', [world.report('residents', [cell('killed', 4, { groupLabel: 'militants' })])]),
    );
    expect(rowsOf(table)).toEqual([
      ['According to', 'Of whom', 'Killed'],
      ['Residents', 'militants', '4'],
    ]);
  });

  it('sets what is told in words under each other at the right as numbers are', () => {
    const table = tableOf((world) =>
      world.figure('Killed', [
        world.report('residents', [cell('killed', 'many')]),
        world.report('others', [cell('killed', 'dozens of them')]),
      ]),
    );
    expect(table.columns.map(({ align }) => align)).toEqual(['start', 'end']);
  });

  it('names another category by the unit, and by its own name where there is none', () => {
    const head = (unit: string) =>
      rowsOf(
        tableOf((world) => world.figure('Lost', [world.report('residents', [cell('other', 4)])], { unit })),
      )[0]?.[1];
    expect(head(' vehicles ')).toBe('vehicles');
    expect(head(' ')).not.toBe('');
    expect(head(' ')).toBe(head(''));
  });

  it('gives who reports and the grade once for all groups of a report, and joins what is told twice', () => {
    const table = tableOf((world) =>
      world.figure('Killed', [
        world.report('residents', [
          cell('killed', 4, { group: 'enemy' }),
          cell('killed', 2, { group: 'own' }),
          cell('killed', 3, { group: 'own' }),
          cell('wounded', 9, { group: 'own' }),
        ]),
      ]),
    );
    const [, first, second] = table.rows;
    expect(rowsOf(table).slice(1)).toEqual([
      ['Residents', 'own side', '2; 3', '9'],
      [expect.any(String), '4', '–'],
    ]);
    expect(first?.cells[0]).toMatchObject({ rowSpan: 2 });
    expect(second?.cells).toHaveLength(3);
  });

  it('says of a report when it was made, that it was replaced, and how it was derived', () => {
    const who = (fields: object) =>
      rowsOf(
        tableOf((world) => world.figure('Killed', [world.report('the desk', [cell('killed', 4)], fields)])),
      )[1]?.[0];
    expect(who({})).toBe('The desk');
    expect(who({ derived: '' })).toMatch(/^The desk \([^:;]+\)$/u);
    expect(who({ derived: 'two added' })).toMatch(/^The desk \(.+: .*two added.*\)$/u);
    expect(who({ supersededBy: 'report-9' })).toMatch(/^The desk \([^;]+\)$/u);
    expect(who({ asOf: dateValue('2014-05-16') })).toMatch(/^The desk \(16\sMay.*\)$/u);
    expect(who({ asOf: dateValue('2014-05-16'), derived: '', supersededBy: 'r' })?.split('; ')).toHaveLength(
      3,
    );
  });

  it('writes bounds with their signs, parts as parts, and of whom in brackets', () => {
    const value = (more: object, number: number | string | readonly [number, number] = 40) =>
      rowsOf(
        tableOf((world) =>
          world.figure('Killed', [world.report('the desk', [cell('killed', number, more)])]),
        ),
      )[1]?.[1];
    const signs = { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<', about: '≈' };
    for (const [operator, sign] of Object.entries(signs)) expect(value({ operator })).toBe(`${sign}\u00a040`);
    expect(value({})).toBe('40');
    expect(value({ operator: 'about' }, 'many')).not.toContain('≈');
    expect(value({ scope: 'partial' })).toContain('40');
    expect(value({ scope: 'partial' })).not.toBe('40');
    const part = (words: string) => ({ value: { type: 'number', value: 3 }, operator: 'atLeast', words });
    expect(value({ ofWhom: [part('children'), part('')] })).toBe('40 (≥\u00a03 children, ≥\u00a03)');
  });

  it('says signs in words from right to left', () => {
    const table = tableOf(
      (world) => world.figure('قتلى', [world.report('موقع', [cell('killed', 40, { operator: 'atLeast' })])]),
      { language: 'ar', direction: 'rtl' },
    );
    expect(rowsOf(table)[1]?.[1]).not.toMatch(/[≥<>≤≈]/u);
    expect(table.columns.map(({ align }) => align)).toEqual(['start', 'start']);
  });

  it('has its question, why the reports differ and the note as its caption', () => {
    const caption = (question: string, fields: Partial<Figure>) => {
      const table = tableOf((world) =>
        world.figure(question, [world.report('the desk', [cell('killed', 4)])], fields),
      );
      return textOf(table.caption?.inlines ?? []);
    };
    const plain = caption('Killed in Benghazi?', {});
    expect(plain).toMatch(/Killed in Benghazi.*\. \S.+/u);
    const told = caption('Killed', { difference: 'scope' as never, differenceNote: ' They count others. ' });
    expect(told).toContain('. They count others. ');
    expect(told).not.toContain('..');
    expect(caption(' ', {})).not.toContain('  ');
  });

  it('is kept on one page with its sentence while it is small', () => {
    const reports = (count: number) => (world: World) =>
      world.figure(
        'Killed',
        Array.from({ length: count }, (_, at) => world.report(`site ${at}`, [cell('killed', at + 1)])),
      );
    expect(blocksOf(reports(11)).map(({ type }) => type)).toContain('keepTogether');
    expect(blocksOf(reports(12)).map(({ type }) => type)).not.toContain('keepTogether');
    expect(blocksOf(reports(12)).map(({ type }) => type)).toContain('table');
  });

  it('is none where no report counts anything', () => {
    const make = (world: World) => world.figure('Killed', [world.report('the desk', [])]);
    expect(() => tableOf(make)).toThrow('no table');
    const world = makeWorld();
    const section = world.section(world.brief(), { sectionKind: 'figures' });
    const prints = () => figuresSection.prints(new RecordStore(world.records), section);
    expect(prints()).toBe(false);
    make(world);
    expect(prints()).toBe(false);
    world.figure('Hurt', [world.report('a', []), world.report('b', [cell('wounded', 1)])]);
    expect(prints()).toBe(true);
  });
});
