// Text as Word can hold it: without the characters XML forbids, cut where lines end and where the script changes.

import type { TextDirection } from '../../../../core/document/tree.ts';
import type { LossLog } from '../../parts/loss-log.ts';

export type Script = 'latin' | 'arabic' | 'hebrew';

/** A stretch of one script. `rtl` says that Word must treat it as right-to-left, whatever its letters. */
export type Stretch = { readonly text: string; readonly script: Script; readonly rtl: boolean };

// XML 1.0 forbids these; a lone half of a surrogate pair can't be written as UTF-8 either.
const illegal =
  /[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Everything else, halves of pairs counted as suspect: most texts are cleared by this one quick look.
const suspect = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Removes what XML can't hold and reports it as a loss. */
export function legalText(text: string, losses: LossLog): string {
  if (!suspect.test(text)) return text;
  const found = text.match(illegal);
  if (!found) return text;
  const names = [...new Set(found)].map(
    (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  losses.add(
    'illegal-character',
    `${found.length === 1 ? 'a character' : `${found.length} characters`} that a Word file cannot hold (${names.join(', ')})`,
  );
  return text.replace(illegal, '');
}

const lineEnd = /[\n\r\u000b\u2028\u2029]/u;

/** The lines of a text that holds line ends; each may hold tabs still. */
export const linesOf = (text: string): string[] =>
  lineEnd.test(text) ? text.split(/\r\n|[\n\r\u000b\u2028\u2029]/u) : [text];

// Every letter and digit that `kindOf` takes for Arabic or Hebrew lies in these blocks.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text holds Arabic or Hebrew. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

// By block, for the tatweel belongs to no script.
const arabicLetter = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;
const hebrewLetter = /\p{Script=Hebrew}/u;
const anyLetter = /\p{L}/u;
const digit = /\p{Nd}/u;
const mark = /\p{M}/u;

/**
 * Cuts a text into stretches of one direction and one complex script, after the rules of UAX #9 for neutral characters:
 * those between two letters of one direction go with them, others with the base; digits go with the letter before them.
 */
export function stretchesOf(text: string, base: TextDirection): readonly Stretch[] {
  // Nearly all text: nothing in it could turn, and looking at every letter is what costs.
  if (base === 'ltr' && !hasRightToLeft(text)) return [{ text, script: 'latin', rtl: false }];
  const characters = Array.from(text);
  const kinds = characters.map(kindOf);
  resolveDigits(kinds, characters);
  resolveNeutrals(kinds, base);
  const baseScript = kinds.find((kind) => kind === 'arabic' || kind === 'hebrew') ?? 'arabic';
  const stretches: { text: string; script: Script; rtl: boolean }[] = [];
  let complex: Script = baseScript;
  characters.forEach((character, at) => {
    const kind = kinds[at];
    if (kind === 'arabic' || kind === 'hebrew') complex = kind;
    const script: Script = kind === 'ltr' ? 'latin' : complex;
    const last = stretches.at(-1);
    if (last && last.script === script) last.text += character;
    else stretches.push({ text: character, script, rtl: script !== 'latin' });
  });
  return stretches;
}

type Kind = 'ltr' | 'rtl' | 'arabic' | 'hebrew' | 'digit' | 'neutral' | 'mark';

function kindOf(character: string): Kind {
  if (character <= '\u007f') {
    if (/[a-zA-Z]/u.test(character)) return 'ltr';
    return character >= '0' && character <= '9' ? 'digit' : 'neutral';
  }
  if (mark.test(character)) return 'mark';
  if (/[\u0660-\u0669\u06f0-\u06f9]/u.test(character)) return 'arabic';
  if (arabicLetter.test(character) && anyLetter.test(character)) return 'arabic';
  if (hebrewLetter.test(character)) return 'hebrew';
  if (digit.test(character)) return 'digit';
  return anyLetter.test(character) ? 'ltr' : 'neutral';
}

function resolveDigits(kinds: Kind[], characters: readonly string[]): void {
  let strong: Kind | null = null;
  kinds.forEach((kind, at) => {
    if (kind === 'mark') {
      const before = kinds[at - 1] ?? 'neutral';
      kinds[at] = before;
    } else if (kind === 'digit') kinds[at] = strong === 'ltr' ? 'ltr' : 'neutral';
    else if (kind !== 'neutral') strong = kind;
    // A bracket begins anew: a number in it belongs to the text around the brackets.
    else if (/\p{Ps}|\p{Pe}/u.test(characters[at] ?? '')) strong = null;
  });
}

function resolveNeutrals(kinds: Kind[], base: TextDirection): void {
  let before: 'ltr' | 'rtl' = base;
  for (let at = 0; at < kinds.length; ) {
    const kind = kinds[at];
    if (kind !== 'neutral') {
      before = kind === 'ltr' ? 'ltr' : 'rtl';
      at += 1;
      continue;
    }
    let end = at;
    while (end < kinds.length && kinds[end] === 'neutral') end += 1;
    const next = kinds[end];
    const after: 'ltr' | 'rtl' = next === undefined ? base : next === 'ltr' ? 'ltr' : 'rtl';
    kinds.fill(before === after ? before : base, at, end);
    at = end;
  }
}

/** Whether a language is written from right to left. */
export const isRtlLanguage = (language: string): boolean =>
  /^(?:ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/iu.test(language);

/** A BCP 47 tag as Word writes it; null when it is none. */
export const wordLanguage = (language: string | null): string | null =>
  language !== null && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}$/u.test(language) ? language : null;

// Chinese, Japanese and Korean letters with their punctuation and full-width forms.
const eastAsian =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud8bf]/;

/** The language a text in Chinese, Japanese or Korean letters is in: the one given where it is such, else by its letters. */
export function eastAsianLanguage(text: string, language: string | null): string | null {
  if (!eastAsian.test(text)) return null;
  if (language !== null && /^(?:zh|ja|ko)(?:-|$)/iu.test(language)) return language;
  if (/[\u3040-\u30ff]/u.test(text)) return 'ja-JP';
  return /[\u1100-\u11ff\uac00-\ud7af]/u.test(text) ? 'ko-KR' : 'zh-CN';
}

/** The family that Word ships for such a language. */
export function eastAsianFont(language: string): string {
  if (/^ja/iu.test(language)) return 'Yu Gothic';
  if (/^ko/iu.test(language)) return 'Malgun Gothic';
  return /^zh-(?:hant|tw|hk|mo)/iu.test(language) ? 'Microsoft JhengHei' : 'Microsoft YaHei';
}
