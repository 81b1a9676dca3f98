// The axis of the chart and the part of time in view: ticks from hours to centuries, zooming and panning. Pure.

/** The stretch in view, in days since 1970; `to` is excluded. */
export type ChartView = { readonly from: number; readonly to: number };

export type ChartTick = {
  readonly day: number;
  readonly unit: 'hour' | 'day' | 'month' | 'year';
  /** The first tick, or one where a larger unit begins: its label names that too. */
  readonly major: boolean;
};

const MS_PER_DAY = 86_400_000;
const LEAST_DAYS = 1 / 12;
const MOST_DAYS = 365 * 2_000;
const LABEL_PX = 78;

/** Ticks in view at the finest step whose labels stand apart on `widthPx`. */
export function chartTicks(view: ChartView, widthPx: number): ChartTick[] {
  const pxPerDay = widthPx / (view.to - view.from);
  for (const hours of [1, 3, 6, 12])
    if ((pxPerDay * hours) / 24 >= LABEL_PX) return stepTicks(view, hours / 24, 'hour');
  for (const days of [1, 2, 7]) if (pxPerDay * days >= LABEL_PX) return stepTicks(view, days, 'day');
  for (const months of [1, 3, 6])
    if (pxPerDay * 30 * months >= LABEL_PX) return monthTicks(view, months, 'month');
  for (const years of [1, 2, 5, 10, 20, 50, 100, 200])
    if (pxPerDay * 365 * years >= LABEL_PX) return monthTicks(view, years * 12, 'year');
  return monthTicks(view, 500 * 12, 'year');
}

function stepTicks(view: ChartView, step: number, unit: 'hour' | 'day'): ChartTick[] {
  const ticks: ChartTick[] = [];
  // Weeks begin on Mondays: day 4 (5 January 1970) was one.
  const offset = step === 7 ? 4 : 0;
  const first = Math.ceil((view.from - offset) / step - 1e-9);
  for (let index = first; index * step + offset < view.to; index++) {
    const day = index * step + offset;
    const whole = Math.abs(day - Math.round(day)) < 1e-6;
    const opens =
      unit === 'hour'
        ? whole
        : dateOf(day).getUTCDate() === 1 || dateOf(day).getUTCMonth() !== dateOf(day - step).getUTCMonth();
    ticks.push({ day: whole ? Math.round(day) : day, unit, major: ticks.length === 0 || opens });
  }
  return ticks;
}

function monthTicks(view: ChartView, stepMonths: number, unit: 'month' | 'year'): ChartTick[] {
  const ticks: ChartTick[] = [];
  const start = dateOf(view.from);
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / stepMonths) * stepMonths;
  for (; ; month += stepMonths) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = Math.round(date.getTime() / MS_PER_DAY);
    if (day >= view.to || Number.isNaN(day)) return ticks;
    if (day >= view.from) ticks.push({ day, unit, major: ticks.length === 0 || date.getUTCMonth() === 0 });
  }
}

const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

/** "14 May 2014" on the first day tick, then "15"; "18:00"; "May 2014", then "June"; "2014". */
export function tickLabel(tick: ChartTick, first: boolean): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(dateOf(tick.day + 1e-7));
  switch (tick.unit) {
    case 'hour':
      return tick.major && Number.isInteger(tick.day)
        ? format({ day: 'numeric', month: 'short' })
        : format({ hour: '2-digit', minute: '2-digit' });
    case 'day':
      return tick.major
        ? format({ day: 'numeric', month: 'short', ...(first ? { year: 'numeric' } : {}) })
        : format({ day: 'numeric' });
    case 'month':
      return tick.major ? format({ month: 'short', year: 'numeric' }) : format({ month: 'short' });
    case 'year':
      return String(dateOf(tick.day).getUTCFullYear());
  }
}

/** All of the extent with some air at both ends; a single moment gets a day around it. */
export function fitView(extent: ChartView): ChartView {
  const from = Math.floor(extent.from);
  const to = Math.max(Math.ceil(extent.to), from + 1);
  const air = Math.max((to - from) * 0.06, 0.25);
  // The air at the end is wider: the last labels stand there.
  return limited({ from: from - air, to: to + air * 3.5 });
}

/** Nearer (`factor` < 1) or farther, while the moment `at` stays where it is. */
export function zoomView(view: ChartView, factor: number, at: number): ChartView {
  const days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, (view.to - view.from) * factor));
  const share = (at - view.from) / (view.to - view.from);
  return limited({ from: at - days * share, to: at + days * (1 - share) });
}

/** Later by a share of what is in view (negative: earlier). */
export function panView(view: ChartView, share: number): ChartView {
  const by = (view.to - view.from) * share;
  return limited({ from: view.from + by, to: view.to + by });
}

/** A view that shows a stretch: the same one where it stands in it already. */
export function revealInView(view: ChartView, from: number, to: number): ChartView {
  const days = view.to - view.from;
  if (from >= view.from && to <= view.to - days * 0.05) return view;
  const middle = (from + to) / 2;
  const wanted = Math.max(days, (to - from) * 1.3);
  return limited({ from: middle - wanted / 2, to: middle + wanted / 2 });
}

/** Within the years that a Date can name. */
function limited(view: ChartView): ChartView {
  const most = 8e7;
  if (view.from < -most) return { from: -most, to: -most + (view.to - view.from) };
  if (view.to > most) return { from: most - (view.to - view.from), to: most };
  return view;
}
