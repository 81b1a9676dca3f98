// The tables of all languages as expressions that are ready to run. Each reads its text once: no alternative can begin where
// another one does without being shorter.

import { foldText } from '../../base/text-fold.ts';
import type { AttributionLanguage, AttributionWords } from './attribution-words.ts';
import { attributionAr } from './words-ar.ts';
import { attributionEn } from './words-en.ts';
import { attributionEs } from './words-es.ts';
import { attributionFr } from './words-fr.ts';

export type AttributionTable = {
  readonly language: AttributionLanguage;
  readonly verbFirst: boolean;
  readonly verb: RegExp;
  readonly telling: ReadonlySet<string>;
  readonly notAfter: RegExp;
  readonly to: RegExp;
  readonly accordingTo: RegExp;
  /** A statement and what leads to whose it is (group 1), which may hold an article; and a statement alone, at the start. */
  readonly paperBy: RegExp;
  readonly articleIn: ReadonlyMap<string, string>;
  readonly paper: RegExp;
  /** The beginning of a speaker before a verb that stands first as a rule, without the word for "and" (group 1). */
  readonly subject: RegExp;
  /** To whom, written with its preposition, at the end of a speaker (group 1). */
  readonly told: RegExp;
  readonly that: RegExp;
  readonly citing: RegExp;
  readonly stop: RegExp;
  /** A stop and a body behind it, at the start: these words still belong to the speaker. */
  readonly body: RegExp;
  readonly relative: RegExp;
  readonly lead: RegExp;
  readonly pronouns: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
};

const escaped = (word: string): string =>
  word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
/** Longest first; words that end in an apostrophe or in an Arabic preposition are written with the next one. */
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => `${escaped(word)}${/['’]$|\sل$/u.test(word) ? '' : String.raw`(?![\p{L}\p{M}])`}`)
    .join('|') || '(?!)';
const BEGIN = String.raw`(?<![\p{L}\p{M}'’-])`;
const anywhere = (words: readonly string[]): RegExp => new RegExp(`${BEGIN}(?:${anyOf(words)})`, 'giu');
const atStart = (words: readonly string[]): RegExp => new RegExp(String.raw`^\s*(?:${anyOf(words)})`, 'iu');
const atEnd = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`${BEGIN}(?:${anyOf(words)})\s*$`, 'iu');
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText));

const tableOf = (words: AttributionWords): AttributionTable => ({
  language: words.language,
  verbFirst: words.verbFirst,
  verb: anywhere(words.verbs),
  telling: folded(words.telling),
  notAfter: atEnd(words.notAfter),
  to: atStart(words.to),
  accordingTo: anywhere(words.accordingTo),
  paperBy: new RegExp(
    String.raw`^\s*(?:[\p{L}\p{M}’'-]+\s+){0,3}?(?:${anyOf(words.papers.words)})\s+(?:[\p{L}\p{M}]+\s+){0,2}?(${anyOf(Object.keys(words.papers.by))})\s*`,
    'iu',
  ),
  articleIn: new Map(Object.entries(words.papers.by)),
  paper: new RegExp(
    String.raw`^(?:(?:${anyOf(words.articles)})\s+)?(?:[\p{L}\p{M}’'-]+\s+)?(?:${anyOf(words.papers.words)})`,
    'iu',
  ),
  subject: new RegExp(String.raw`^و?((?:${anyOf(words.subjects)})|ال(?!ت(?:ق|ح|ز|ف|ه))[\p{L}\p{M}]+)`, 'u'),
  told: new RegExp(String.raw`\sل((?:${anyOf(words.outlets)})\s.+|(?=\p{L}{3})\S+)$`, 'u'),
  that: atStart(words.that),
  citing: anywhere(words.citing),
  stop: anywhere(words.stops),
  body: new RegExp(
    String.raw`^(?:${anyOf(words.bodies.after)})\s+(?:[\p{L}\p{M}’'-]+\s+){0,4}?(?:l['’])?(?:${anyOf(words.bodies.words)})`,
    'iu',
  ),
  relative: anywhere(words.relatives),
  lead: atStart(words.leads),
  pronouns: folded(words.pronouns),
  articles: folded(words.articles),
  roles: folded(words.roles),
});

const all: Readonly<Record<AttributionLanguage, AttributionTable>> = {
  en: tableOf(attributionEn),
  fr: tableOf(attributionFr),
  es: tableOf(attributionEs),
  ar: tableOf(attributionAr),
};

/** The tables to try for a text of a language (BCP 47); where it isn't known, those of its script. */
export function tablesFor(language: string | null, sentence: string): readonly AttributionTable[] {
  if (/[\u0600-\u06ff]/u.test(sentence)) return [all.ar];
  const known = language?.toLowerCase().split('-')[0] ?? '';
  return known in all ? [all[known as AttributionLanguage]] : [all.en, all.fr, all.es];
}
