// Atoms set in lines of a width, and lines made into segments in the order in which they stand.

import type { TextDirection } from '../../../core/document/tree.ts';
import { type Atom, textAtom } from './atoms.ts';
import { visualOrder } from './bidi.ts';
import type { NoteCall, Segment } from './page-model.ts';

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
};

const tabStopPt = 36;
const hyphenated = /[-\u2010\u2013\u2014]$/u;
// Rounding must not push a word that fits exactly to the next line.
const tolerancePt = 0.01;

/** Sets atoms in lines. There is always at least one line; no character is left out, however narrow the column. */
export function setLines(atoms: readonly Atom[], column: Column): Line[] {
  return breakLines(atoms, Math.max(1, column.width)).map(({ items, justified }) =>
    placeLine(items, column, justified),
  );
}

/** Width of atoms on one line without a break. */
export function naturalWidth(atoms: readonly Atom[]): number {
  return breakLines(atoms, Number.POSITIVE_INFINITY).reduce(
    (most, line) => Math.max(most, trimmedWidth(line.items)),
    0,
  );
}

type OpenLine = { readonly items: Atom[]; readonly justified: boolean };

function breakLines(atoms: readonly Atom[], width: number): OpenLine[] {
  const lines: OpenLine[] = [];
  let items: Atom[] = [];
  let used = 0;
  const flush = (justified: boolean): void => {
    lines.push({ items, justified });
    items = [];
    used = 0;
  };
  const put = (atom: Atom): void => {
    items.push(atom);
    used += atom.widthPt;
  };
  for (const word of wordsOf(atoms)) {
    const [first] = word;
    if (first?.kind === 'end') {
      flush(false);
      continue;
    }
    if (first?.kind === 'tab') {
      const advance = tabStopPt - (used % tabStopPt);
      if (used + advance > width && items.length > 0) flush(true);
      put({ ...first, widthPt: advance });
      continue;
    }
    const wordPt = trimmedWidth(word);
    if (used + wordPt > width + tolerancePt && items.length > 0) flush(true);
    if (wordPt <= width + tolerancePt) {
      word.forEach(put);
      continue;
    }
    for (const atom of word) {
      let rest: Atom | null = atom;
      while (rest) {
        if (used + rest.trimmedPt <= width + tolerancePt) {
          put(rest);
          break;
        }
        const cut = cutAtom(rest, width - used, items.length === 0);
        if (cut.head) put(cut.head);
        flush(true);
        rest = cut.tail;
      }
    }
  }
  if (items.length > 0 || lines.length === 0) flush(false);
  else {
    // A line end closes the last line; it opens no new one.
    const last = lines.at(-1);
    if (last) lines[lines.length - 1] = { ...last, justified: false };
  }
  return lines;
}

function* wordsOf(atoms: readonly Atom[]): Generator<Atom[]> {
  let word: Atom[] = [];
  for (const atom of atoms) {
    if (atom.kind !== 'text') {
      if (word.length > 0) yield word;
      yield [atom];
      word = [];
      continue;
    }
    word.push(atom);
    if (atom.breakAfter) {
      yield word;
      word = [];
    }
  }
  if (word.length > 0) yield word;
}

function trimmedWidth(atoms: readonly Atom[]): number {
  let width = 0;
  let trailing = true;
  for (let at = atoms.length - 1; at >= 0; at -= 1) {
    const atom = atoms[at];
    if (!atom) continue;
    width += trailing ? atom.trimmedPt : atom.widthPt;
    if (atom.trimmedPt > 0) trailing = false;
  }
  return width;
}

/** Cuts an atom at a width; `must` takes at least one character. */
function cutAtom(atom: Atom, room: number, must: boolean): { head: Atom | null; tail: Atom | null } {
  const characters = [...atom.raw];
  const head = (count: number): Atom =>
    textAtom(atom.run, characters.slice(0, count).join(''), atom.face, atom.level, atom.order, false);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (head(middle).trimmedPt <= room) low = middle;
    else high = middle - 1;
  }
  // A mark is never parted from its letter.
  while (low > 0 && /^\p{M}/u.test(characters[low] ?? '')) low -= 1;
  if (low === 0) {
    if (!must) return { head: null, tail: atom };
    low = 1;
    while (/^\p{M}/u.test(characters[low] ?? '')) low += 1;
  }
  if (low >= characters.length) return { head: atom, tail: null };
  const rest = characters.slice(low).join('');
  return {
    head: head(low),
    tail: textAtom(atom.run, rest, atom.face, atom.level, atom.order + 0.0001 * low, atom.breakAfter),
  };
}

function placeLine(items: readonly Atom[], column: Column, mayJustify: boolean): Line {
  const trimmed = trimEnd(items);
  let widthPt = 0;
  let gaps = 0;
  let turned = false;
  for (const atom of trimmed) {
    widthPt += atom.widthPt;
    if (atom.raw.endsWith(' ')) gaps += 1;
    if (atom.level > 0) turned = true;
  }
  const spare = column.width - widthPt;
  const justify = column.align === 'justify' && mayJustify && gaps > 0 && spare > 0;
  const stretch = justify ? spare / gaps : 0;
  if (justify) widthPt = column.width;
  let x = column.x + startOffset(column, spare, justify);
  const placed: Placed[] = [];
  for (const atom of turned ? visualOrder(trimmed) : trimmed) {
    const extra = justify && atom.raw.endsWith(' ') ? stretch : 0;
    const ink = x + atom.inkPt + ((atom.level & 1) === 1 ? extra : 0);
    if (atom.kind === 'text' && atom.drawn !== '') placed.push({ atom, x: ink });
    x += atom.widthPt + extra;
  }
  return { segments: mergeSegments(placed, justify), notes: notesIn(items), widthPt };
}

const noNotes: readonly NoteCall[] = [];

function notesIn(items: readonly Atom[]): readonly NoteCall[] {
  let notes: NoteCall[] | null = null;
  let before: Atom['run'] | null = null;
  for (const { run } of items) {
    if (run.note !== null && run !== before) {
      notes ??= [];
      notes.push(run.note);
    }
    before = run;
  }
  return notes ?? noNotes;
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
    sizePt: run.style.sizePt * face.scale,
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
