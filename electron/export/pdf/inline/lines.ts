// Atoms set in lines of a width, and lines made into segments in the order in which they stand.

import { faceSizePt } from '../fonts/fonts.ts';
import type { TextDirection } from '../../../../core/document/tree.ts';
import { type Atom, softHyphen, textAtom } from './atoms.ts';
import { visualOrder } from './bidi.ts';
import { breakLines } from './break-lines.ts';
import type { NoteCall, Segment } from '../pages/page-model.ts';
import { trimmedWidth, type WordParts } from './word-atoms.ts';

export type Align = 'start' | 'end' | 'centre' | 'justify';

export type Line = {
  readonly segments: readonly Segment[];
  readonly notes: readonly NoteCall[];
  readonly widthPt: number;
};

type Column = {
  readonly x: number;
  readonly width: number;
  readonly dir: TextDirection;
  readonly align: Align;
  /** Where words may be split; they stay whole where it is left out. */
  readonly parts?: WordParts | null;
  /** Line ends are chosen for the whole paragraph. */
  readonly fitted?: boolean;
};

const hyphenated = /[-\u2010\u2013\u2014]$/u;
// A gap wider than this share of the size looks worse than a line that ends early.
const widestStretch = 0.75;

/** Sets atoms in lines. There is always at least one line; no character is left out, however narrow the column. */
export function setLines(atoms: readonly Atom[], column: Column): Line[] {
  const breaking = {
    justify: column.align === 'justify',
    parts: column.parts ?? null,
    fitted: column.fitted ?? false,
  };
  let before: Atom['run'] | null = null;
  return breakLines(atoms, Math.max(1, column.width), breaking).map(({ items, justified }) => {
    const line = placeLine(items, column, justified, before);
    before = items.at(-1)?.run ?? before;
    return line;
  });
}

/** Width of atoms on one line without a break. */
export function naturalWidth(atoms: readonly Atom[]): number {
  return breakLines(atoms, Number.POSITIVE_INFINITY).reduce(
    (most, line) => Math.max(most, trimmedWidth(line.items)),
    0,
  );
}

function placeLine(
  items: readonly Atom[],
  column: Column,
  mayJustify: boolean,
  before: Atom['run'] | null,
): Line {
  const trimmed = trimEnd(items);
  let widthPt = 0;
  let turned = false;
  for (const atom of trimmed) {
    widthPt += atom.widthPt;
    if (atom.level > 0) turned = true;
  }
  const spare = column.width - widthPt;
  const stretch = column.align === 'justify' ? stretchOf(trimmed, spare, mayJustify) : null;
  const justify = stretch !== null;
  if (justify) widthPt = column.width;
  let x = column.x + startOffset(column, spare, justify);
  const placed: Placed[] = [];
  for (const atom of turned ? visualOrder(trimmed) : trimmed) {
    const extra = stretch?.gaps.has(atom) ? stretch.eachPt : 0;
    const ink = x + atom.inkPt + ((atom.level & 1) === 1 ? extra : 0);
    if (atom.kind === 'text' && atom.drawn !== '') placed.push({ atom, x: ink });
    x += atom.widthPt + extra;
  }
  return { segments: mergeSegments(placed, justify), notes: notesIn(items, before), widthPt };
}

const noNotes: readonly NoteCall[] = [];

/** The notes called in a line; not that of a number which began on the line before, whose last run is `earlier`. */
function notesIn(items: readonly Atom[], earlier: Atom['run'] | null): readonly NoteCall[] {
  let notes: NoteCall[] | null = null;
  let before = earlier;
  for (const { run } of items) {
    if (run.note !== null && run !== before) {
      notes ??= [];
      notes.push(run.note);
    }
    before = run;
  }
  return notes ?? noNotes;
}

/** The atoms after which a justified line is spread, and by how much; null for a line that keeps its natural width. */
function stretchOf(items: readonly Atom[], spare: number, mayJustify: boolean) {
  // A line may be a little too full, on the word of its spaces.
  if (!mayJustify && spare >= -0.05) return null;
  const last = items.at(-1);
  const wide = items.filter((atom) => atom.face.eastAsian).length;
  // Between East Asian letters there are no spaces: a line of theirs is spread evenly.
  const evenly = wide * 2 > items.length;
  const gaps = new Set(
    items.filter(
      (atom) =>
        atom !== last && (atom.raw.endsWith(' ') || (evenly && atom.breakAfter && atom.face.eastAsian)),
    ),
  );
  if (gaps.size === 0) return null;
  const eachPt = spare / gaps.size;
  return eachPt > widestStretch * (last?.run.style.sizePt ?? 0) ? null : { gaps, eachPt };
}

