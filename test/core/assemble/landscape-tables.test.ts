// Tables that are too wide for an upright page.
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../core/query/figures/figure-range.ts';
import { isLandscape } from '../../../core/template/page.ts';
import { cell, doc, h, makeWorld, p, tableWith } from '../../builders/records.ts';
import { template, covered, treeOf, runs, COLUMNS, wide, narrow } from './landscape-brief.ts';

const LONG = 'Forces withdrew from two districts of the city. '.repeat(30);

describe('tables that are too wide for the page', () => {
  it('stand on landscape pages of their own, and the text goes on upright', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Counts', content: doc(p('Before.'), wide(), p('After.')) });
    const { sections } = treeOf(world, brief);
    expect(runs(sections)).toEqual(['portrait: Counts | Before.', 'landscape: table', 'portrait: After.']);
    const [before, turned, after] = sections;
    const { columns: _columns, columnGapPt: _gap, ...page } = template.page;
    expect(turned?.page).toEqual({ ...page, widthPt: page.heightPt, heightPt: page.widthPt });
    expect(after?.page).toEqual(page);
    // Header, footer and marking are on every page, and pages are counted through.
    for (const section of [turned, after])
      expect(section).toMatchObject({
        header: before?.header,
        footer: before?.footer,
        restartPageNumber: null,
      });
    expect([turned?.firstHeader, after?.firstHeader]).toEqual([null, null]);
    expect(before?.firstHeader).not.toBeNull();
  });

  it('take the headings right before them along, and nothing else', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Politics', content: doc(p('Much.')) });
    const counts = world.section(brief, {
      title: 'Counts',
      content: doc(p('Of what.'), h(1, 'By place'), wide()),
    });
    world.section(brief, { title: 'By month', parentId: counts.id, content: doc(wide('Again')) });
    world.section(brief, { title: 'Outlook', content: doc(p('Grim.')) });
    expect(runs(treeOf(world, brief).sections)).toEqual([
      'portrait: Politics | Much. | Counts | Of what.',
      'landscape: By place | table | By month | table',
      'portrait: Outlook | Grim.',
    ]);
  });

  it('may begin the document: the first page keeps the header of a first page', () => {
    const world = makeWorld();
    const brief = world.brief({ title: 'T' });
    world.section(brief, { title: 'Counts', content: doc(wide()) });
    const upright = treeOf(world, brief, { ...template, cover: 'none' });
    expect(runs(upright.sections)).toEqual(['landscape: Counts | table']);
    const { sections } = treeOf(world, brief, covered);
    expect(runs(sections)).toEqual(['portrait: ', 'landscape: Counts | table']);
    expect(sections[0]?.page.marginTopPt).toBeGreaterThan(template.page.marginTopPt);
    expect(sections[1]?.page.marginTopPt).toBe(template.page.marginTopPt);
  });

  it('go over the whole width in a document of columns, which goes on after them', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Counts', content: doc(p('Before.'), wide(), p(LONG)) });
    const { sections } = treeOf(world, brief, { ...template, page: { ...template.page, columns: 2 } });
    expect(sections.map(({ start, columns, page }) => [start, columns, isLandscape(page)])).toEqual([
      ['page', 1, false],
      ['continuous', 2, false],
      ['page', 1, true],
      ['page', 2, false],
    ]);
    expect(runs(sections).slice(1)).toEqual([
      'portrait: Counts | Before.',
      'landscape: table',
      'portrait: Forces withdrew from',
    ]);
  });

  it('stay upright between columned text where the whole width is enough', () => {
    const world = makeWorld();
    const brief = world.brief();
    const five = COLUMNS.slice(0, 5);
    const rows = five.map(() => 'considerable requirements');
    world.section(brief, {
      title: 'Counts',
      content: doc(p('Before.'), h(1, 'By place'), tableWith({}, five, rows), p('After.'), narrow()),
    });
    const { sections } = treeOf(world, brief, { ...template, page: { ...template.page, columns: 2 } });
    expect(sections.map(({ start, columns }) => [start, columns])).toEqual([
      ['page', 1],
      ['continuous', 2],
      ['continuous', 1],
      ['continuous', 2],
    ]);
    expect(runs(sections).slice(1)).toEqual([
      'portrait: Counts | Before.',
      'portrait: By place | table',
      'portrait: After. | table',
    ]);
    for (const section of sections.slice(1))
      expect(section).toMatchObject({ firstHeader: null, header: sections[0]?.header });
    expect(runs(treeOf(world, brief).sections)).toHaveLength(1);
  });

  it('keep a few words between two of them, but not a page of text', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, {
      title: 'Counts',
      content: doc(p('Before.'), wide('One'), p('Between.'), wide('Two'), p(LONG), wide('Three')),
    });
    expect(runs(treeOf(world, brief).sections)).toEqual([
      'portrait: Counts | Before.',
      'landscape: table | Between. | table',
      'portrait: Forces withdrew from',
      'landscape: table',
    ]);
  });

  it('turn with the sentences that are kept with them', () => {
    const world = makeWorld();
    const brief = world.brief();
    const report = (who: string, by: number) =>
      world.report(
        who,
        CATEGORIES.map((category, index) =>
          cell(
            category,
            `between ${1_000_000 * by + index} and ${2_000_000 * by + index} undistinguishable individuals in both districts of the city and in the villages around`,
            { group: 'civilian', groupLabel: 'internationally recognised noncombatants' },
          ),
        ),
      );
    world.figure('How many?', [report('The Ministry of Health', 1), report('The attackers', 2)]);
    world.section(brief, { title: 'Figures', sectionKind: 'figures', content: doc(p('So far.')) });
    const told = runs(treeOf(world, brief).sections);
    expect(told[0]).toBe('portrait: Figures | So far.');
    expect(told[1]).toMatch(/^landscape: \(.*table\)$/u);
  });

  it('are few: a table of short columns or of few columns stays upright', () => {
    const world = makeWorld();
    const brief = world.brief();
    const months = ['Place', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
    world.section(brief, {
      title: 'Counts',
      content: doc(
        narrow(),
        tableWith(
          {},
          months,
          months.map((_, index) => (index === 0 ? 'Benghazi' : '1 204')),
        ),
        tableWith(
          {},
          ['Telecommunications', 'Responsibility', 'Implementation', 'Links'],
          ['x', 'y', 'z', 'https://example.org/a/very/long/address/that/is/split.html'],
        ),
      ),
    });
    expect(treeOf(world, brief).sections.map(({ page }) => isLandscape(page))).toEqual([false]);
  });

  it('are no tables that fit upright with some words on each line, unless their rows become long', () => {
    const head = ['Place', 'Reported on', 'Reported by', 'What happened', 'Killed', 'Wounded', 'Remarks'];
    const row = (text: string) => head.map(() => text);
    const turnedWith = (text: string): boolean[] => {
      const world = makeWorld();
      const brief = world.brief();
      const table = tableWith({}, head, row(text), row(text));
      world.section(brief, { title: 'Counts', content: doc(p('Before.'), table, p('After.')) });
      return treeOf(world, brief).sections.map(({ page }) => isLandscape(page));
    };
    expect(turnedWith('Forces withdrew from the city')).toEqual([false]);
    expect(turnedWith('Forces withdrew from the city. '.repeat(6))).toEqual([false, true, false]);
  });

  it('are found by some of their rows where there are thousands', () => {
    const world = makeWorld();
    const brief = world.brief();
    const rows = Array.from({ length: 5_000 }, () => COLUMNS.map(() => 'considerable requirements'));
    world.section(brief, { title: 'Counts', content: doc(p('So far.'), tableWith({}, COLUMNS, ...rows)) });
    const { sections } = treeOf(world, brief);
    expect(sections.map(({ page }) => isLandscape(page))).toEqual([false, true]);
    const [table] = sections[1]?.blocks ?? [];
    expect(table?.type === 'table' && table.rows.length).toBe(5_001);
  });

  it('stay where they are on pages that are landscape already', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Counts', content: doc(p('Before.'), wide(), p('After.')) });
    const { page } = template;
    const own = { ...template, page: { ...page, widthPt: page.heightPt, heightPt: page.widthPt } };
    expect(runs(treeOf(world, brief, own).sections)).toEqual([
      'landscape: Counts | Before. | table | After.',
    ]);
  });
});
