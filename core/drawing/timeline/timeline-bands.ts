// Breaks a timeline into bands: stretches of time with an axis of their own, one under the other. Where events crowd, a
// band covers fewer days, so that they come apart; a band may be cut where a page ends.

import { placeEntries, type PlacedLane, type Span } from './place-entries.ts';
import { dayNumberOf, isoOfDay } from './timeline-axis.ts';
import type { TimelineEntry, TimelineLane } from './timeline-entries.ts';

export const AXIS_HEIGHT = 16;
export const LANE_PADDING = 3;

export type BandLane = { readonly name: string; readonly placed: PlacedLane; readonly heightPt: number };

/** The days of a band (the second excluded), and its lanes from top to bottom. */
export type Band = {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly BandLane[];
  readonly heightPt: number;
};

export type BandLook = {
  /** The part of the width that is time. */
  readonly left: number;
  readonly right: number;
  readonly maxHeightPt: number;
  /** How high the wrapped name of a lane is. */
  readonly nameHeight: (name: string) => number;
};

/** Up to this height a timeline is one band; a band more costs as much as this many points of height. */
const GOOD_HEIGHT = 170;
const BAND_COST = 26;
/** Two days that can't be told apart on the axis cost as much as this. */
const CROWD_COST = 14;
const CROWDED_PT = 4;
const MAX_CUTS = 14;

/** Bands in order of time that have every entry, cut ones in more than one. `from` and `to` are the days to cover. */
export function timelineBands(
  lanes: readonly TimelineLane[],
  from: number,
  to: number,
  look: BandLook,
): readonly Band[] {
  const whole = bandOf(lanes, from, to, look);
  const isGood = crowdedDays(whole, look) * CROWD_COST <= BAND_COST && whole.heightPt <= GOOD_HEIGHT;
  if (isGood && whole.heightPt <= look.maxHeightPt) return [whole];
  const entries = lanes.flatMap((lane) => lane.entries);
  const cuts = [from, ...cutsOf(entries, from, to), to];
  // The cheapest way to each cut, from all ways to the cuts before it.
  const best: { cost: number; bands: readonly Band[] }[] = [{ cost: 0, bands: [] }];
  for (let end = 1; end < cuts.length; end++)
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const [a, b] = [cuts[start] ?? from, cuts[end] ?? to];
      const band = start === 0 && end === cuts.length - 1 ? whole : trimmedBand(lanes, a, b, look);
      if (before === undefined) continue;
      const parts = Math.ceil((band?.heightPt ?? 0) / look.maxHeightPt);
      const crowded = band === null ? 0 : crowdedDays(band, look) * CROWD_COST;
      const cost = before.cost + (band?.heightPt ?? 0) + parts * BAND_COST + crowded;
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = { cost, bands: band === null ? before.bands : [...before.bands, band] };
    }
  return best.at(-1)?.bands ?? [whole];
}

function bandOf(lanes: readonly TimelineLane[], from: number, to: number, look: BandLook): Band {
  const pad = to - from > 40 ? (to - from) * 0.02 : 0;
  const span: Span = { from: from - pad, to: to + pad, left: look.left, right: look.right };
  const placed = lanes.flatMap(({ name, entries }): BandLane[] => {
    const inside = entries.filter((entry) => touches(entry, from, to));
    if (inside.length === 0) return [];
    return [laneOf(name, inside, span, look)];
  });
  return withHeight({ from: span.from, to: span.to, lanes: placed });
}

function laneOf(name: string, entries: readonly TimelineEntry[], span: Span, look: BandLook): BandLane {
  const placed = placeEntries(entries, span);
  const heightPt = Math.max(placed.heightPt, look.nameHeight(name)) + LANE_PADDING * 2;
  return { name, placed, heightPt };
}

const withHeight = (band: Omit<Band, 'heightPt'>): Band => ({
  ...band,
  heightPt: AXIS_HEIGHT + band.lanes.reduce((sum, lane) => sum + lane.heightPt, 0),
});

