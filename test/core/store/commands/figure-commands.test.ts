import { describe, expect, it } from 'vitest';
import { addRangeToSection } from '../../../../core/store/commands/outline/add-range-to-section.ts';
import {
  addReport,
  removeReport,
  setCell,
  setReport,
} from '../../../../core/store/commands/edit-figure-report.ts';
import { cell, doc, makeWorld, p } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

function twoReports() {
  const world = makeWorld();
  const [early, late] = [
    world.report('the ministry', [cell('killed', 43)]),
    world.report('the army', [cell('killed', 60)]),
  ];
  const figure = world.figure('Killed', [early, late]);
  return { world, figure, early, late, env: envOf(world) };
}
const claimant = { actorId: null, descriptor: 'a resident' };

describe('the reports of a disputed figure', () => {
  it('are added as they were given', () => {
    const { world, figure, env } = twoReports();
    const report = { claimant, excerptId: null, cells: [cell('killed', 'dozens')] };
    const { store } = runBackAndForth(world.records, addReport, { figureId: figure.id, report }, env);
    expect(store.get(figure.id)?.reports[2]).toMatchObject({ ...report, supersededBy: null, derived: null });
    expect(
      failureOf(world.records, addReport, { figureId: figure.id, report: { ...report, cells: [] } }, env),
    ).toMatchObject({ kind: 'invalid-input' });
  });

  it('supersede each other only in one direction', () => {
    const { world, figure, early, late, env } = twoReports();
    const supersede = (reportId: string, supersededBy: string) => ({
      figureId: figure.id,
      reportId,
      patch: { supersededBy },
    });
    const { store } = runBackAndForth(world.records, setReport, supersede(early.id, late.id), env);
    expect(store.get(figure.id)?.reports[0]?.supersededBy).toBe(late.id);
    expect(failureOf(store.all(), setReport, supersede(late.id, early.id), env)).toMatchObject({
      kind: 'invalid-input',
    });
    expect(failureOf(world.records, setReport, supersede(early.id, early.id), env)).toMatchObject({
      kind: 'invalid-input',
    });
  });

  it('count again when what superseded them is removed', () => {
    const { world, figure, early, late, env } = twoReports();
    const patch = { supersededBy: late.id };
    const first = runBackAndForth(
      world.records,
      setReport,
      { figureId: figure.id, reportId: early.id, patch },
      env,
    );
    const { store } = runBackAndForth(
      first.store.all(),
      removeReport,
      { figureId: figure.id, reportId: late.id },
      env,
    );
    expect(store.get(figure.id)?.reports).toEqual([{ ...early, supersededBy: null }]);
  });

  it('keep at least one number, and no range that runs backwards', () => {
    const { world, figure, early, env } = twoReports();
    const at = { figureId: figure.id, reportId: early.id };
    const wounded = cell('wounded', 100, { operator: 'moreThan' });
    const { store } = runBackAndForth(world.records, setCell, { ...at, index: null, cell: wounded }, env);
    expect(store.get(figure.id)?.reports[0]?.cells).toEqual([cell('killed', 43), wounded]);
    const gone = runBackAndForth(store.all(), setCell, { ...at, index: 0, cell: null }, env);
    expect(gone.store.get(figure.id)?.reports[0]?.cells).toEqual([wounded]);
    expect(failureOf(world.records, setCell, { ...at, index: 0, cell: null }, env)).toMatchObject({
      kind: 'invalid-input',
    });
    expect(
      failureOf(world.records, setCell, { ...at, index: 0, cell: cell('killed', [50, 40]) }, env),
    ).toMatchObject({ kind: 'invalid-input' });
  });
});

describe('a range put into a section', () => {
  it('stands in a paragraph of its own at the end', () => {
    const { world, figure, env } = twoReports();
    const section = world.section(world.brief(), { content: doc(p('First.')), status: 'toWrite' });
    const input = {
      sectionId: section.id,
      figureId: figure.id,
      category: 'killed',
      group: 'notStated',
    } as const;
    const { store } = runBackAndForth(world.records, addRangeToSection, input, env);
    const blocks = store.get(section.id)?.content?.content ?? [];
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toMatchObject({
      content: [{ type: 'figureRange', attrs: { figureId: figure.id, category: 'killed' } }, { text: '.' }],
    });
    expect(store.get(section.id)?.status).toBe('written');
  });

  it('takes an empty last paragraph', () => {
    const { world, figure, env } = twoReports();
    const section = world.section(world.brief(), { content: doc(p()) });
    const input = {
      sectionId: section.id,
      figureId: figure.id,
      category: 'killed',
      group: 'notStated',
    } as const;
    const { store } = runBackAndForth(world.records, addRangeToSection, input, env);
    expect(store.get(section.id)?.content?.content).toHaveLength(1);
  });
});
