// The letters and digits of a text as they are compared for names, each with its place in the text as it stands.
// Knows nothing of names.

import { inOneScript, maybeMixed } from './look-alikes.ts';
import { percentReader } from './percent-encoded.ts';
import { fromPunycode, PREFIX } from './punycode.ts';
import { foldText } from './text-fold.ts';

/** How a letter is split from the one before it. */
export const GAP = {
  /** Not at all. */
  none: 0,
  /** By a sign that stands inside words: an apostrophe, an ayn, a hamza written as one. */
  apostrophe: 1,
  /** By nothing but a change from a small letter to a capital, or between letters and digits: "KhalifaHaftar2014". */
  joint: 2,
  /** By up to `SHORT_GAP` signs: a space, a hyphen, a stop with a space. */
  short: 3,
  /** By more, up to `LONG_GAP`. */
  long: 4,
  /** It begins the text, or stands far from the one before it. */
  far: 5,
} as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

const SHORT_GAP = 3;
const LONG_GAP = 12;

/**
 * UTF-16 units of letters and digits, folded; for each, where the character that it is of begins and ends in the text, and
 * how it is split from the one before.
 */
export type Letters = {
  readonly count: number;
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Values of `GAP`. */
  readonly gaps: Uint8Array;
};

/** Units `[from, to)` as text. */
export function lettersToText({ units, count }: Letters, from = 0, to = count): string {
  let text = '';
  // So many arguments a call takes safely.
  for (let at = from; at < to; at += 4_096)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + 4_096)));
  return text;
}

/**
 * Folds case, accents, compatibility forms and Arabic letter forms as searching does; leaves out marks, joiners, soft
 * hyphens, controls of direction and tatweel; reads percent-encoding (also encoded again) and host names in ASCII ("xn--") as the
 * letters that they stand for, and letters of another script than their word as those that they look like.
 * Takes time by the length of the text.
 */
export function lettersOf(text: string): Letters {
  const row = new LetterRow(text.length + 8);
  let between = LONG_GAP + 1;
  let apostrophe = false;
  let before: CharacterClass | null = null;
  const take = (code: number, start: number, end: number): void => {
    const { kind, folded } = characterOf(code);
    switch (kind) {
      case 'nothing':
        break;
      case 'apostrophe':
        apostrophe = true;
        break;
      case 'separator':
        between += 1;
        before = null;
        break;
      case 'small':
      case 'capital':
      case 'digit': {
        const joint = before !== null && isJoint(before, kind);
        row.add(folded, start, end, gapOf(between, apostrophe, joint));
        between = 0;
        apostrophe = false;
        before = kind;
        break;
      }
    }
  };
  const encodedAt = percentReader(text);
  let at = 0;
  while (at < text.length) {
    let code = text.charCodeAt(at);
    let end = at + 1;
    if (code === PERCENT) {
      const encoded = encodedAt(at);
      if (encoded !== null) ({ code, end } = encoded);
    } else if ((code | SMALL) === X) {
      const host = hostLabel(text, at);
      if (host !== null) {
        for (const letter of host.letters) take(letter.codePointAt(0) ?? 0, at, host.end);
        at = host.end;
        continue;
      }
    } else if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) end += 1;
    }
    take(code, at, end);
    at = end;
  }
  if (row.mayMix) unmix(row, text);
  return row;
}

/** Letters that only look like those of the word that they stand in are taken for these. */
function unmix(row: LetterRow, text: string): void {
  for (let from = 0, to = 1; from < row.count; from = to, to += 1) {
    while (to < row.count && (row.gaps[to] ?? GAP.far) < GAP.short) to += 1;
    if (to - from > LONGEST_WORD) continue;
    const units = [...row.units.subarray(from, to)];
    if (!units.some(maybeMixed)) continue;
    const shown = Array.from(row.starts.subarray(from, to), (start) => text.charAt(start));
    const made = inOneScript(units, shown);
    if (made !== null) row.units.set(made, from);
  }
}

const LONGEST_WORD = 200;

const X = 0x78;
/** What makes a capital of ASCII a small letter. */
const SMALL = 0x20;
const LABEL = /xn--([a-z0-9-]{1,59})/iuy;

