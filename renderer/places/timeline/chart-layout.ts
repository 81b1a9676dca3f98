// Where the chart's marks and labels stand: lanes over one another, rows in each so that nothing overlaps.
// Pure: takes items in days and a measure of text, gives pixels. Knows no records and no page.

import type { ChartItem, ChartMark } from './chart-items.ts';

export type ChartLane = { readonly key: string; readonly name: string; readonly items: readonly ChartItem[] };

export type ChartScale = {
  /** The day that stands at x = 0. */
  readonly originDay: number;
  readonly pxPerDay: number;
};

export type LaidMark = {
  readonly shape: 'dot' | 'bar';
  /** Left edge and width of the whole mark. */
  readonly x: number;
  readonly width: number;
  /** An end that is not known fades out. */
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
};

export type LaidItem = {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly LaidMark[];
  readonly uncertain: boolean;
  /** One of several marks is meant: they are drawn hollow. */
  readonly oneOf: boolean;
  readonly left: number;
  readonly right: number;
  /** The middle of its row, from the top of the chart. */
  readonly y: number;
  /** Null where there is no room. */
  readonly label: { readonly text: string; readonly x: number; readonly inside: boolean } | null;
};

/** Events that stand too close together to be drawn one by one. */
export type LaidCluster = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly fromDay: number;
  readonly toDay: number;
};

export type LaidLane = {
  readonly key: string;
  readonly name: string;
  readonly y: number;
  readonly height: number;
};

export type ChartLayout = {
  readonly lanes: readonly LaidLane[];
  readonly items: readonly LaidItem[];
  readonly clusters: readonly LaidCluster[];
  readonly height: number;
};

export const DOT_PX = 10;
export const BAR_PX = 16;
const ROW_PX = 28;
const LANE_PADDING_PX = 8;
const FADE_PX = 44;
const GAP_PX = 12;
const LABEL_GAP_PX = 5;
const INSIDE_PADDING_PX = 8;
const MOST_LABEL_PX = 240;
/** A label cut shorter than this tells nothing. */
const LEAST_LABEL_PX = 36;
/** From this width on a day is drawn as the stretch that it is. */
const DAY_BAR_PX = 200;
const CLUSTER_PX = 48;

/**
 * Lays the lanes out for a scale. It does not depend on the part in view, so that nothing jumps while panning. A lane
 * gets at most `mostRows` rows; where more is wanted, labels are cut, then events are gathered in clusters.
 * `measure` gives the width (px) of a label. Linear in the number of items.
 */
export function layoutChart(
  lanes: readonly ChartLane[],
  scale: ChartScale,
  measure: (text: string) => number,
  mostRows = 8,
): ChartLayout {
  const laidLanes: LaidLane[] = [];
  const items: LaidItem[] = [];
  const clusters: LaidCluster[] = [];
  let top = 0;
  for (const lane of lanes) {
    const laid = layoutLane(lane, scale, measure, mostRows, top);
    items.push(...laid.items);
    clusters.push(...laid.clusters);
    laidLanes.push({ key: lane.key, name: lane.name, y: top, height: laid.height });
    top += laid.height;
  }
  return { lanes: laidLanes, items, clusters, height: top };
}

type Placed = {
  readonly item: ChartItem;
  readonly marks: readonly LaidMark[];
  readonly left: number;
  readonly right: number;
};
type Row = { markEnd: number; labelEnd: number; last: number };

function layoutLane(
  lane: ChartLane,
  scale: ChartScale,
  measure: (text: string) => number,
  mostRows: number,
  top: number,
): { items: LaidItem[]; clusters: LaidCluster[]; height: number } {
  const placed = lane.items.map((item) => place(item, scale)).sort((a, b) => a.left - b.left);
  const rows: Row[] = [];
  const items: LaidItem[] = [];
  const overflow = new Map<number, { x: number; count: number; from: number; to: number }>();
  const yOf = (row: number) => top + LANE_PADDING_PX + row * ROW_PX + ROW_PX / 2;

  for (const one of placed) {
    let row = rows.findIndex((candidate) => candidate.labelEnd + GAP_PX <= one.left);
    if (row < 0 && rows.length < mostRows) {
      row = rows.length;
      rows.push({ markEnd: 0, labelEnd: 0, last: -1 });
    }
    if (row < 0) {
      row = leastCut(rows, one.left);
      const cut = rows[row];
      const before = cut === undefined ? undefined : items[cut.last];
      if (cut !== undefined && before !== undefined)
        items[cut.last] = { ...before, label: cutLabel(before, one.left - GAP_PX, measure) };
    }
    const taken = rows[row];
    if (taken === undefined) {
      gather(overflow, one, scale);
      continue;
    }
    // Measured only for what is drawn: it costs more than all the rest.
    const label = labelOf(one, measure);
    const end = label === null || label.inside ? one.right : label.x + label.width;
    taken.markEnd = one.right;
    taken.labelEnd = end;
    taken.last = items.length;
    items.push({
      id: one.item.id,
      title: one.item.title,
      marks: one.marks,
      uncertain: one.item.uncertain,
      oneOf: one.item.marks.length > 1,
      left: one.left,
      right: end,
      y: yOf(row),
      label: label === null ? null : { text: label.text, x: label.x, inside: label.inside },
    });
  }

  const rowCount = rows.length + (overflow.size > 0 ? 1 : 0);
  const clusters = [...overflow.values()].map(
    (cluster): LaidCluster => ({
      key: `${lane.key} ${Math.floor(cluster.x / CLUSTER_PX)}`,
      x: cluster.x,
      y: yOf(rows.length),
      count: cluster.count,
      fromDay: cluster.from,
      toDay: cluster.to,
    }),
  );
  return { items, clusters, height: Math.max(1, rowCount) * ROW_PX + LANE_PADDING_PX * 2 };
}

