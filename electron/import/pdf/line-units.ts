// The characters of a line as units: a letter with the marks on it, a ligature, and whether a space stands after each.

import type { Glyph } from './page-glyphs.ts';

/** A character with the marks on it, or what one glyph stands for. `kind` as UAX #9 tells characters apart. */
export type Unit = {
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
/** A gap between words, in sizes of the type, where the order of drawing says nothing. */
export const WORD_GAP = 0.16;
/** Accents that old fonts draw beside their letter, as the marks that they are. */
export const ACCENTS: Readonly<Record<string, string>> = {
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

/** The units of characters that stand on one line, sorted from the left. `size` is that of the type in points. */
export function unitsOf(glyphs: readonly Glyph[], size: number): Unit[] {
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
export const isSameGlyph = (one: Glyph, other: Glyph): boolean =>
  one.look.object === other.look.object && one.x0 === other.x0 && one.x1 === other.x1;

/** Bold type is made by drawing it twice in some files. */
export const isDrawnTwice = (one: Glyph, other: Glyph, size: number): boolean =>
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
  text.charCodeAt(0) < 0xfb00
    ? text
    : text.replace(/[\ufb00-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize('NFKC').trim());

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
  const isOnward = right.first.at > left.first.at;
  const [near, later] = isOnward ? [left.last, right.first] : [right.last, left.first];
  if (later.after === near.at && later.spaced !== 'line' && gap < 2 * WORD_GAP * size)
    return later.spaced === 'space' || (hasRight && gap > WORD_GAP * size);
  return gap > WORD_GAP * size;
}
