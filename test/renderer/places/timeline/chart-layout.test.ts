import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../core/model/dates/calendar.ts';
import type { EventId } from '../../../../core/model/kinds/event.ts';
import { chartItemOf, extentOf, type ChartItem } from '../../../../renderer/places/timeline/chart-items.ts';
import { layoutChart, type ChartLane } from '../../../../renderer/places/timeline/chart-layout.ts';

const item = (edtf: string, title = 'Attack', id = 'event:1'): ChartItem => {
  const made = chartItemOf({ id: id as EventId, title, date: { edtf, typed: null, zone: null } });
  if (made === null) throw new Error(`${edtf} gives no item`);
  return made;
};
const measure = (text: string) => text.length * 7;
const may = (day: number) => dayNumber(`2014-05-${String(day).padStart(2, '0')}`);
const scale = { originDay: may(14), pxPerDay: 100 };
const lane = (...items: ChartItem[]): ChartLane => ({ key: 'all', name: '', items });

describe('the marks of an event', () => {
  it('are one stretch for an interval, to the end of its last day', () => {
    expect(item('2014-05-16/2014-05-17').marks).toEqual([{ from: may(16), to: may(18), grain: 'span' }]);
  });

  it('are several for one of several dates, runs in it included', () => {
    expect(item('[2014-05-16,2014-05-18..2014-05-20]').marks).toEqual([
      { from: may(16), to: may(17), grain: 'day' },
      { from: may(18), to: may(21), grain: 'span' },
    ]);
    expect(item('[..2014-05-16]').marks).toEqual([{ from: null, to: may(17), grain: 'span' }]);
    expect(item('[2014-05-16..]').marks).toEqual([{ from: may(16), to: null, grain: 'span' }]);
  });

  it('keep open ends open', () => {
    expect(item('../2014-05-31').marks).toEqual([{ from: null, to: may(31) + 1, grain: 'span' }]);
    expect(item('2014-05-16/..').marks).toEqual([{ from: may(16), to: null, grain: 'span' }]);
  });

  it('stand at the time of day as written', () => {
    expect(item('2014-05-16T18:00:00+02:00').marks).toEqual([
      { from: may(16) + 0.75, to: may(16) + 0.75, grain: 'moment' },
    ]);
  });

  it('are uncertain for qualified dates and for a month in which it happened at some time', () => {
    expect([item('2014-05-16~').uncertain, item('2014-05').uncertain, item('2014-05-16').uncertain]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are none for what has no date or says nothing of when', () => {
    const none = (edtf: string) =>
      chartItemOf({ id: 'event:1' as EventId, title: '', date: { edtf, typed: null, zone: null } });
    expect(chartItemOf({ id: 'event:1' as EventId, title: '', date: null })).toBeNull();
    expect(none('../..')).toBeNull();
    expect(none('some day')).toBeNull();
  });

  it('span an extent that open ends do not widen', () => {
    expect(extentOf([item('../2014-05-31'), item('2014-05-16')])).toEqual({ from: may(16), to: may(31) + 1 });
    expect(extentOf([])).toBeNull();
  });
});

describe('the layout of the chart', () => {
  it('draws a day as a dot until there is room for a day’s stretch', () => {
    const near = layoutChart([lane(item('2014-05-16'))], { originDay: may(14), pxPerDay: 300 }, measure);
    const far = layoutChart([lane(item('2014-05-16'))], scale, measure);
    expect(far.items[0]?.marks[0]).toMatchObject({ shape: 'dot', x: 245, width: 10 });
    expect(near.items[0]?.marks[0]).toMatchObject({ shape: 'bar', x: 600, width: 300 });
  });

  it('puts a label into its bar where it fits, else after it', () => {
    const long = 'A title that is much longer';
    const { items } = layoutChart(
      [
        lane(
          item('2014-05-16/2014-05-17', 'Attack', 'event:1'),
          item('2014-05-20/2014-05-21', long, 'event:2'),
        ),
      ],
      { originDay: may(14), pxPerDay: 40 },
      measure,
    );
    expect(items[0]?.label).toMatchObject({ inside: true });
    expect(items[1]?.label).toMatchObject({ inside: false, x: 6 * 40 + 80 + 5 });
  });

  it('fades the unknown end of a bar and ends it at the known one', () => {
    const { items } = layoutChart([lane(item('../2014-05-15'))], scale, measure);
    const mark = items[0]?.marks[0];
    expect(mark).toMatchObject({ fadeStart: true, fadeEnd: false });
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBe(200);
  });

  it('lets no marks and labels of a lane overlap', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      item(
        `2014-05-${String(1 + ((index * 7) % 30)).padStart(2, '0')}`,
        `Event number ${index}`.repeat(1 + (index % 3)),
        `event:${index}`,
      ),
    );
    for (const pxPerDay of [3, 20, 90, 400]) {
      const { items, clusters } = layoutChart([lane(...many)], { originDay: may(1), pxPerDay }, measure);
      const rows = new Map<number, { left: number; right: number }[]>();
      for (const laid of items) {
        const marksEnd = Math.max(...laid.marks.map((mark) => mark.x + mark.width));
        const labelEnd =
          laid.label === null || laid.label.inside ? marksEnd : laid.label.x + measure(laid.label.text);
        const row = rows.get(laid.y) ?? [];
        rows.set(laid.y, [...row, { left: laid.left, right: Math.max(marksEnd, labelEnd) }]);
      }
      for (const row of rows.values()) {
        row.sort((a, b) => a.left - b.left);
        for (const [index, one] of row.entries())
          expect(one.left).toBeGreaterThanOrEqual(row[index - 1]?.right ?? Number.NEGATIVE_INFINITY);
      }
      // Nothing is lost: what is not drawn is counted.
      expect(items.length + clusters.reduce((sum, cluster) => sum + cluster.count, 0)).toBe(400);
    }
  });

  it('stacks lanes without overlap and gives the whole height', () => {
    const layout = layoutChart(
      [lane(item('2014-05-16'), item('2014-05-16', 'Other', 'event:2')), { key: 'b', name: 'B', items: [] }],
      scale,
      measure,
    );
    expect(layout.lanes[1]?.y).toBe(layout.lanes[0]?.height);
    expect(layout.height).toBe((layout.lanes[1]?.y ?? 0) + (layout.lanes[1]?.height ?? 0));
    expect(new Set(layout.items.map((laid) => laid.y)).size).toBe(2);
  });

  it('lays out 2,000 events without being noticed', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => {
      const day = dayNumber('2014-01-01') + ((index * 37) % 360);
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      return item(iso, `An event with a title of some length ${index}`, `event:${index}`);
    });
    const lanes = Array.from({ length: 40 }, (_, index) => ({
      key: String(index),
      name: '',
      items: many.filter((_item, at) => at % 40 === index),
    }));
    const originDay = dayNumber('2014-01-01');
    const msOf = (pxPerDay: number): number => {
      const began = performance.now();
      layoutChart(lanes, { originDay, pxPerDay }, measure);
      layoutChart([lane(...many)], { originDay, pxPerDay }, measure);
      return performance.now() - began;
    };
    // The best of several: a busy machine is slow now and then, a quadratic layout always.
    expect(Math.min(...[3, 3.1, 3.2, 3.3, 3.4, 3.5].map(msOf))).toBeLessThan(1_000);
  });
});
