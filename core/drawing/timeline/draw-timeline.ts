// Draws lanes of events as vector scenes: bands of time with an axis each, bars for spans, dots for days, labels that
// never touch. A timeline that is higher than a page becomes several scenes.

import { dateToWords } from '../../words/dates/date-words.ts';
import type { DrawingWords } from '../../words/documents/drawing-words.ts';
import { textWidthPt, wrapText } from '../measure-text.ts';
import { mirrorScene } from '../mirror-scene.ts';
import type { Scene, SceneShape } from '../scene.ts';
import { sceneText } from '../scene-text.ts';
import { GAP, LABEL_LEADING, LABEL_SIZE, type PlacedEntry } from './place-entries.ts';
import { axisTicks, type AxisTick, isoOfDay } from './timeline-axis.ts';
import {
  AXIS_HEIGHT,
  type Band,
  type BandLook,
  cutBand,
  LANE_PADDING,
  timelineBands,
} from './timeline-bands.ts';
import type { TimelineEntry, TimelineLane } from './timeline-entries.ts';
import { drawLegend, legendHeight } from './timeline-legend.ts';
import { markShapes } from './timeline-marks.ts';

export type TimelineLook = {
  readonly widthPt: number;
  /** No scene is higher. */
  readonly maxHeightPt: number;
  readonly dir: 'ltr' | 'rtl';
  /** The days that the axis should cover beside those of the events, from 1970; `to` is excluded. */
  readonly period?: { readonly from: number; readonly to: number } | null;
  readonly words: DrawingWords;
  readonly dates: {
    readonly language: string;
    readonly digits: 'latin' | 'arabic';
    readonly months: 'egypt' | 'levant';
  };
};

/** A scene and the lanes that it shows, as far as it shows them. */
export type TimelineDrawing = { readonly scene: Scene; readonly lanes: readonly TimelineLane[] };

const AXIS_SIZE = 7.5;
const LANE_SIZE = 7.5;
const LANE_LEADING = 9.2;
const BAND_GAP = 14;

/** The drawings of a timeline, one where it fits on a page; none when no lane has an entry. */
export function drawTimeline(lanes: readonly TimelineLane[], look: TimelineLook): TimelineDrawing[] {
  const entries = lanes.flatMap((lane) => lane.entries);
  if (entries.length === 0) return [];
  let first = Math.floor(Math.min(...entries.map((entry) => entry.from)));
  let last = Math.max(first + 1, Math.ceil(Math.max(...entries.map((entry) => entry.to))));
  const { period } = look;
  // A long period would press a few days of events into a corner; then the events alone set the axis.
  if (period && period.to - period.from <= (last - first) * 4 + 7) {
    first = Math.min(first, period.from);
    last = Math.max(last, period.to);
  }
  const longest = Math.max(...lanes.map((lane) => textWidthPt(lane.name, LANE_SIZE, true)));
  const gutter = longest === 0 ? 0 : Math.min(Math.max(longest + 10, 40), look.widthPt * 0.2);
  const nameLines = (name: string): string[] =>
    name === '' ? [] : wrapText(name, LANE_SIZE, gutter - 8, 3, true);
  const legendPt = legendHeight(look);
  const maxHeightPt = look.maxHeightPt - legendPt - 1;
  const bandLook = {
    left: gutter,
    right: look.widthPt,
    maxHeightPt,
    nameHeight: (name: string) => nameLines(name).length * LANE_LEADING + 2,
  };
  const pages = intoPages(timelineBands(lanes, first, last, bandLook), bandLook);
  const oneOfMany = pages.flat().length > 1;
  return pages.map((page): TimelineDrawing => {
    const shapes: SceneShape[] = [];
    let y = 0;
    for (const band of page) {
      shapes.push(...drawBand(band, { y, gutter, nameLines, oneOfMany }, look));
      y += band.heightPt + BAND_GAP;
    }
    const shown = page.flatMap((band) => band.lanes.flatMap((lane) => lane.placed.entries));
    const legend = drawLegend(shown, look, y - BAND_GAP + 4);
    const scene: Scene = {
      widthPt: look.widthPt,
      heightPt: Math.ceil(legend.bottom + 1),
      shapes: [...shapes, ...legend.shapes],
    };
    const drawn = new Set<TimelineEntry>(shown.map((placed) => placed.entry));
    return {
      scene: look.dir === 'rtl' ? mirrorScene(scene) : scene,
      lanes: lanes
        .map((lane) => ({ name: lane.name, entries: lane.entries.filter((entry) => drawn.has(entry)) }))
        .filter((lane) => lane.entries.length > 0),
    };
  });
}

/** Bands one under the other; one that does not fit is cut where enough of the page is left to be worth it. */
function intoPages(bands: readonly Band[], look: BandLook): Band[][] {
  const pages: Band[][] = [[]];
  let room = look.maxHeightPt;
  for (let band of bands)
    for (;;) {
      const isFresh = room === look.maxHeightPt;
      const [head, rest] =
        isFresh || band.heightPt <= room || room > look.maxHeightPt * 0.25
          ? cutBand(band, room, isFresh, look)
          : [null, band];
      if (head !== null) {
        pages.at(-1)?.push(head);
        room -= head.heightPt + BAND_GAP;
      }
      if (rest === null) break;
      band = rest;
      pages.push([]);
      room = look.maxHeightPt;
    }
  return pages.filter((page) => page.length > 0);
}

type BandPlace = {
  readonly y: number;
  readonly gutter: number;
  readonly nameLines: (name: string) => string[];
  readonly oneOfMany: boolean;
};

