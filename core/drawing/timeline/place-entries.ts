// Places the entries of a lane between two days: marks by their dates, labels beside them so that nothing touches.

import { textWidthPt, wrapText } from '../measure-text.ts';
import type { TimelineEntry } from './timeline-entries.ts';

export const LABEL_SIZE = 7.5;
export const LABEL_LEADING = 8.8;
export const BAR_HEIGHT = 9.6;
export const DOT = 2.7;
/** Between a mark and its label, and between one entry and the next. */
export const GAP = 5;

const SLOT = 4.1;
/** Slots of an entry with a label of one line, and of two. */
const SLOTS = [3, 5] as const;
const LABEL_MAX = 170;
const CAP = 6;

/** The days and points that a band's axis joins. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
};

export type PlacedEntry = {
  readonly entry: TimelineEntry;
  /** The mark's left and right; a bar that is cut at the band's end says so. */
  readonly x1: number;
  readonly x2: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly label: readonly string[];
  readonly side: 'inside' | 'after' | 'before';
  /** The left and right of mark and label together. */
  readonly extent: readonly [left: number, right: number];
  /** Its middle, from the top of the lane. */
  readonly y: number;
};

export type PlacedLane = { readonly entries: readonly PlacedEntry[]; readonly heightPt: number };

/** Every entry at the first height at which neither its mark nor its label touches one placed before. */
export function placeEntries(entries: readonly TimelineEntry[], span: Span): PlacedLane {
  const slots: (readonly [left: number, right: number])[][] = [];
  const isFree = (slot: number, [left, right]: readonly [number, number]): boolean =>
    (slots[slot] ?? []).every(([a, b]) => right + GAP <= a || left >= b + GAP);
  const placed = entries.map((entry): PlacedEntry => {
    const options = optionsOf(entry, span);
    for (let slot = 0; ; slot++)
      for (const option of options) {
        const height = SLOTS[option.label.length > 1 ? 1 : 0];
        const taken = Array.from({ length: height }, (_, index) => slot + index);
        if (!taken.every((at) => isFree(at, option.extent))) continue;
        for (const at of taken) (slots[at] ??= []).push(option.extent);
        return { ...option, y: (slot + height / 2) * SLOT };
      }
  });
  return { entries: placed, heightPt: Math.max(SLOTS[0], slots.length) * SLOT };
}

/** The ways to draw an entry, the best first; one of them at least. */
function optionsOf(entry: TimelineEntry, span: Span): Omit<PlacedEntry, 'y'>[] {
  const at = (day: number): number =>
    span.left + ((day - span.from) / (span.to - span.from)) * (span.right - span.left);
  const cutBefore = entry.isSpan && (entry.opensBefore || entry.from < span.from - 0.001);
  const cutAfter = entry.isSpan && (entry.opensAfter || entry.to > span.to + 0.001);
  let [x1, x2] = [Math.max(span.left, at(entry.from)), Math.min(span.right, at(entry.to))];
  if (entry.isSpan) {
    const least = cutBefore || cutAfter ? 12 : 6;
    if (x2 - x1 < least) x2 = x1 + least;
    if (x2 > span.right) [x1, x2] = [Math.max(span.left, x1 - (x2 - span.right)), span.right];
  } else {
    const middle = Math.min(span.right - DOT, Math.max(span.left + DOT, (x1 + x2) / 2));
    [x1, x2] = [middle - DOT, middle + DOT];
  }
  const mark = { entry, x1, x2, cutBefore, cutAfter };
  const bold = entry.isSpan;
  const width = textWidthPt(entry.title, LABEL_SIZE, bold);
  const caps = CAP * 2 + (cutBefore ? 4 : 0) + (cutAfter ? 4 : 0);
  const inside = x2 - x1 - caps;
  if (entry.isSpan && width <= inside)
    return [{ ...mark, label: [entry.title], side: 'inside', extent: [x1, x2] }];
  const room = { after: span.right - x2 - GAP, before: x1 - span.left - GAP };
  const roomiest = room.after >= room.before ? 'after' : 'before';
  const label = (widest: number): string[] =>
    width <= Math.min(widest, LABEL_MAX)
      ? [entry.title]
      : evenly(entry.title, width, Math.min(widest, LABEL_MAX), widest, bold);
  const beside = (side: 'after' | 'before', lines: readonly string[]): Omit<PlacedEntry, 'y'> => {
    const wide = Math.max(...lines.map((line) => textWidthPt(line, LABEL_SIZE, bold)));
    return {
      ...mark,
      label: lines,
      side,
      extent: side === 'after' ? [x1, x2 + GAP + wide] : [x1 - GAP - wide, x2],
    };
  };
  const options = (['after', 'before'] as const).flatMap((side) => {
    const lines = room[side] < 30 ? ['…'] : label(room[side]);
    return lines.some((line) => line.endsWith('…')) ? [] : [beside(side, lines)];
  });
  if (options.length > 0) return options;
  if (inside > room[roomiest] * 1.6)
    return [
      {
        ...mark,
        label: wrapText(entry.title, LABEL_SIZE, inside, 1, bold),
        side: 'inside',
        extent: [x1, x2],
      },
    ];
  return [beside(roomiest, label(room[roomiest]))];
}

/** Two lines of like length, no wider than need be; wider than wished rather than cut. */
function evenly(title: string, width: number, wished: number, widest: number, bold: boolean): string[] {
  for (let at = Math.min(wished, width * 0.52); at < widest; at += 6) {
    const lines = wrapText(title, LABEL_SIZE, at, 2, bold);
    if (!lines.some((line) => line.endsWith('…'))) return lines;
  }
  return wrapText(title, LABEL_SIZE, widest, 2, bold);
}
