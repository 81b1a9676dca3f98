// In which form and order the numbers of one group and category are told: as the analyst chose, where the reports bear it.

import type { TellingForm } from '../../model/kinds/figure.ts';
import { endsOf, type FigureRange, type RangeEnd, type ToldReport } from './figure-range.ts';

export type ToldRange =
  /** The lowest and the highest; one end where all agree, and nothing else was said; none where nobody gave a plain total. */
  | { readonly form: 'range'; readonly ends: readonly RangeEnd[]; readonly beside: readonly ToldReport[] }
  | { readonly form: 'each'; readonly reports: readonly ToldReport[] }
  | {
      readonly form: 'change';
      readonly way: 'rose' | 'fell' | 'changed';
      readonly from: ToldReport;
      readonly to: ToldReport;
      readonly beside: readonly ToldReport[];
    }
  | {
      readonly form: 'lead' | 'verified';
      readonly led: ToldReport;
      readonly reason: string;
      readonly beside: readonly ToldReport[];
    };

/**
 * The form that the figure asks for. Where the reports of this group and category don't bear it (no earlier report of the
 * same series, no number by the one that leads) it is the range.
 */
export function tellRange(range: FigureRange): ToldRange {
  const { form, reportId, reason } = range.figure.telling;
  const without = (told: ToldReport): ToldReport[] =>
    range.all.filter(({ report }) => report.id !== told.report.id);
  if (form === 'each' && range.all.length > 0) return { form, reports: range.all };
  if (form === 'change') {
    const change = range.superseded[0];
    if (change !== undefined) {
      const { earlier: from, later: to } = change;
      return { form, way: wayOf(from, to), from, to, beside: without(to) };
    }
  }
  if (form === 'lead' || form === 'verified') {
    const led = range.all.find(({ report }) => report.id === reportId);
    if (led !== undefined) return { form, led, reason: reason.trim(), beside: without(led) };
  }
  const { low, high, beside } = range;
  const ends = low === null || high === null ? [] : low.value === high.value ? [low] : [low, high];
  // One number is no end of a range: what others say is not "beside" it.
  if (ends.length === 1 && low?.reports.length === 1 && beside.length > 0)
    return { form: 'each', reports: range.all };
  return { form: 'range', ends, beside };
}

/** Whether some group and category of a figure can be told in a form; `ranges` are all of them. */
export function bearsForm(ranges: readonly FigureRange[], form: TellingForm): boolean {
  if (form === 'change') return ranges.some(({ superseded }) => superseded.length > 0);
  return form === 'range' || ranges.some(({ all }) => all.length > 0);
}

// A floor that grew may have grown or not: only plain numbers rise and fall.
function wayOf(from: ToldReport, to: ToldReport): 'rose' | 'fell' | 'changed' {
  if (from.cell.operator !== to.cell.operator || from.cell.scope !== to.cell.scope) return 'changed';
  const [earlier, later] = [endsOf(from.cell.value), endsOf(to.cell.value)];
  if (later[0] > earlier[1]) return 'rose';
  return later[1] < earlier[0] ? 'fell' : 'changed';
}

/** The reports a range tells, in the order it tells them, each once. */
export function toldReports(range: FigureRange): ToldReport[] {
  const all = inOrder(tellRange(range));
  return all.filter((told, index) => all.findIndex((other) => other.cell === told.cell) === index);
}

function inOrder(told: ToldRange): readonly ToldReport[] {
  switch (told.form) {
    case 'range':
      return [...told.ends.flatMap(({ reports }) => reports), ...told.beside];
    case 'each':
      return told.reports;
    case 'change':
      return [told.from, told.to, ...told.beside];
    case 'lead':
    case 'verified':
      return [told.led, ...told.beside];
  }
}