function drawBand(band: Band, place: BandPlace, look: TimelineLook): SceneShape[] {
  const shapes: SceneShape[] = [];
  let y = place.y + AXIS_HEIGHT;
  for (const [index, lane] of band.lanes.entries()) {
    const top = y + LANE_PADDING;
    if (index > 0) shapes.push(line(0, y, look.widthPt, y, 'line', 0.5));
    for (const [row, text] of place.nameLines(lane.name).entries()) {
      const at = { x: 0, y: top + 8.8 + row * LANE_LEADING, sizePt: LANE_SIZE, bold: true };
      shapes.push(sceneText({ ...at, anchor: 'start', colour: 'ink' }, text, look.dir));
    }
    for (const item of lane.placed.entries) shapes.push(...drawEntry(item, top + item.y, look));
    y += lane.heightPt;
  }
  return [...drawAxis(band, place, y, look), ...shapes];
}

function drawEntry(item: PlacedEntry, y: number, look: TimelineLook): SceneShape[] {
  const { entry, x1, x2, side, label } = item;
  const shapes = markShapes({ ...entry, x1, x2, y, cutBefore: item.cutBefore, cutAfter: item.cutAfter });
  // The lines of the axis must not run through the words.
  const [from, to] = item.extent;
  const height = LABEL_SIZE * 1.4 + (label.length - 1) * LABEL_LEADING;
  if (side !== 'inside')
    shapes.unshift({
      type: 'rect',
      x: side === 'after' ? x2 + GAP - 1.5 : Math.max(0, from - 1.5),
      y: y - height / 2,
      width: side === 'after' ? Math.min(look.widthPt, to + 1.5) - x2 - GAP + 1.5 : x1 - GAP - from + 3,
      height,
      radius: 0,
      fill: 'paper',
      stroke: null,
      dashed: false,
    });
  const at = side === 'inside' ? x1 + 6 + (item.cutBefore ? 4 : 0) : side === 'after' ? x2 + GAP : x1 - GAP;
  const first = y + LABEL_SIZE * 0.34 - ((label.length - 1) * LABEL_LEADING) / 2;
  for (const [row, text] of label.entries())
    shapes.push(
      sceneText(
        {
          x: at,
          y: first + row * LABEL_LEADING,
          sizePt: LABEL_SIZE,
          bold: entry.isSpan,
          anchor: side === 'before' ? 'end' : 'start',
          colour: side === 'inside' ? 'event' : 'ink',
        },
        text,
        look.dir,
      ),
    );
  return shapes;
}

function drawAxis(
  band: Band,
  { y, gutter, oneOfMany }: BandPlace,
  bottom: number,
  look: TimelineLook,
): SceneShape[] {
  const plotWidth = look.widthPt - gutter;
  const x = (day: number): number => gutter + ((day - band.from) / (band.to - band.from)) * plotWidth;
  const ticks = axisTicks(Math.ceil(band.from), Math.ceil(band.to), plotWidth, AXIS_SIZE);
  const oneDay = ticks.length > 1 ? (ticks[1]?.day ?? 0) - (ticks[0]?.day ?? 0) === 1 : true;
  let lastLabelEnd = -Infinity;
  const shapes: SceneShape[] = [
    line(gutter, y + AXIS_HEIGHT - 3, look.widthPt, y + AXIS_HEIGHT - 3, 'line', 0.5),
  ];
  for (const [index, tick] of ticks.entries()) {
    const text = tickText(tick, ticks[index - 1], oneOfMany && index === 0, look);
    const lineX = x(tick.day);
    // Columns of single days carry their label in the middle, where their dots stand.
    const centred = tick.unit === 'day' && oneDay;
    const width = textWidthPt(text, AXIS_SIZE);
    const wished = centred ? x(tick.day + 0.5) - width / 2 : lineX + 2;
    const start = Math.max(gutter, Math.min(wished, look.widthPt - width));
    shapes.push(line(lineX, y + AXIS_HEIGHT - 3, lineX, bottom, 'line', 0.5));
    if (start < lastLabelEnd + 3) continue;
    lastLabelEnd = start + width;
    const at = { y: y + AXIS_HEIGHT - 6, sizePt: AXIS_SIZE, bold: false, colour: 'muted' } as const;
    shapes.push(
      centred && start === wished
        ? sceneText({ ...at, x: start + width / 2, anchor: 'middle' }, text, look.dir)
        : sceneText({ ...at, x: start, anchor: 'start' }, text, look.dir),
    );
  }
  return shapes;
}

/**
 * "14 May" at the start and where a month begins, "15" between; months and years in the words of the language. A band
 * that is one of many says its year.
 */
function tickText(
  tick: AxisTick,
  before: AxisTick | undefined,
  withYear: boolean,
  look: TimelineLook,
): string {
  const iso = isoOfDay(tick.day);
  const words = (edtf: string): string => dateToWords(edtf, { ...look.dates, style: 'short' });
  if (tick.unit === 'year') return words(iso.slice(0, -6));
  if (tick.unit === 'month') return words(iso.slice(0, -3));
  const sameMonth = before !== undefined && isoOfDay(before.day).slice(0, -3) === iso.slice(0, -3);
  const day = words(iso);
  if (sameMonth) return /[0-9٠-٩]+/u.exec(day)?.[0] ?? day;
  return withYear ? day : day.replace(/[\s،,]*[0-9٠-٩]{4}$/u, '');
}

const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: 'line' | 'muted',
  widthPt: number,
): SceneShape => ({ type: 'line', x1, y1, x2, y2, colour, widthPt, dashed: false });
