// From characters as they stand on a line, left to right, to the order in which they are read: Unicode's bidirectional
// algorithm (UAX #9) backwards, as far as running text needs it.

import { type Unit, unitsOf } from './line-units.ts';
import type { Glyph } from './page-glyphs.ts';
import { isLetter, plainLine } from './plain-line.ts';

export type Direction = 'ltr' | 'rtl';
/** What stays with the digits on both sides of it. */
const IN_NUMBER = /^[.,:/٫٬']$/u;
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export type OrderedText = {
  readonly text: string;
  /** The text with its brackets turned round where it runs from right to left; null where that changes nothing. */
  readonly turned: string | null;
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly direction: Direction;
};

/**
 * The text of characters that stand on one line, sorted from the left. `around` is the direction of the page, `size` that
 * of the type in points.
 */
export function textInOrder(
  glyphs: readonly Glyph[],
  around: Direction,
  size: number,
  isRaised: (glyph: Glyph) => boolean,
): OrderedText {
  const plain = plainLine(glyphs, size, isRaised);
  if (plain !== null && (around === 'ltr' || plain.hasLetters))
    return { text: plain.text, turned: null, raised: plain.raised, direction: 'ltr' };
  const units = unitsOf(glyphs, size);
  const base = baseOf(units, around);
  const hasRight = units.some(({ kind }) => kind === 'right');
  const spans =
    hasRight || base === 'rtl' ? readingOrder(units, base) : [{ from: 0, to: units.length, right: false }];
  return { ...joined(spans, units, isRaised), direction: base };
}

/** Which way most letters run. */
export function directionOfLetters(glyphs: readonly Glyph[]): Direction {
  let balance = 0;
  for (const { text } of glyphs) {
    const code = text.charCodeAt(0);
    if (code >= 0x590 && RIGHT.test(text)) balance += 1;
    else if (isLetter(code) || code >= 0x3040) balance -= 1;
  }
  return balance > 0 ? 'rtl' : 'ltr';
}

/** The direction of a line: of most of its letters where few run the other way, else of the page. */
function baseOf(units: readonly Unit[], around: Direction): Direction {
  const right = units.filter(({ kind }) => kind === 'right').length;
  const left = units.filter(({ kind }) => kind === 'left').length;
  if (left === right) return around;
  if (left > 2 * right) return 'ltr';
  return right > 2 * left ? 'rtl' : around;
}

/** Neighbours on the line, from one index to before another, that are read from the left. */
type Span = { readonly from: number; readonly to: number; readonly right: boolean };

/** The spans of a line in the order in which they are read. What runs from the right is one span a character or number. */
function readingOrder(units: readonly Unit[], base: Direction): Span[] {
  const right = resolved(units, base);
  const runs: Span[] = [];
  for (const index of units.keys()) {
    const last = runs.at(-1);
    if (last !== undefined && last.right === right[index]) runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ from: index, to: index + 1, right: right[index] ?? false });
  }
  const inOrder = base === 'ltr' ? runs : runs.reverse();
  return inOrder.flatMap((run) => (run.right ? fromRight(units, run) : [run]));
}

/** From the right; numbers in it from the left. */
function fromRight(units: readonly Unit[], run: Span): Span[] {
  const spans: Span[] = [];
  for (let to = run.to; to > run.from; ) {
    let from = to - 1;
    if (units[from]?.kind === 'number') while (from > run.from && goesOn(units, from)) from -= 1;
    spans.push({ from, to, right: true });
    to = from;
  }
  return spans;
}

/** Whether the number whose part stands at a place goes on to the left of it. */
function goesOn(units: readonly Unit[], at: number): boolean {
  const [before, here] = [units[at - 1], units[at]];
  if (before === undefined || here === undefined || before.spaced) return false;
  if (before.kind === 'number') return true;
  return (
    here.kind === 'number' &&
    IN_NUMBER.test(before.text) &&
    units[at - 2]?.kind === 'number' &&
    units[at - 2]?.spaced === false
  );
}

/** Whether each unit runs from right to left: neutral ones as both sides do, else as the whole line does. */
function resolved(units: readonly Unit[], base: Direction): boolean[] {
  const strong = units.map(({ kind }) => (kind === 'left' ? false : kind === 'right' ? true : null));
  const before: (boolean | null)[] = [];
  const after: (boolean | null)[] = [];
  let last: boolean | null = null;
  for (const [index, one] of strong.entries()) {
    last = one ?? last;
    before[index] = last;
  }
  last = null;
  for (let index = strong.length - 1; index >= 0; index -= 1) {
    last = strong[index] ?? last;
    after[index] = last;
  }
  return units.map((unit, index) => {
    const own = strong[index];
    if (own !== null && own !== undefined) return own;
    const [left, right] = [before[index] ?? null, after[index] ?? null];
    if (left !== null && left === right) return left;
    // A number goes with words from left to right only where it comes after them.
    if (unit.kind === 'number' && base === 'ltr') return left === true && right === true;
    if (unit.kind === 'number' && left === false && !isApart(units, index)) return false;
    return base === 'rtl';
  });
}

/** Whether a space or a sign stands between a number and the word to its left. */
function isApart(units: readonly Unit[], index: number): boolean {
  for (let at = index; at > 0; at -= 1) {
    const before = units[at - 1];
    if (before?.kind === 'left') return before.spaced;
    if (before === undefined || before.spaced || before.kind === 'neutral') return true;
  }
  return true;
}

const TURNED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '<': '>',
  '>': '<',
};

function joined(spans: readonly Span[], units: readonly Unit[], isRaised: (glyph: Glyph) => boolean) {
  const raised: { start: number; end: number }[] = [];
  let [text, turned] = ['', ''];
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (before !== undefined && isGapBetween(before, span, units))
      [text, turned] = [`${text} `, `${turned} `];
    for (let at = span.from; at < span.to; at += 1) {
      const unit = units[at];
      if (unit === undefined) continue;
      if (at > span.from && units[at - 1]?.spaced === true) [text, turned] = [`${text} `, `${turned} `];
      if (isRaised(unit.first)) {
        const run = raised.at(-1);
        if (run !== undefined && run.end === text.length) run.end += unit.text.length;
        else raised.push({ start: text.length, end: text.length + unit.text.length });
      }
      text += unit.text;
      turned += span.right ? (TURNED[unit.text] ?? unit.text) : unit.text;
    }
  }
  return { text, turned: turned === text ? null : turned, raised };
}

/**
 * Whether a space stands between what is read one after the other. Where the reading jumps over words that run the other
 * way, the space stands beside the edge from which it jumps.
 */
function isGapBetween(before: Span, span: Span, units: readonly Unit[]): boolean {
  if (before.from === span.to) return units[span.to - 1]?.spaced ?? false;
  if (before.to === span.from) return units[before.to - 1]?.spaced ?? false;
  const [left, right] = before.from < span.from ? [before, span] : [span, before];
  const gapAfter = units[left.to - 1]?.spaced ?? false;
  const gapBefore = units[right.from - 1]?.spaced ?? false;
  return before.right ? gapBefore : gapAfter;
}