function place(item: ChartItem, scale: ChartScale): Placed {
  const marks = item.marks.map((mark) => layMark(mark, scale));
  return {
    item,
    marks,
    left: Math.min(...marks.map((mark) => mark.x)),
    right: Math.max(...marks.map((mark) => mark.x + mark.width)),
  };
}

function layMark(mark: ChartMark, { originDay, pxPerDay }: ChartScale): LaidMark {
  const xOf = (day: number) => (day - originDay) * pxPerDay;
  const { from, to } = mark;
  if (from === null || to === null) {
    // With one known end the other fades; chartItemOf gives no mark without any.
    const known = xOf(from ?? to ?? originDay);
    const span = Math.max(FADE_PX, Math.min(pxPerDay, FADE_PX * 3));
    return {
      shape: 'bar',
      x: from === null ? known - span : known,
      width: span,
      fadeStart: from === null,
      fadeEnd: to === null,
    };
  }
  const width = (to - from) * pxPerDay;
  const dot = mark.grain === 'moment' || (mark.grain === 'day' && pxPerDay < DAY_BAR_PX);
  if (dot)
    return {
      shape: 'dot',
      x: xOf((from + to) / 2) - DOT_PX / 2,
      width: DOT_PX,
      fadeStart: false,
      fadeEnd: false,
    };
  return {
    shape: 'bar',
    x: xOf(from),
    width: Math.max(width, DOT_PX),
    fadeStart: false,
    fadeEnd: false,
  };
}

function labelOf(one: Placed, measure: (text: string) => number) {
  const text = wholeLabel(one.item.title, measure);
  if (text === '') return null;
  const width = measure(text);
  const [only] = one.marks;
  const inside =
    one.marks.length === 1 &&
    only?.shape === 'bar' &&
    !only.fadeStart &&
    !only.fadeEnd &&
    width + INSIDE_PADDING_PX * 2 <= only.width;
  return { text, width, inside, x: inside ? one.left + INSIDE_PADDING_PX : one.right + LABEL_GAP_PX };
}

// Zooming asks for the same labels over and over.
const wholeLabels = new WeakMap<(text: string) => number, Map<string, string>>();

function wholeLabel(title: string, measure: (text: string) => number): string {
  let known = wholeLabels.get(measure);
  if (known === undefined) {
    known = new Map();
    wholeLabels.set(measure, known);
  }
  let label = known.get(title);
  if (label === undefined) {
    label = fitText(title, MOST_LABEL_PX, measure);
    known.set(title, label);
  }
  return label;
}

/** The row whose last label loses least when cut at `left`; -1 when marks stand in the way in all. */
function leastCut(rows: readonly Row[], left: number): number {
  let best = -1;
  for (const [index, row] of rows.entries()) {
    if (row.markEnd + GAP_PX / 2 > left) continue;
    if (best < 0 || row.labelEnd < (rows[best]?.labelEnd ?? 0)) best = index;
  }
  return best;
}

function cutLabel(item: LaidItem, until: number, measure: (text: string) => number): LaidItem['label'] {
  const { label } = item;
  if (label === null || label.inside) return label;
  const room = until - label.x;
  const text = room < LEAST_LABEL_PX ? '' : fitText(label.text, room, measure);
  return text === '' ? null : { ...label, text };
}

/** The start of a text that is at most `room` px wide, with an ellipsis when it was cut; empty when nothing fits. */
function fitText(text: string, room: number, measure: (text: string) => number): string {
  const title = text.trim();
  if (measure(title) <= room) return title;
  const chars = [...title];
  let [low, high] = [0, chars.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${chars.slice(0, middle).join('')}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${chars.slice(0, low).join('').trimEnd()}…`;
}

function gather(
  overflow: Map<number, { x: number; count: number; from: number; to: number }>,
  one: Placed,
  { originDay, pxPerDay }: ChartScale,
): void {
  const bin = Math.floor(one.left / CLUSTER_PX);
  const from = originDay + one.left / pxPerDay;
  const to = originDay + one.right / pxPerDay;
  const cluster = overflow.get(bin);
  if (cluster === undefined) overflow.set(bin, { x: bin * CLUSTER_PX, count: 1, from, to });
  else {
    cluster.count += 1;
    cluster.from = Math.min(cluster.from, from);
    cluster.to = Math.max(cluster.to, to);
  }
}
