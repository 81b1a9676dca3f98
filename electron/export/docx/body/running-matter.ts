// Headers and footers: words at start, centre and end, and the marking of every page.

import type { Classification, RunningMatter } from '../../../../core/document/tree.ts';
import { wordsOfInlines } from '../../parts/targets.ts';
import { type Around, runsOf } from './inlines.ts';
import type { Relations } from '../package/relations.ts';
import { legalText, stretchesOf } from './text.ts';
import { colour, halfPoints, twips } from '../units.ts';
import { type RunLook, runProperties, wordsRun } from '../wml/runs.ts';
import type { Place, Work } from '../work.ts';

const slots = ['start', 'centre', 'end'] as const;
type SlotName = (typeof slots)[number];

/** A column of a header or footer: its width in twentieths of a point, and the runs of each line. */
export type RunningColumn = {
  readonly slot: SlotName;
  readonly width: number;
  readonly lines: readonly string[];
};

/** A header or footer; without columns when it says nothing. */
export type RunningPart = {
  readonly rtl: boolean;
  readonly columns: readonly RunningColumn[];
  /** What its words point to. */
  readonly relations: Relations;
};

/** The words of a header or footer in their columns. */
export function runningPart(work: Work, matter: RunningMatter, place: Place): RunningPart {
  const running: Place = { ...place, part: 'running', inCell: true };
  const around: Around = { place: running, dir: place.dir, lang: place.lang, over: null };
  const lines = slots.map((slot) => linesOf(work, matter, slot, around));
  const needs = slots.map((slot, at) =>
    lines[at]?.length ? Math.max(0.01, needPt(work, matter, slot) / place.widthPt) : 0,
  );
  const shares = needs.some((need) => need > 0) ? sharesOf(needs) : [];
  const total = twips(place.widthPt);
  return {
    rtl: place.dir === 'rtl',
    columns: shares.map((share, at) => ({
      slot: slots[at] ?? 'start',
      width: Math.floor(total * share),
      lines: lines[at] ?? [],
    })),
    relations: place.relations,
  };
}

function linesOf(work: Work, matter: RunningMatter, slot: SlotName, around: Around): string[] {
  const words = runsOf(work, matter[slot], around);
  const marking =
    matter.marking === slot && work.tree.classification ? markingRuns(work, work.tree.classification) : '';
  return [marking, words].filter((line) => line !== '');
}

/** Roughly how wide the words of a slot are on one line, a little more than they come out. */
function needPt(work: Work, matter: RunningMatter, slot: SlotName): number {
  const { sizePt } = work.styles.roles.running;
  const words = wordsOfInlines(matter[slot]).length * sizePt * 0.58;
  const { classification } = work.tree;
  if (matter.marking !== slot || classification === null) return words;
  const label = classification.label.length * Math.max(12, work.styles.markingSizePt) * 0.8;
  const caveats = classification.caveats.join(' · ').length * sizePt * 0.75;
  return Math.max(words, label + caveats + 12);
}

/**
 * Shares of three columns, by what each needs of the width; the middle stays in the middle, and one that is empty gives
 * its room to the others.
 */
function sharesOf(needs: readonly number[]): readonly number[] {
  const [start = 0, centre = 0, end = 0] = needs;
  if (centre > 0) {
    if (start === 0 && end === 0) return [0.01, 0.98, 0.01];
    const middle = Math.min(0.8, Math.max(0.34, centre));
    return [(1 - middle) / 2, middle, (1 - middle) / 2];
  }
  if (start === 0) return [0.01, 0.01, 0.98];
  if (end === 0) return [0.98, 0.01, 0.01];
  // The end has what it needs, and where that leaves the start too little both give way.
  const share =
    start + end <= 0.99 ? Math.max(end, 0.39 - Math.max(0, start - 0.6)) : (end / (start + end)) * 0.99;
  return [0.99 - share, 0.01, share];
}

/**
 * The marking as TLP 2.0 asks: bold, at least 12 pt, its own colours on its own ground, in Latin letters from left to
 * right in every language. Caveats follow in plain words.
 */
export function markingRuns(work: Work, marking: Classification): string {
  const ground = colour(marking.background);
  const look: RunLook = {
    bold: true,
    noProof: true,
    colour: colour(marking.foreground),
    size: halfPoints(Math.max(12, work.styles.markingSizePt)),
    border: ground,
    fill: ground,
  };
  const pad = wordsRun(runProperties(look), '\u00a0');
  const label = stretchesOf(legalText(marking.label, work.losses), 'ltr').map(({ text, rtl }) =>
    wordsRun(runProperties({ ...look, rtl }), text),
  );
  const caveats = marking.caveats
    .map((caveat) => legalText(caveat, work.losses))
    .filter((caveat) => caveat !== '');
  const after =
    caveats.length > 0 ? wordsRun(runProperties({ bold: true }), `\u00a0 ${caveats.join(' · ')}`) : '';
  return `${pad}${label.join('')}${pad}${after}`;
}
