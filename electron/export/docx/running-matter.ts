// Headers and footers: words at start, centre and end, and the marking of every page.

import type { Classification, RunningMatter } from '../../../core/document/tree.ts';
import type { Flow } from './flow.ts';
import { type Around, runsOf } from './inlines.ts';
import { legalText, stretchesOf } from './text.ts';
import { colour, halfPoints, twips } from './units.ts';
import { alignments, extraStyles } from './word-styles.ts';
import { paragraph } from './wml/paragraphs.ts';
import { type RunLook, runProperties, wordsRun } from './wml/runs.ts';
import { openCell, openRow, openTable } from './wml/tables.ts';
import type { Place, Work } from './work.ts';

const slots = ['start', 'centre', 'end'] as const;
type SlotName = (typeof slots)[number];

/** Blocks of a header or footer: a table without lines, so that long words wrap in their place. */
export function writeRunning(
  work: Work,
  matter: RunningMatter,
  part: 'header' | 'footer',
  place: Place,
  flow: Flow,
): void {
  const running: Place = { ...place, part: 'running', inCell: true };
  const rtl = place.dir === 'rtl';
  const around: Around = { place: running, dir: place.dir, lang: place.lang, over: null };
  const cells = slots.map((slot) => ({ slot, lines: linesOf(work, matter, slot, around) }));
  const style = part === 'header' ? extraStyles.header : extraStyles.footer;
  if (cells.every(({ lines }) => lines.length === 0)) {
    flow.paragraph(paragraph({ style }, ''));
    return;
  }
  const total = twips(place.widthPt);
  const shares = sharesOf(cells.map(({ lines }) => lines.length > 0));
  const widths = shares.map((share) => Math.floor(total * share));
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  flow.table(
    openTable({ widths, rtl, borders: {}, margins, headerRow: false, title: null }) + openRow(false, false),
  );
  cells.forEach(({ slot, lines }, at) => {
    const width = widths[at] ?? 0;
    const look = { width, span: 1, merge: 'none', bottom: null, fill: null, align: 'center' } as const;
    const paragraphs = (lines.length > 0 ? lines : ['']).map((runs) =>
      paragraph({ style, alignment: alignments[slot], rtl }, runs),
    );
    flow.table(`${openCell(look)}${paragraphs.join('')}</w:tc>`);
  });
  flow.table('</w:tr></w:tbl>', true);
  flow.paragraph(paragraph({ style, spacing: { line: 20, rule: 'exact' } }, ''));
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
