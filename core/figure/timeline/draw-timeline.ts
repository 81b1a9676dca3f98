// Draws lanes of events as a vector scene: an axis of days, bars for spans, dots for days, labels that never touch.

import { dateToWords } from '../../words/date-words.ts';
import { mirrorScene } from '../mirror-scene.ts';
import type { Scene, SceneShape } from '../scene.ts';
import { fitText, textWidthPt, wrapText } from '../measure-text.ts';
import { axisTicks, type AxisTick, isoOfDay } from './timeline-axis.ts';
import type { TimelineEntry, TimelineLane } from './timeline-entries.ts';

export type TimelineLook = {
  readonly widthPt: number;
  readonly dir: 'ltr' | 'rtl';
  /** The days that the axis should cover beside those of the events, from 1970; `to` is excluded. */
  readonly period?: { readonly from: number; readonly to: number } | null;
  readonly dates: {
    readonly language: string;
    readonly digits: 'latin' | 'arabic';
    readonly months: 'egypt' | 'levant';
  };
};

const AXIS_SIZE = 7.2;
const LABEL_SIZE = 7.2;
const LANE_SIZE = 7.4;
const AXIS_HEIGHT = 16;
const ROW_HEIGHT = 14;
const BAR_HEIGHT = 10.5;
const LANE_PADDING = 4;
const DOT = 2.7;
const GAP = 5;

type Placed = {
  readonly entry: TimelineEntry;
  readonly x1: number;
  readonly x2: number;
  readonly label: string;
  readonly side: 'inside' | 'after' | 'before';
  readonly row: number;
};

/** The scene of a timeline; null when no lane has an entry. Its height follows from what it shows. */
export function drawTimeline(lanes: readonly TimelineLane[], look: TimelineLook): Scene | null {
  const entries = lanes.flatMap((lane) => lane.entries);
  if (entries.length === 0) return null;
  let first = Math.floor(Math.min(...entries.map((entry) => entry.from)));
  let last = Math.max(first + 1, Math.ceil(Math.max(...entries.map((entry) => entry.to))));
  const { period } = look;
  // A long period would press a few days of events into a corner; then the events alone set the axis.
  if (period && period.to - period.from <= (last - first) * 4 + 7) {
    first = Math.min(first, period.from);
    last = Math.max(last, period.to);
  }
  const span = last - first;
  const [from, to] = span > 40 ? [first - span * 0.02, last + span * 0.02] : [first, last];

  const longest = Math.max(...lanes.map((lane) => textWidthPt(lane.name, LANE_SIZE, true)));
  const gutter = Math.min(Math.max(longest + 10, 40), look.widthPt * 0.22);
  const plotWidth = look.widthPt - gutter;
  const x = (day: number): number => gutter + ((day - from) / (to - from)) * plotWidth;

  const shapes: SceneShape[] = [];
  const laneShapes: SceneShape[] = [];
  let y = AXIS_HEIGHT;
  for (const [index, lane] of lanes.entries()) {
    const placed = place(lane.entries, x, gutter, look.widthPt);
    const name = wrapText(lane.name, LANE_SIZE, gutter - 8, 3, true);
    const rows = Math.max(1, ...placed.map((item) => item.row + 1));
    const height = Math.max(rows * ROW_HEIGHT, name.length * (LANE_SIZE + 2)) + LANE_PADDING * 2;
    if (index > 0) laneShapes.push(line(0, y, look.widthPt, y, 'line', 0.5));
    const nameTop = y + LANE_PADDING + ROW_HEIGHT / 2 + LANE_SIZE * 0.35;
    for (const [row, text] of name.entries())
      laneShapes.push(label(0, nameTop + row * (LANE_SIZE + 2), text, LANE_SIZE, true, 'start', 'ink', look));
    for (const item of placed)
      laneShapes.push(...drawEntry(item, y + LANE_PADDING + item.row * ROW_HEIGHT + ROW_HEIGHT / 2, look));
    y += height;
  }
  shapes.push(...drawAxis(axisTicks(Math.ceil(from), Math.ceil(to), plotWidth, AXIS_SIZE), x, y, look));
  shapes.push(...laneShapes);
  const scene: Scene = { widthPt: look.widthPt, heightPt: y + 1, shapes };
  return look.dir === 'rtl' ? mirrorScene(scene) : scene;
}

/** Puts each entry into the first row of its lane in which neither mark nor label touches another. */
function place(
  entries: readonly TimelineEntry[],
  x: (day: number) => number,
  left: number,
  right: number,
): Placed[] {
  const rows: [number, number][][] = [];
  const isFree = (row: number, from: number, to: number): boolean =>
    (rows[row] ?? []).every(([a, b]) => to + GAP <= a || from >= b + GAP);
  const placed: Placed[] = [];
  for (const entry of entries) {
    const middle = x((entry.from + entry.to) / 2);
    const x1 = entry.isSpan ? x(entry.from) : middle - DOT;
    const x2 = entry.isSpan ? Math.max(x(entry.to), x(entry.from) + 6) : middle + DOT;
    const width = textWidthPt(entry.title, LABEL_SIZE, entry.isSpan);
    const options: Omit<Placed, 'row'>[] = [];
    const room = { after: right - x2 - GAP, before: x1 - left - GAP };
    if (entry.isSpan && width + 10 <= x2 - x1)
      options.push({ entry, x1, x2, label: entry.title, side: 'inside' });
    else {
      if (width <= room.after) options.push({ entry, x1, x2, label: entry.title, side: 'after' });
      if (width <= room.before) options.push({ entry, x1, x2, label: entry.title, side: 'before' });
    }
    if (options.length === 0) {
      const side = room.after >= room.before ? 'after' : 'before';
      const widest = Math.max(room.after, room.before);
      const inside = x2 - x1 - 10;
      if (entry.isSpan && inside > widest)
        options.push({
          entry,
          x1,
          x2,
          label: fitText(entry.title, LABEL_SIZE, inside, true),
          side: 'inside',
        });
      else
        options.push({ entry, x1, x2, label: fitText(entry.title, LABEL_SIZE, widest, entry.isSpan), side });
    }
    for (let row = 0; ; row++) {
      const fit = options.find((option) => isFree(row, ...extentOf(option)));
      if (fit === undefined) continue;
      (rows[row] ??= []).push(extentOf(fit));
      placed.push({ ...fit, row });
      break;
    }
  }
  return placed;
}

