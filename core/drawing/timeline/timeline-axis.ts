// The time axis of a timeline: days to points, and where its lines and labels stand. Days are counted from 1970.

import { textWidthPt } from '../measure-text.ts';

export type AxisUnit = 'day' | 'month' | 'year';

export type AxisTick = { readonly day: number; readonly unit: AxisUnit };

const MS_PER_DAY = 86_400_000;

/** The number of a local day (`YYYY-MM-DD`), years before 0 and after 9999 included; null for what is none. */
export function dayNumberOf(iso: string | null): number | null {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/u.exec(iso ?? '');
  if (match === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** The ISO day of a day's number. */
export const isoOfDay = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

const DAY_STEPS = [1, 2, 3, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Ticks between two days (the second excluded) on `widthPt`, at the finest step whose labels stand apart. Every tick
 * is the first day of what it names. Where nothing coarser fits, the coarsest step is used.
 */
export function axisTicks(from: number, to: number, widthPt: number, sizePt: number): AxisTick[] {
  const days = Math.max(1, to - from);
  const perDay = widthPt / days;
  const dayWidth = textWidthPt('30 May', sizePt) * 0.72;
  const monthWidth = textWidthPt('May 2014', sizePt) + 8;
  const yearWidth = textWidthPt('2014', sizePt) + 10;
  for (const step of DAY_STEPS)
    if (perDay * step >= dayWidth)
      return range(from, to, step).map((day): AxisTick => ({ day, unit: 'day' }));
  for (const step of MONTH_STEPS)
    if (perDay * 30.4 * step >= monthWidth)
      return monthStarts(from, to, step).map((day): AxisTick => ({ day, unit: 'month' }));
  const step = YEAR_STEPS.find((years) => perDay * 365 * years >= yearWidth) ?? 2000;
  return monthStarts(from, to, step * 12).map((day): AxisTick => ({ day, unit: 'year' }));
}

function range(from: number, to: number, step: number): number[] {
  const days: number[] = [];
  for (let day = from; day < to; day += step) days.push(day);
  return days;
}

function monthStarts(from: number, to: number, stepMonths: number): number[] {
  const start = new Date(from * MS_PER_DAY);
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month = Math.ceil(month / stepMonths) * stepMonths;
  const days: number[] = [];
  for (;;) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = Math.round(date.getTime() / MS_PER_DAY);
    if (day >= to) return days;
    if (day >= from) days.push(day);
    month += stepMonths;
  }
}