function startOffset(column: Column, spare: number, justified: boolean): number {
  if (justified) return 0;
  const rtl = column.dir === 'rtl';
  if (column.align === 'centre') return spare / 2;
  if (column.align === 'end') return rtl ? 0 : spare;
  return rtl ? spare : 0;
}

function trimEnd(items: readonly Atom[]): readonly Atom[] {
  const end = items.at(-1);
  if (!end || end.kind !== 'text' || (end.raw !== '' && end.widthPt === end.trimmedPt)) return items;
  const out = [...items];
  while (out.length > 0) {
    const last = out.at(-1);
    if (!last || last.kind !== 'text' || (last.raw !== '' && last.widthPt === last.trimmedPt)) break;
    out.pop();
    if (last.trimmedPt > 0) {
      const raw = last.raw.replace(/ +$/u, '');
      const atom = textAtom(last.run, raw, last.face, last.level, last.order, last.breakAfter);
      // The space is written after the line's last letter, so that who reads the text aloud hears two words.
      out.push((last.level & 1) === 0 ? { ...atom, drawn: last.drawn } : atom);
      break;
    }
  }
  return out;
}

type Placed = { readonly atom: Atom; readonly x: number };

/** Neighbours of one look become one text operation: that halves the file and the time to draw it. */
function mergeSegments(placed: readonly Placed[], justified: boolean): Segment[] {
  const groups: { readonly first: Placed; text: string; widthPt: number; last: Atom }[] = [];
  let group = groups[0];
  let sorted = true;
  for (const item of placed) {
    const { atom } = item;
    if (group && !justified && follows(group.last, atom)) {
      group.text += atom.drawn;
      group.widthPt += atom.widthPt;
      group.last = atom;
      continue;
    }
    if (group && atom.order < group.first.atom.order) sorted = false;
    const widthPt = (atom.level & 1) === 0 ? atom.widthPt : atom.trimmedPt;
    group = { first: item, text: atom.drawn, widthPt, last: atom };
    groups.push(group);
  }
  // Drawn in reading order, whatever the place on the line.
  if (!sorted) groups.sort((one, other) => one.first.atom.order - other.first.atom.order);
  return groups.map(({ first, text, widthPt }) => segmentOf(first, text, widthPt));
}

function follows(before: Atom, atom: Atom): boolean {
  return (
    (atom.level & 1) === 0 &&
    // A hyphen that is not in the text is a glyph of its own.
    atom.raw !== softHyphen &&
    before.level === atom.level &&
    atom.order > before.order &&
    atom.order - before.order <= 1 &&
    before.face === atom.face &&
    !atom.face.rtl &&
    (before.run === atom.run ||
      (before.run.leaf === atom.run.leaf &&
        before.run.link === atom.run.link &&
        sameLook(before.run.style, atom.run.style)))
  );
}

function sameLook(one: Atom['run']['style'], other: Atom['run']['style']): boolean {
  return (
    one.sizePt === other.sizePt &&
    one.colour === other.colour &&
    one.risePt === other.risePt &&
    one.underline === other.underline &&
    one.strike === other.strike &&
    one.background === other.background
  );
}

function segmentOf(placed: Placed, text: string, widthPt: number): Segment {
  const { run, face, level, raw, breakAfter } = placed.atom;
  const reversed = (level & 1) === 1;
  return {
    x: placed.x,
    widthPt,
    text,
    // The last space of a line is taken off; it still parts two words.
    spaced: reversed && (raw.endsWith(' ') || (breakAfter && !hyphenated.test(raw))),
    face,
    sizePt: faceSizePt(face, run.style.sizePt),
    colour: run.style.colour,
    risePt: run.style.risePt,
    spacingPt: face.rtl ? 0 : run.style.spacingPt,
    underline: run.style.underline,
    strike: run.style.strike,
    background: run.style.background,
    link: run.link,
    leaf: run.leaf,
  };
}
