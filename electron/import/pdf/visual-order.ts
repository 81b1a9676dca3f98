// From characters as they stand on a line, left to right, to the order in which they are read: Unicode's bidirectional
// algorithm (UAX #9) backwards, as far as running text needs it.

import type { Glyph } from './page-glyphs.ts';

export type Direction = 'ltr' | 'rtl';
export type OrderedText = {
  readonly text: string;
  /** The text with its brackets turned round where it runs from right to left; null where that changes nothing. */
  readonly turned: string | null;
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly direction: Direction;
};

/** A character with the marks on it, or what one glyph stands for. `kind` as UAX #9 tells characters apart. */
type Unit = {
  text: string;
  readonly x0: number;
  readonly x1: number;
  readonly first: Glyph;
  readonly last: Glyph;
  readonly kind: 'left' | 'right' | 'number' | 'neutral';
  /** Whether a space stands between it and the one to its right. */
  spaced: boolean;
};

const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const MARK = /^\p{M}+$/u;
/** What stays with the digits on both sides of it. */
const IN_NUMBER = /^[.,:/٫٬']$/u;
/** A gap between words, in sizes of the type, where the order of drawing says nothing. */
const WORD_GAP = 0.16;
/** Accents that old fonts draw beside their letter, as the marks that they are. */
const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030c',
  '˘': '\u0306',
  '¯': '\u0304',
  '˙': '\u0307',
  '˝': '\u030b',
  '˚': '\u030a',
};

/** Which way most letters run. */
export function directionOfLetters(glyphs: readonly Glyph[]): Direction {
  let balance = 0;
  for (const { text } of glyphs) if (LETTER.test(text)) balance += RIGHT.test(text) ? 1 : -1;
  return balance > 0 ? 'rtl' : 'ltr';
}

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
  const units = unitsOf(glyphs, size);
  const base = baseOf(units, around);
  const hasRight = units.some(({ kind }) => kind === 'right');
  const spans =
    hasRight || base === 'rtl' ? readingOrder(units, base) : [{ from: 0, to: units.length, right: false }];
  return { ...joined(spans, units, isRaised), direction: base };
}

/** The direction of a line: of most of its letters where few run the other way, else of the page. */
function baseOf(units: readonly Unit[], around: Direction): Direction {
  const right = units.filter(({ kind }) => kind === 'right').length;
  const left = units.filter(({ kind }) => kind === 'left').length;
  if (left === right) return around;
  if (left > 2 * right) return 'ltr';
  return right > 2 * left ? 'rtl' : around;
}

function unitsOf(glyphs: readonly Glyph[], size: number): Unit[] {
  const units: Unit[] = [];
  const marks: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = units.at(-1);
    if (last !== undefined && isSameGlyph(last.last, glyph)) addToGlyph(units, glyph);
    else if (MARK.test(glyph.text)) marks.push(glyph);
    else if (last === undefined || !isDrawnTwice(last.last, glyph, size)) {
      const text = plainForm(glyph.text);
      units.push({
        text,
        x0: glyph.x0,
        x1: glyph.x1,
        first: glyph,
        last: glyph,
        kind: kindOf(text),
        spaced: false,
      });
    }
  }
  for (const mark of marks) unitUnder(mark, units, size, plainForm(mark.text));
  const whole = withAccents(units, size);
  const hasRight = whole.some(({ kind }) => kind === 'right');
  for (const [index, unit] of whole.entries()) {
    const next = whole[index + 1];
    if (next !== undefined) unit.spaced = isSpaced(unit, next, size, hasRight);
  }
  return whole;
}

/** Several characters that stand where one does are of one glyph: a ligature. */
const isSameGlyph = (one: Glyph, other: Glyph): boolean =>
  one.look.object === other.look.object && one.x0 === other.x0 && one.x1 === other.x1;

/** Bold type is made by drawing it twice in some files. */
const isDrawnTwice = (one: Glyph, other: Glyph, size: number): boolean =>
  one.text === other.text &&
  one.look.object !== other.look.object &&
  Math.abs(one.x0 - other.x0) < 0.1 * size &&
  Math.abs(one.x1 - other.x1) < 0.1 * size;

/**
 * PDFium turns the characters of such a glyph round where they run from right to left. Where they run both ways, which is
 * what some writers make of a word and the letter after it, each way is a unit.
 */
function addToGlyph(units: Unit[], glyph: Glyph): void {
  const text = plainForm(glyph.text);
  const kind = MARK.test(text) ? 'right' : kindOf(text);
  const at = [units.length - 1, units.length - 2].find((index) => {
    const unit = units[index];
    return (
      unit !== undefined && isSameGlyph(unit.last, glyph) && (unit.kind === 'right') === (kind === 'right')
    );
  });
  const unit = at === undefined ? undefined : units[at];
  if (at === undefined || unit === undefined) {
    units.splice(units.length - 1, 0, {
      text,
      x0: glyph.x0,
      x1: glyph.x0 - 1_000,
      first: glyph,
      last: glyph,
      kind,
      spaced: true,
    });
    return;
  }
  const whole = kind === 'right' ? text + unit.text : unit.text + text;
  units[at] = {
    ...unit,
    text: whole.replace(/^([\u0622\u0623\u0625\u0627])(\u0644)$/u, '$2$1'),
    last: glyph,
  };
}

function kindOf(text: string): Unit['kind'] {
  if (DIGIT.test(text)) return 'number';
  if (!LETTER.test(text)) return 'neutral';
  return RIGHT.test(text) ? 'right' : 'left';
}

/** Ligatures and forms of Arabic letters as the letters that they are (Unicode's compatibility decomposition). */
const plainForm = (text: string): string =>
  text.replace(/[\ufb00-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize('NFKC').trim());

function unitUnder(mark: Glyph, units: readonly Unit[], size: number, text: string): void {
  const centre = (mark.x0 + mark.x1) / 2;
  let best: Unit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const away = Math.max(0, unit.x0 - centre, centre - unit.x1) / size;
    const drawn = Math.min(Math.abs(unit.first.at - mark.at), 20) / 100;
    if (away + drawn < least) [best, least] = [unit, away + drawn];
  }
  if (best !== undefined) best.text += text;
}

/** An accent drawn over a letter becomes one character with it. */
function withAccents(units: readonly Unit[], size: number): Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    const last = kept.at(-1);
    const overlaps =
      last !== undefined && Math.min(last.x1, unit.x1) - Math.max(last.x0, unit.x0) > 0.1 * size;
    const accent = ACCENTS[unit.text];
    const before = ACCENTS[last?.text ?? ''];
    if (last !== undefined && overlaps && accent !== undefined && last.kind === 'left') {
      last.text = (last.text + accent).normalize('NFC');
    } else if (last !== undefined && overlaps && before !== undefined && unit.kind === 'left') {
      kept[kept.length - 1] = { ...unit, text: (unit.text.replace('ı', 'i') + before).normalize('NFC') };
    } else kept.push(unit);
  }
  return kept;
}

/** Drawn one after the other, PDFium has said, but for lines it has turned round; else the gap between them says. */
function isSpaced(left: Unit, right: Unit, size: number, hasRight: boolean): boolean {
  const gap = right.x0 - left.x1;
  const later = right.first.at > left.first.at ? right.first : left.first;
  const near = right.first.at > left.first.at ? left.last : right.last;
  if (later.after === near.at && later.spaced !== 'line' && gap < 2 * WORD_GAP * size)
    return later.spaced === 'space' || (hasRight && gap > WORD_GAP * size);
  return gap > WORD_GAP * size;
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