const touches = (entry: TimelineEntry, from: number, to: number): boolean =>
  entry.from < to && (entry.to > from || entry.from >= from);

/** How many days with events stand so close to the one before that their marks fall together. */
function crowdedDays(band: Band, look: BandLook): number {
  const perDay = (look.right - look.left) / (band.to - band.from);
  const starts = band.lanes.flatMap((lane) => lane.placed.entries.map(({ entry }) => Math.floor(entry.from)));
  const days = [...new Set(starts)].sort((a, b) => a - b);
  return days.filter((day, index) => index > 0 && (day - (days[index - 1] ?? day)) * perDay < CROWDED_PT)
    .length;
}

/** The band between two cuts without the days at its ends on which nothing is; null when nothing begins in it. */
function trimmedBand(lanes: readonly TimelineLane[], from: number, to: number, look: BandLook): Band | null {
  const inside = lanes.flatMap((lane) => lane.entries.filter((entry) => touches(entry, from, to)));
  if (!inside.some((entry) => entry.from >= from)) return null;
  const first = Math.max(from, Math.floor(Math.min(...inside.map((entry) => entry.from))));
  const last = Math.min(to, Math.max(first + 1, Math.ceil(Math.max(...inside.map((entry) => entry.to)))));
  return bandOf(lanes, first, last, look);
}

/** Days where a timeline may be cut: after the longest pauses, at even shares of the events, at starts of months. */
function cutsOf(entries: readonly TimelineEntry[], from: number, to: number): number[] {
  const days = entries.map((entry) => Math.floor(entry.from)).sort((a, b) => a - b);
  const pauses = days
    .map((day, index) => ({ day, pause: day - (days[index - 1] ?? day) }))
    .filter(({ pause }) => pause > 1)
    .sort((a, b) => b.pause - a.pause || a.day - b.day)
    .slice(0, 6);
  const shares = Array.from(
    { length: 8 },
    (_, index) => days[Math.floor(((index + 1) * days.length) / 9)] ?? from,
  );
  const cuts = [...pauses.map(({ day }) => day), ...shares, ...shares.slice(0, 4).map(monthStart)];
  return [...new Set(cuts)]
    .filter((day) => day > from && day < to)
    .slice(0, MAX_CUTS)
    .sort((a, b) => a - b);
}

const monthStart = (day: number): number => dayNumberOf(`${isoOfDay(day).slice(0, -2)}01`) ?? day;

/**
 * A band cut in two of the same days, the first no higher than `roomPt`: whole lanes first, then the events of one. The
 * first is null when nothing of it fits; `must` then takes one event whatever its height.
 */
export function cutBand(
  band: Band,
  roomPt: number,
  must: boolean,
  look: BandLook,
): [Band | null, Band | null] {
  if (band.heightPt <= roomPt) return [band, null];
  const span: Span = { from: band.from, to: band.to, left: look.left, right: look.right };
  const head: BandLane[] = [];
  const rest = [...band.lanes];
  let room = roomPt - AXIS_HEIGHT;
  for (let lane = rest.shift(); lane !== undefined; lane = rest.shift()) {
    if (lane.heightPt <= room) {
      head.push(lane);
      room -= lane.heightPt;
      continue;
    }
    const entries = lane.placed.entries.map((placed) => placed.entry);
    let [fits, tooMany] = [must && head.length === 0 ? 1 : 0, entries.length];
    while (fits + 1 < tooMany) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (laneOf(lane.name, entries.slice(0, middle), span, look).heightPt <= room) fits = middle;
      else tooMany = middle;
    }
    // A lane is not worth cutting for an event or two.
    if (fits > 3 || (must && head.length === 0)) {
      head.push(laneOf(lane.name, entries.slice(0, fits), span, look));
      rest.unshift(...(fits < entries.length ? [laneOf(lane.name, entries.slice(fits), span, look)] : []));
    } else rest.unshift(lane);
    break;
  }
  const made = (lanes: readonly BandLane[]): Band | null =>
    lanes.length === 0 ? null : withHeight({ from: band.from, to: band.to, lanes });
  return [made(head), made(rest)];
}
