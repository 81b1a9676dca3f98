// The range of a disputed figure: its lowest and highest report of one group and category, and what is told beside.
// Reports are not bounds: nothing here is averaged, added or guessed.

import type {
  Figure,
  FigureCategory,
  FigureCell,
  FigureGroup,
  FigureReport,
  ReportedValue,
} from '../../model/kinds/figure.ts';

export type ToldReport = { readonly report: FigureReport; readonly cell: FigureCell };

export type RangeEnd = {
  readonly value: number;
  /** Everyone who gave this value, in the order of the figure's reports. */
  readonly reports: readonly ToldReport[];
};

export type FigureRange = {
  readonly figure: Figure;
  readonly category: FigureCategory;
  readonly group: FigureGroup;
  /** Null when nobody gave a total in numbers. Equal to `high` when all totals agree. */
  readonly low: RangeEnd | null;
  readonly high: RangeEnd | null;
  /** Floors and the like, partial counts, words ("dozens") and sums of our own, in the order of the reports. */
  readonly beside: readonly ToldReport[];
  /** All of them, in the order of the reports. */
  readonly all: readonly ToldReport[];
  /** Those that a later report of the same series took the place of, with that report. */
  readonly superseded: readonly { readonly earlier: ToldReport; readonly later: ToldReport }[];
};

/**
 * The range of one group and category. Only totals in numbers that somebody reported stand in it; a reported range
 * counts with both its ends. Superseded reports are left out; derived ones are told beside, marked as such.
 */
export function figureRange(
  figure: Figure,
  of: { readonly category: FigureCategory; readonly group: FigureGroup },
): FigureRange {
  const beside: ToldReport[] = [];
  const all: ToldReport[] = [];
  let low: { value: number; reports: ToldReport[] } | null = null;
  let high: { value: number; reports: ToldReport[] } | null = null;
  for (const report of figure.reports) {
    if (report.supersededBy !== null) continue;
    for (const cell of report.cells) {
      if (cell.category !== of.category || cell.group !== of.group) continue;
      const told: ToldReport = { report, cell };
      all.push(told);
      if (!isPlainTotal(cell) || report.derived !== null) {
        beside.push(told);
        continue;
      }
      const [bottom, top] = endsOf(cell.value);
      if (low === null || bottom < low.value) low = { value: bottom, reports: [told] };
      else if (bottom === low.value) low.reports.push(told);
      if (high === null || top > high.value) high = { value: top, reports: [told] };
      else if (top === high.value) high.reports.push(told);
    }
  }
  const superseded = supersededCells(figure, of, all);
  return { figure, category: of.category, group: of.group, low, high, beside, all, superseded };
}

/** The lowest and the highest number of a value; words have none, and a plain total is no words. */
export function endsOf(value: ReportedValue): readonly [number, number] {
  if (value.type === 'range') return [value.low, value.high];
  return value.type === 'number' ? [value.value, value.value] : [Number.NaN, Number.NaN];
}

const isPlainTotal = ({ scope, operator, value }: FigureCell): boolean =>
  scope === 'total' && operator === null && value.type !== 'words';

function supersededCells(
  figure: Figure,
  of: { readonly category: FigureCategory; readonly group: FigureGroup },
  all: readonly ToldReport[],
): FigureRange['superseded'] {
  return figure.reports.flatMap((report) => {
    const later = all.find((told) => told.report.id === report.supersededBy);
    const cell = report.cells.find(({ category, group }) => category === of.category && group === of.group);
    return later === undefined || cell === undefined ? [] : [{ earlier: { report, cell }, later }];
  });
}

/** The pairs of category and group that a figure has reports for, in the order of records.md. */
export function rangesOfFigure(figure: Figure): FigureRange[] {
  const ranges: FigureRange[] = [];
  for (const category of CATEGORIES)
    for (const group of GROUPS) {
      const range = figureRange(figure, { category, group });
      if (range.all.length > 0) ranges.push(range);
    }
  return ranges;
}

/** The order in which groups and categories are printed. */
export const GROUPS: readonly FigureGroup[] = ['notStated', 'civilian', 'own', 'enemy'];
export const CATEGORIES: readonly FigureCategory[] = ['killed', 'wounded', 'missing', 'displaced', 'other'];
