// In which language and direction a text is. Declarations are believed unless the script of the text belies them.

import { franc } from 'franc-min';
import type { Direction } from '../../../core/model/record.ts';
import type { Found } from '../reader.ts';

/** Scripts that tell the language, or narrow it down; others are left to the statistics of letters. */
const SCRIPTS: readonly (readonly [name: Script, pattern: RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Latn', /\p{Script=Latin}/gu],
];
type Script = 'Arab' | 'Hebr' | 'Cyrl' | 'Grek' | 'Deva' | 'Thai' | 'Hang' | 'Kana' | 'Hani' | 'Latn';

/** Languages that are written in each script; a declared one outside of it is a template's default left standing. */
const WRITTEN_IN: Readonly<Record<Exclude<Script, 'Latn'>, readonly string[]>> = {
  Arab: [
    'ar',
    'arb',
    'ary',
    'arz',
    'ayl',
    'fa',
    'prs',
    'ur',
    'ps',
    'ku',
    'ckb',
    'ug',
    'sd',
    'ks',
    'pa',
    'az',
  ],
  Hebr: ['he', 'iw', 'yi', 'ji', 'lad'],
  Cyrl: [
    'ru',
    'uk',
    'be',
    'bg',
    'sr',
    'mk',
    'kk',
    'ky',
    'tg',
    'mn',
    'uz',
    'tt',
    'ce',
    'os',
    'bs',
    'az',
    'sh',
  ],
  Grek: ['el'],
  Deva: ['hi', 'mr', 'ne', 'sa', 'mai', 'bho'],
  Thai: ['th'],
  Hang: ['ko'],
  Kana: ['ja'],
  Hani: ['zh', 'ja', 'yue', 'wuu', 'ko'],
};
const FIRST_OF: Readonly<Partial<Record<Script, string>>> = {
  Hebr: 'he',
  Grek: 'el',
  Thai: 'th',
  Hang: 'ko',
  Kana: 'ja',
  Hani: 'zh',
};

/** ISO 639-3, as franc says it, to the tags that people use. */
const SHORT: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  deu: 'de',
  ita: 'it',
  nld: 'nl',
  swe: 'sv',
  tur: 'tr',
  pol: 'pl',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  rus: 'ru',
  ukr: 'uk',
  bel: 'be',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
  bos: 'bs',
  ind: 'id',
  zlm: 'ms',
  vie: 'vi',
  swh: 'sw',
  som: 'so',
  hau: 'ha',
  yor: 'yo',
  ibo: 'ig',
  amh: 'am',
  hin: 'hi',
  mar: 'mr',
  nep: 'ne',
  kaz: 'kk',
  uzn: 'uz',
  azj: 'az',
  tgl: 'tl',
  kin: 'rw',
  zul: 'zu',
  qug: 'qu',
  sna: 'sn',
};

/** Enough letters to tell a language by them. */
const ENOUGH_LETTERS = 60;
const SAMPLE = 20_000;

/** The language of a text: the declared one if the script allows it, else a guess; null when too little is known. */
export function languageOf(text: string, declared: Found<string> | null): Found<string> | null {
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (declared !== null && (script === null || fits(declared.value, script))) return declared;
  if (script === null) return null;
  const guess = guessed(sample, script);
  return guess === null ? null : { value: guess, how: 'guessed' };
}

/** The direction in which most of the letters of a text run. */
export function directionOf(text: string, language: string | null): Direction {
  const sample = text.slice(0, SAMPLE);
  const rtl = count(
    sample,
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu,
  );
  const letters = count(sample, /\p{L}/gu);
  if (letters > 0) return rtl * 2 > letters ? 'rtl' : 'ltr';
  const primary = language?.split('-')[0]?.toLowerCase() ?? '';
  return ['ar', 'fa', 'ur', 'he', 'ps', 'ckb', 'yi', 'ug', 'dv', 'sd'].includes(primary) ? 'rtl' : 'ltr';
}

/** A declared language as a BCP 47 tag with a plain `-`, or null when it is none: `en_US` is `en-US`. */
export function languageTag(declared: string | null | undefined): string | null {
  const tag =
    declared
      ?.trim()
      .split(/[,;\s]/u)[0]
      ?.replaceAll('_', '-')
      .replace(/\.[\w-]*$/u, '') ?? '';
  if (tag.length > 35 || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/u.test(tag)) return null;
  const [primary = '', ...rest] = tag.split('-');
  if (/^(?:und|mul|zxx|xx)$/iu.test(primary)) return null;
  const subtags = rest.map((part) => (/^[a-z]{2}$/iu.test(part) ? part.toUpperCase() : part));
  return [primary.toLowerCase(), ...subtags].join('-');
}

function mainScript(text: string): Script | null {
  let best: Script | null = null;
  let most = 0;
  for (const [name, pattern] of SCRIPTS) {
    const letters = count(text, pattern);
    // Japanese has more Chinese characters than kana, and Chinese has no kana.
    const weight = name === 'Kana' && letters > 20 ? letters * 10 : letters;
    if (weight > most) {
      most = weight;
      best = name;
    }
  }
  return most < 10 ? null : best;
}

function fits(tag: string, script: Script): boolean {
  const primary = tag.split('-')[0] ?? '';
  if (script !== 'Latn') return WRITTEN_IN[script].includes(primary);
  const elsewhere = ['ar', 'fa', 'ur', 'he', 'ru', 'uk', 'bg', 'el', 'th', 'ko', 'ja', 'zh', 'hi'];
  return !elsewhere.includes(primary) || /-Latn\b/iu.test(tag);
}

function guessed(text: string, script: Script): string | null {
  if (script === 'Arab') {
    if (/[ټډړښۍې]/u.test(text)) return 'ps';
    if (count(text, /[ٹڈڑےں]/gu) > 2) return 'ur';
    return count(text, /[پچژگ]/gu) * 50 > count(text, /\p{Script=Arabic}/gu) ? 'fa' : 'ar';
  }
  const only = FIRST_OF[script];
  if (only !== undefined) return only;
  if (count(text, /\p{L}/gu) < ENOUGH_LETTERS) return null;
  return SHORT[franc(text, { minLength: ENOUGH_LETTERS })] ?? null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
