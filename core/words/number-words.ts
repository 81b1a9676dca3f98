// Counts as a document prints them: grouping by language, digits by the brief's choice. Knows no record.

export type Digits = 'latin' | 'arabic';

const ARABIC_ZERO = 0x660;

/** The same text with its digits 0–9 as Arabic-Indic ones when the brief asks for them. */
export const withDigits = (text: string, digits: Digits): string =>
  digits === 'latin'
    ? text
    : text.replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint(ARABIC_ZERO + Number(digit)));

/**
 * A count: thousands are grouped from 10,000 on (a year-like 2014 stays whole); fractions keep what was given.
 * `separator` is the language's; Arabic-Indic digits use U+066C.
 */
export function countToWords(value: number, separator: string, digits: Digits): string {
  const [whole = '0', fraction] = String(value).split('.');
  const mark = digits === 'arabic' ? '٬' : separator;
  const grouped = whole.length < 5 ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
  const point = digits === 'arabic' ? '٫' : separator === ',' ? '.' : ',';
  return withDigits(fraction === undefined ? grouped : `${grouped}${point}${fraction}`, digits);
}
