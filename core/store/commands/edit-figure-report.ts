// Changes the reports of a disputed figure: add, set, remove, and the numbers in them. Numbers are kept as given.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { Figure, FigureCell, FigureReport } from '../../model/kinds/figure.ts';
import { newTelling } from '../../model/kinds/figure.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command, CommandEnv } from '../command.ts';
import type { RecordReader } from '../record-reader.ts';

export type AddReportInput = {
  readonly figureId: IdOf<'figure'>;
  readonly report: Pick<FigureReport, 'claimant' | 'excerptId' | 'cells'> & Partial<FigureReport>;
};

/** Adds a report at the end. Fails with `record-not-found`, or `invalid-input` when it gives no number. */
export const addReport: Command<AddReportInput> = (state, input, env) => {
  if (input.report.cells.length === 0)
    return err({ kind: 'invalid-input', field: 'report', reason: 'it gives no number' });
  return withReports(state, env, input.figureId, 'add-report', (reports) => [
    ...reports,
    { asOf: null, supersededBy: null, derived: null, id: env.newLocalId(), ...input.report },
  ]);
};

export type SetReportInput = {
  readonly figureId: IdOf<'figure'>;
  readonly reportId: string;
  readonly patch: Partial<Omit<FigureReport, 'id' | 'cells'>>;
};

/** Sets fields of a report. `invalid-input` for a report that would be superseded by itself, directly or in a circle. */
export const setReport: Command<SetReportInput> = (state, input, env) => {
  const reports = state.get(input.figureId)?.reports ?? [];
  let next = input.patch.supersededBy ?? null;
  for (let steps = 0; next !== null && steps <= reports.length; steps++) {
    if (next === input.reportId)
      return err({
        kind: 'invalid-input',
        field: 'superseded by',
        reason: 'the two reports would supersede each other',
      });
    const at: string = next;
    next = reports.find((report) => report.id === at)?.supersededBy ?? null;
  }
  return withReports(state, env, input.figureId, 'update-report', (all) =>
    all.map((report) => (report.id === input.reportId ? { ...report, ...input.patch } : report)),
  );
};

export type RemoveReportInput = { readonly figureId: IdOf<'figure'>; readonly reportId: string };

/** Removes a report; what it superseded counts again, and a figure that it led is told as a range. */
export const removeReport: Command<RemoveReportInput> = (state, input, env) =>
  withReports(state, env, input.figureId, 'remove-report', (reports) =>
    reports
      .filter((report) => report.id !== input.reportId)
      .map((report) => (report.supersededBy === input.reportId ? { ...report, supersededBy: null } : report)),
  );

export type SetCellInput = {
  readonly figureId: IdOf<'figure'>;
  readonly reportId: string;
  /** The cell's place in its report; null adds one. */
  readonly index: number | null;
  /** Null takes it away. */
  readonly cell: FigureCell | null;
};

/** Sets one number of a report. `invalid-input` when its last one would go: then the report goes instead. */
export const setCell: Command<SetCellInput> = (state, input, env) => {
  const report = state.get(input.figureId)?.reports.find((one) => one.id === input.reportId);
  const { index, cell } = input;
  if (cell === null && report?.cells.length === 1)
    return err({ kind: 'invalid-input', field: 'report', reason: 'it would give no number' });
  if (cell?.value.type === 'range' && cell.value.low > cell.value.high)
    return err({ kind: 'invalid-input', field: 'range', reason: 'its lower end is above its upper end' });
  const change = (cells: readonly FigureCell[]): FigureCell[] => {
    if (index === null) return cell === null ? [...cells] : [...cells, cell];
    return cells.flatMap((one, at) => (at === index ? (cell === null ? [] : [cell]) : [one]));
  };
  return withReports(state, env, input.figureId, 'update-report', (reports) =>
    reports.map((one) => (one.id === input.reportId ? { ...one, cells: change(one.cells) } : one)),
  );
};

function withReports(
  state: RecordReader,
  env: CommandEnv,
  figureId: IdOf<'figure'>,
  command: string,
  change: (reports: Figure['reports']) => Figure['reports'],
) {
  const figure = state.get(figureId);
  if (figure === undefined) return err({ kind: 'record-not-found', recordKind: 'figure' } as const);
  const draft = new ChangeDraft(state, env);
  const reports = change(figure.reports);
  const { reportId } = figure.telling;
  const led = reportId === null || reports.some(({ id }) => id === reportId);
  draft.update(figureId, led ? { reports } : { reports, telling: { ...newTelling } });
  return ok(draft.change(command, titleOfRecord(figure)));
}
