// Spaces that a line must not end at: between day and month, number and unit, label and number, title and name. Only
// spaces are exchanged, one for one, so the words stay what they were; what stands in quotation marks is left alone.

import { arabicDates } from '../dates/date-words-ar.ts';
import { englishDates } from '../dates/date-words-en.ts';
import { spanishDates } from '../dates/date-words-es.ts';
import { frenchDates } from '../dates/date-words-fr.ts';
import type { DateLanguage } from '../dates/date-language.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** A rule finds a space (or several) to exchange: every plain space in what it matched. */
type Rule = { readonly pattern: RegExp; readonly space: string };

/**
 * The text with no-break spaces where `language` (BCP 47) wants them; as long as it was in UTF-16 units, and the same
 * text once the spaces are folded. `quoted` says whether a unit stands in a quotation, which keeps its own spaces.
 */
export function bindWords(
  text: string,
  language: string,
  quoted: (index: number) => boolean = () => false,
): string {
  if (!text.includes(' ')) return text;
  const chars = text.split('');
  for (const { pattern, space } of rulesOf(language))
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      for (let index = found.index; index < end; index += 1)
        if (text[index] === ' ' && !quoted(index)) chars[index] = space;
    }
  return chars.join('');
}

/** Whether each UTF-16 unit of a paragraph's text stands between quotation marks, the marks themselves not counted. */
export function quotedUnits(text: string): (index: number) => boolean {
  const ranges: [number, number][] = [];
  for (const found of text.matchAll(/“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"/gu)) {
    // The space inside French marks belongs to the marks.
    const [open = ''] = /^[«“„"]\s?/u.exec(found[0]) ?? [];
    const [close = ''] = /\s?.$/u.exec(found[0]) ?? [];
    ranges.push([found.index + open.length, found.index + found[0].length - close.length]);
  }
  return (index) => ranges.some(([from, to]) => index >= from && index < to);
}

const choice = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '[ \u00a0]'))
    .join('|');

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const NUMBER = '\\p{Nd}';

const UNITS =
  'km km² m m² m³ cm mm kg g mg t ha l ml °C °F kV kW MW GW kWh h min s am pm a.m. p.m. UTC GMT USD EUR GBP LYD € £ $ % ‰ mbd bn';

type Wording = {
  readonly dates: readonly DateLanguage[];
  readonly ordinal: string;
  /** What a number counts or measures, after it. */
  readonly units: string;
  /** What a number names, before it. */
  readonly labels: string;
  /** Before a name that begins with a capital. */
  readonly titles: string;
};

const english: Wording = {
  dates: [englishDates],
  ordinal: '(?:st|nd|rd|th)?',
  units: 'million billion trillion thousand percent',
  labels:
    'No. Nos. no. nos. Figure Figures figure figures Fig. Figs. Table Tables table tables Section section Chapter chapter Annex annex Appendix appendix Article article Art. Part part Phase phase Step step Issue issue Note note Page Pages page pages p. pp. para. paras. Paragraph paragraph vol. Vol. Resolution resolution Unit unit Battalion Brigade Division Zone Day',
  titles: 'Mr Mrs Ms Dr Prof Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Maj. Capt. Sgt. Sen. Rep. Gov. Sheikh',
};

const french: Wording = {
  dates: [frenchDates],
  ordinal: '(?:er)?',
  units: 'millions million milliards milliard mille pour',
  labels:
    'n° N° nº Nº no figure figures Figure Figures fig. Fig. tableau tableaux Tableau Tableaux section Section chapitre Chapitre annexe Annexe article Article art. partie Partie phase Phase note Note page pages Page Pages p. pp. par. paragraphe Paragraphe vol. résolution Résolution',
  titles: 'M. MM. Mme Mmes Mlle Dr Pr Me Mgr',
};

const spanish: Wording = {
  dates: [spanishDates],
  ordinal: 'º?',
  units: 'millones millón mil',
  labels:
    'n.º núm. figura Figura tabla Tabla cuadro Cuadro sección Sección artículo art. página pág. p. pp. párr. nota Nota',
  titles: 'Sr. Sra. Dr. Dra. D. Dña.',
};