/** What a label of a host name at a place stands for; null where there is none that begins there. */
function hostLabel(text: string, at: number): { readonly letters: string; readonly end: number } | null {
  if (text.charCodeAt(at + PREFIX.length - 1) !== 0x2d) return null;
  if (at > 0 && /[a-z0-9-]/iu.test(text.charAt(at - 1))) return null;
  LABEL.lastIndex = at;
  const label = LABEL.exec(text)?.[1];
  const letters = label === undefined ? null : fromPunycode(label);
  return label === undefined || letters === null ? null : { letters, end: at + PREFIX.length + label.length };
}

/** Grows as folding makes several letters of one. */
class LetterRow implements Letters {
  count = 0;
  /** Whether there is a letter that may look like one of another script. */
  mayMix = false;
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  gaps: Uint8Array;

  constructor(room: number) {
    this.units = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.gaps = new Uint8Array(room);
  }

  add(folded: string, start: number, end: number, gap: Gap): void {
    if (this.count + folded.length > this.units.length) this.#grow(this.count + folded.length);
    for (let unit = 0; unit < folded.length; unit++) {
      const code = folded.charCodeAt(unit);
      this.units[this.count] = code;
      this.mayMix ||= maybeMixed(code);
      this.starts[this.count] = start;
      this.ends[this.count] = end;
      this.gaps[this.count] = unit === 0 ? gap : GAP.none;
      this.count += 1;
    }
  }

  #grow(least: number): void {
    const bigger = new LetterRow(Math.max(least, this.units.length * 2));
    bigger.units.set(this.units);
    bigger.starts.set(this.starts);
    bigger.ends.set(this.ends);
    bigger.gaps.set(this.gaps);
    this.units = bigger.units;
    this.starts = bigger.starts;
    this.ends = bigger.ends;
    this.gaps = bigger.gaps;
  }
}

function gapOf(between: number, apostrophe: boolean, joint: boolean): Gap {
  if (between > LONG_GAP) return GAP.far;
  if (between > SHORT_GAP) return GAP.long;
  if (between > 0) return GAP.short;
  if (apostrophe) return GAP.apostrophe;
  return joint ? GAP.joint : GAP.none;
}

type CharacterClass = 'nothing' | 'apostrophe' | 'separator' | 'small' | 'capital' | 'digit';
type Character = { readonly kind: CharacterClass; readonly folded: string };

const isJoint = (before: CharacterClass, now: CharacterClass): boolean =>
  (now === 'digit') !== (before === 'digit') || (before === 'small' && now === 'capital');

/** What was worked out of characters before: a text has few different ones. */
const known = new Map<number, Character>();
const knownAscii: Character[] = [];
const MOST_KNOWN = 20_000;

function characterOf(code: number): Character {
  const before = code < 0x80 ? knownAscii[code] : known.get(code);
  if (before !== undefined) return before;
  const made = makeCharacter(String.fromCodePoint(code));
  if (code < 0x80) knownAscii[code] = made;
  else if (known.size < MOST_KNOWN) known.set(code, made);
  return made;
}

/** Letters that fold differently in names than in searching: Persian and Urdu forms, and what NFKD leaves as it is, such as small capitals. */
const FORMS: Readonly<Record<string, string>> = {
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ے: 'ي',
  ۓ: 'ي',
  ێ: 'ي',
  ۆ: 'و',
  ڤ: 'ف',
  گ: 'ك',
  ɑ: 'a',
  ɡ: 'g',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
  ё: 'е',
  ς: 'σ',
};

function makeCharacter(char: string): Character {
  if (/['’‘‛`´′ʹ-ˁˈˊˋ＇ء]/u.test(char)) return { kind: 'apostrophe', folded: '' };
  // Fillers of Hangul are letters by their class, though nobody sees them.
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}ـ]/u.test(char)) return { kind: 'nothing', folded: '' };
  const folded = [...foldText(char)]
    .map((each) => FORMS[each] ?? each)
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
    .join('');
  if (folded === '') return { kind: 'separator', folded };
  if (/^\p{N}/u.test(folded)) return { kind: 'digit', folded };
  return { kind: /\p{Lu}/u.test(char) ? 'capital' : 'small', folded };
}

const PERCENT = 0x25;
