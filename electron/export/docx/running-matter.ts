// Headers and footers: words at start, centre and end, and the marking of every page.

import type { Classification, RunningMatter } from '../../../core/document/tree.ts';
import { type Around, runsOf } from './inlines.ts';
import type { Relations } from './package/relations.ts';
import { legalText, stretchesOf } from './text.ts';
import { colour, halfPoints, twips } from './units.ts';
import { type RunLook, runProperties, wordsRun } from './wml/runs.ts';
import type { Place, Work } from './work.ts';

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
  const used = lines.map((each) => each.length > 0);
  const shares = used.includes(true) ? sharesOf(used) : [];
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

/** Three columns; one that is empty gives its room to the others, but the middle stays in the middle. */
function sharesOf(used: readonly boolean[]): readonly number[] {
  const [start, centre, end] = used;
  if (centre) return start || end ? [0.33, 0.34, 0.33] : [0.01, 0.98, 0.01];
  if (start && end) return [0.6, 0.01, 0.39];
  return start ? [0.98, 0.01, 0.01] : [0.01, 0.01, 0.98];
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