function extentOf(item: Omit<Placed, 'row'>): [number, number] {
  const width = textWidthPt(item.label, LABEL_SIZE, item.entry.isSpan);
  if (item.side === 'inside') return [item.x1, item.x2];
  return item.side === 'after' ? [item.x1, item.x2 + GAP + width] : [item.x1 - GAP - width, item.x2];
}

function drawEntry(item: Placed, y: number, look: TimelineLook): SceneShape[] {
  const { entry, x1, x2, side } = item;
  const shapes: SceneShape[] = [];
  if (entry.isSpan)
    shapes.push({
      type: 'rect',
      x: x1,
      y: y - BAR_HEIGHT / 2,
      width: x2 - x1,
      height: BAR_HEIGHT,
      radius: BAR_HEIGHT / 2,
      fill: entry.uncertain ? 'paper' : 'eventSoft',
      stroke: 'event',
      dashed: entry.uncertain,
    });
  else {
    if (entry.uncertain)
      shapes.push({
        type: 'rect',
        x: x1 - 1.8,
        y: y - DOT - 1.8,
        width: (DOT + 1.8) * 2,
        height: (DOT + 1.8) * 2,
        radius: DOT + 1.8,
        fill: null,
        stroke: 'event',
        dashed: true,
      });
    shapes.push({
      type: 'circle',
      x: (x1 + x2) / 2,
      y,
      radius: entry.uncertain ? DOT * 0.7 : DOT,
      fill: 'event',
      stroke: null,
    });
  }
  // The lines of the axis must not run through the words.
  const [from, to] = extentOf(item);
  if (side !== 'inside')
    shapes.unshift({
      type: 'rect',
      x: side === 'after' ? x2 + GAP - 1.5 : from - 1.5,
      y: y - LABEL_SIZE * 0.7,
      width: (side === 'after' ? to - x2 : x1 - from) - GAP + 3,
      height: LABEL_SIZE * 1.4,
      radius: 0,
      fill: 'paper',
      stroke: null,
      dashed: false,
    });
  const at = side === 'inside' ? x1 + 6 : side === 'after' ? x2 + GAP : x1 - GAP;
  const colour = side === 'inside' ? 'event' : 'ink';
  const anchor = side === 'before' ? 'end' : 'start';
  shapes.push(label(at, y + LABEL_SIZE * 0.34, item.label, LABEL_SIZE, entry.isSpan, anchor, colour, look));
  return shapes;
}

function drawAxis(
  ticks: readonly AxisTick[],
  x: (day: number) => number,
  bottom: number,
  look: TimelineLook,
): SceneShape[] {
  const oneDay = ticks.length > 1 ? (ticks[1]?.day ?? 0) - (ticks[0]?.day ?? 0) === 1 : true;
  let lastLabelEnd = -Infinity;
  return ticks.flatMap((tick, index) => {
    const text = tickText(tick, ticks[index - 1], look);
    const lineX = x(tick.day);
    // Columns of single days carry their label in the middle, where their dots stand.
    const centred = tick.unit === 'day' && oneDay;
    const width = textWidthPt(text, AXIS_SIZE);
    const labelX = centred ? x(tick.day + 0.5) : lineX + 2;
    const start = centred ? labelX - width / 2 : labelX;
    const shapes: SceneShape[] = [line(lineX, AXIS_HEIGHT - 3, lineX, bottom, 'line', 0.5)];
    if (start >= lastLabelEnd + 3 && start + width <= look.widthPt + 1) {
      lastLabelEnd = start + width;
      const anchor = centred ? 'middle' : 'start';
      shapes.push(label(labelX, AXIS_HEIGHT - 6, text, AXIS_SIZE, false, anchor, 'muted', look));
    }
    return shapes;
  });
}

/** "14 May" at the start and where a month begins, "15" between; months and years in the words of the language. */
function tickText(tick: AxisTick, before: AxisTick | undefined, look: TimelineLook): string {
  const iso = isoOfDay(tick.day);
  const words = (edtf: string): string => dateToWords(edtf, { ...look.dates, style: 'short' });
  if (tick.unit === 'year') return words(iso.slice(0, -6));
  if (tick.unit === 'month') return words(iso.slice(0, -3));
  const sameMonth = before !== undefined && isoOfDay(before.day).slice(0, -3) === iso.slice(0, -3);
  const day = words(iso);
  if (sameMonth) return /[0-9٠-٩]+/u.exec(day)?.[0] ?? day;
  return day.replace(/[\s،,]*[0-9٠-٩]{4}$/u, '');
}

const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: 'line' | 'muted',
  widthPt: number,
): SceneShape => ({ type: 'line', x1, y1, x2, y2, colour, widthPt, dashed: false });

const label = (
  x: number,
  y: number,
  text: string,
  sizePt: number,
  bold: boolean,
  anchor: 'start' | 'middle' | 'end',
  colour: 'ink' | 'muted' | 'event',
  look: TimelineLook,
): SceneShape => ({ type: 'text', x, y, text, sizePt, bold, anchor, colour, dir: look.dir });
