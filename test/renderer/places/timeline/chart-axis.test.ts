import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../core/model/dates/calendar.ts';
import {
  chartTicks,
  fitView,
  panView,
  revealInView,
  tickLabel,
  zoomView,
} from '../../../../renderer/places/timeline/chart-axis.ts';

const day = (iso: string) => dayNumber(iso);
const labels = (from: string, to: string, widthPx: number) =>
  chartTicks({ from: day(from), to: day(to) }, widthPx).map((tick, index) => tickLabel(tick, index === 0));

describe('the ticks of the chart', () => {
  it('name days once with month and year, then plainly', () => {
    expect(labels('2014-05-30', '2014-06-03', 400)).toEqual(['30 May 2014', '31', '1 Jun', '2']);
  });

  it('go down to hours', () => {
    expect(labels('2014-05-16', '2014-05-17', 800)).toEqual([
      '16 May',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
    ]);
  });

  it('go up to months and years', () => {
    expect(labels('2013-11-15', '2014-03-15', 400)).toEqual(['Dec 2013', 'Jan 2014', 'Feb', 'Mar']);
    expect(labels('1990-01-01', '2015-01-01', 400)).toEqual(['1990', '1995', '2000', '2005', '2010']);
  });

  it('never crowd', () => {
    for (const days of [0.1, 1, 3, 10, 40, 200, 900, 5_000, 90_000, 700_000]) {
      const ticks = chartTicks({ from: 16_000, to: 16_000 + days }, 700);
      expect(ticks.length).toBeLessThanOrEqual(13);
    }
  });
});

describe('the part in view', () => {
  it('zooms about the moment under the pointer', () => {
    const view = zoomView({ from: 0, to: 100 }, 0.5, 25);
    expect(view).toEqual({ from: 12.5, to: 62.5 });
  });

  it('stops zooming where nothing more can be told', () => {
    let view = { from: 0, to: 10 };
    for (let i = 0; i < 50; i++) view = zoomView(view, 0.5, 5);
    expect(view.to - view.from).toBeCloseTo(1 / 12);
    for (let i = 0; i < 100; i++) view = zoomView(view, 2, 5);
    expect(view.to - view.from).toBeLessThanOrEqual(365 * 2_000);
  });

  it('pans, fits all with air, and moves to show an event only when it is out of sight', () => {
    expect(panView({ from: 0, to: 10 }, 0.2)).toEqual({ from: 2, to: 12 });
    const fit = fitView({ from: 10, to: 20 });
    expect(fit.from).toBeLessThan(10);
    expect(fit.to).toBeGreaterThan(20);
    expect(revealInView(fit, 12, 13)).toBe(fit);
    expect(revealInView(fit, 40, 41)).toMatchObject({ from: 40.5 - (fit.to - fit.from) / 2 });
  });
});
