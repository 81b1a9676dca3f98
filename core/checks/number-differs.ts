// Rule: a number in a sentence with citations should stand in one of the excerpts cited there. Made to stay silent
// rather than cry wolf: dates, years, ordinals, headings and numbers that records of the brief hold are let pass.

import { foldText } from '../base/text-fold.ts';
import { blocksOfBrief, excerptsCitedIn, sentencesOf, wordsOfExcerpt } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

const NUMBER =
  /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/-])\d+(?:\.\d+)?(?![\p{L}\p{N}:/]|[.,]\d)/gu;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janvier|fevrier|mars|avril|mai|juin|juillet|aout|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|ايار|نيسان)';

const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
};

export const numberDiffers: Rule = {
  id: 'number-differs',
  check: ({ reader, briefId }) => {
    const findings: Finding[] = [];
    for (const { recordId, view } of blocksOfBrief(reader, briefId)) {
      if (view.type === 'heading') continue;
      for (const sentence of sentencesOf(view.text)) {
        const excerpts = excerptsCitedIn(reader, view, sentence);
        if (excerpts.length === 0) continue;
        const cited = numbersIn(excerpts.map(wordsOfExcerpt).join('\n'));
        const text = view.text.slice(sentence.start, sentence.end);
        for (const match of text.matchAll(NUMBER)) {
          const value = match[0].replaceAll(/[,\u00a0\u202f]/gu, '');
          if (cited.has(value) || isDatePart(text, match.index, match[0])) continue;
          const start = sentence.start + match.index;
          findings.push(
            finding('number-differs', `${value}|${excerpts.map((excerpt) => excerpt.id).join(',')}`, {
              severity: 'warning',
              while: 'drafting',
              recordId,
              blockId: view.blockId,
              range: { start, end: start + match[0].length },
              message: `The number ${match[0]} stands in none of the passages cited in this sentence. Compare it with the source, or cite the passage it comes from.`,
            }),
          );
        }
      }
    }
    return findings;
  },
};

/** Every number of a text, written in digits or as an English word. */
function numbersIn(text: string): Set<string> {
  const folded = foldText(text);
  const numbers = new Set<string>();
  for (const match of folded.matchAll(/\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?/gu)) {
    numbers.add(match[0].replaceAll(/[,\u00a0\u202f ]/gu, ''));
    for (const part of match[0].split(/[, \u00a0\u202f]/u)) numbers.add(part);
  }
  for (const word of folded.split(/[^a-z]+/u)) if (WORDS[word] !== undefined) numbers.add(WORDS[word]);
  return numbers;
}

/** A year, a day beside a month, a part of a date or time, or an ordinal. */
function isDatePart(text: string, at: number, number: string): boolean {
  if (/^(?:1[5-9]|20|21)\d\d$/u.test(number)) return true;
  const after = foldText(text.slice(at + number.length, at + number.length + 24));
  const before = foldText(text.slice(Math.max(0, at - 24), at));
  return (
    new RegExp(`^\\s*(?:[–-]|(?:and|to|or|et|au|و)\\s)?\\s*(?:\\d{1,2}\\s*)?${MONTH}`, 'u').test(after) ||
    new RegExp(`${MONTH}[a-z]*\\.?\\s*(?:\\d{1,2}\\s*[–-]\\s*)?$`, 'u').test(before) ||
    /^\s*(?:st|nd|rd|th)\b/u.test(after) ||
    /(?:\bno\.?|\bnumber|\bpara\.?|\barticle|\bresolution)\s*$/u.test(before) ||
    (/^\s*[–-]\s*\d/u.test(after) && new RegExp(MONTH, 'u').test(after))
  );
}