const arabic: Wording = {
  dates: [arabicDates],
  ordinal: '',
  units: '',
  labels:
    'الشكل شكل الجدول جدول القسم الفصل الملحق المادة الفقرة فقرة صفحة الصفحة رقم ص. العدد المرحلة الحاشية القرار',
  titles: 'د. أ. م.',
};

const WORDINGS: Readonly<Record<string, Wording>> = { en: english, fr: french, es: spanish, ar: arabic };
const built = new Map<string, readonly Rule[]>();

function rulesOf(language: string): readonly Rule[] {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const key = Object.hasOwn(WORDINGS, base) ? base : '';
  const known = built.get(key);
  if (known !== undefined) return known;
  const rules = [...numberRules(), ...wordingRules(WORDINGS[key]), ...(key === 'fr' ? frenchRules() : [])];
  // A number and the word it counts are read as one in Arabic, and a line's end between them turns them round.
  if (key === 'ar')
    rules.push(rule(`(?<!${NUMBER})${NUMBER}{1,3}[٪%]? (?!(?:${AFTER_LABEL})${END})(?=\\p{Script=Arabic})`));
  built.set(key, rules);
  return rules;
}

const rule = (source: string, space = NO_BREAK): Rule => ({ pattern: new RegExp(source, 'gu'), space });

/** What holds in every language: grouped digits, units, currencies, the section sign, initials. */
const numberRules = (): Rule[] => [
  rule(`(?<!${NUMBER}[ .,]?)${NUMBER}{1,3}(?: ${NUMBER}{3})+(?!${NUMBER})`),
  rule(`${NUMBER} (?:${choice(UNITS.split(' '))})${END}`),
  rule(`${START}(?:USD|EUR|GBP|LYD|US\\$|[$€£]) ${NUMBER}`),
  rule(`§§? ${NUMBER}`),
  rule(`${START}\\p{Lu}\\. (?=\\p{Lu})`),
  // A grade with what it grades.
  rule(`: (?:[A-F][1-6]?|[1-6])${END}`),
];

function wordingRules(wording: Wording | undefined): Rule[] {
  if (wording === undefined) return [];
  const months = choice(wording.dates.flatMap(monthsOf));
  const rules = [
    // Day and month, month and day, month and year; a day with its year where the month stands first.
    rule(`${NUMBER}${wording.ordinal} (?:de )?(?:${months})${END}`),
    rule(`${START}(?:${months}),? (?:de )?${NUMBER}`),
    rule(`${START}(?:${choice(wording.labels.split(' '))}) [<>≈~±]?(?=${NUMBER})`),
    rule(`${START}(?:${choice(wording.titles.split(' '))}) (?=[\\p{Lu}\\p{Lo}])`),
  ];
  if (wording.units !== '') rules.push(rule(`${NUMBER} (?:${choice(wording.units.split(' '))})${END}`));
  return rules;
}

const monthsOf = (dates: DateLanguage): string[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    (['egypt', 'levant'] as const).flatMap((region) =>
      (['long', 'short'] as const).map((style) => dates.month(month, style, region)),
    ),
  );

/** Words that no number counts: the number before them belongs to what stands in front of it. */
const AFTER_LABEL = 'في|من|إلى|على|عن|أو|ثم|لم|لا|هو|هي|كان|كما';

/**
 * Before ; ! ? a narrow space, before : and % a whole one (Imprimerie nationale, Lexique des règles). Inside guillemets a
 * narrow one as well: the whole one that the Lexique asks for leaves a gap at the sizes of notes.
 */
const frenchRules = (): Rule[] => [
  rule('(?<=\\S) (?=[;!?])', NARROW_NO_BREAK),
  rule('(?<=\\S) (?=[:%])'),
  rule('(?<=\\S) (?=»)', NARROW_NO_BREAK),
  rule('« ', NARROW_NO_BREAK),
];
