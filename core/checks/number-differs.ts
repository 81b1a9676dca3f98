// Rule: a number in a sentence with citations should stand in one of the excerpts cited there, in figures or in words of
// any language that is read. Made to stay silent rather than cry wolf: dates, years, ordinals, headings and names of
// documents are let pass.

import type { Excerpt } from '../model/kinds/excerpt.ts';
import { findNumbers } from '../reading/numbers/find-numbers.ts';
import type { FoundNumber } from '../reading/numbers/found-number.ts';
import { vagueBounds } from '../reading/numbers/vague-bounds.ts';
import { blocksOfBrief, excerptsCitedIn, sentencesOf, wordsOfExcerpt } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

export const numberDiffers: Rule = {
  id: 'number-differs',
  check: ({ reader, briefId }) => {
    const findings: Finding[] = [];
    // One excerpt is cited in many sentences; its words are read once a run.
    const read = new Map<Excerpt['id'], readonly FoundNumber[]>();
    const numbersOf = (excerpt: Excerpt): readonly FoundNumber[] => {
      const known = read.get(excerpt.id) ?? findNumbers(wordsOfExcerpt(excerpt));
      read.set(excerpt.id, known);
      return known;
    };
    for (const { recordId, view, basis } of blocksOfBrief(reader, briefId)) {
      if (view.type === 'heading') continue;
      for (const sentence of sentencesOf(view.text)) {
        const own = excerptsCitedIn(reader, view, sentence);
        const excerpts = [...own, ...basis];
        if (excerpts.length === 0) continue;
        // What a judgement says of what is to come is its own; people that it counts were counted by somebody.
        const numbers = findNumbers(view.text.slice(sentence.start, sentence.end)).filter(
          (number) => isChecked(number) && (own.length > 0 || countsPeople(number)),
        );
        if (numbers.length === 0) continue;
        const passage = excerpts.map(wordsOfExcerpt).join('\n');
        const cited = excerpts.flatMap(numbersOf);
        for (const number of numbers) {
          if (standsIn(number, cited) || hasFigures(passage, number.words)) continue;
          const start = sentence.start + number.start;
          findings.push(
            finding('number-differs', `${keyOf(number)}|${excerpts.map((excerpt) => excerpt.id).join(',')}`, {
              severity: 'warning',
              while: 'drafting',
              recordId,
              blockId: view.blockId,
              range: { start, end: start + number.words.length },
              message: `The number ${number.words} stands in none of the passages cited in this sentence. Compare it with the source, or cite the passage it comes from.`,
            }),
          );
        }
      }
    }
    return findings;
  },
};

/** Below this, a number in words is often a manner of speaking ("the two sides") unless it counts people. */
const LEAST_SPELLED = 10;

const countsPeople = ({ meaning }: FoundNumber): boolean =>
  meaning.kind === 'count' && (meaning.people || meaning.category !== null);

function isChecked({ meaning, spelled, value }: FoundNumber): boolean {
  if (['date', 'year', 'ordinal', 'reference'].includes(meaning.kind)) return false;
  if (!spelled || value.type !== 'number') return true;
  if (value.value === 1) return false;
  return (
    value.value >= LEAST_SPELLED || meaning.kind !== 'count' || meaning.people || meaning.category !== null
  );
}

function standsIn(number: FoundNumber, cited: readonly FoundNumber[]): boolean {
  const { value, vague } = number;
  if (vague !== null) {
    const { low, high } = vagueBounds[vague];
    return cited.some(
      (other) => other.vague === vague || endsOf(other).some((each) => each >= low && each <= high),
    );
  }
  if (value.type === 'words') return true;
  return endsOf(number).every((end) => cited.some((other) => readingsOf(other).includes(end)));
}

/** The numbers of a value: one, the two ends of a range, or none of words. */
function endsOf({ value }: FoundNumber): readonly number[] {
  if (value.type === 'words') return [];
  return value.type === 'range' ? [value.low, value.high] : [value.value];
}

/** What a number of a passage may also say: "12 300" may be two numbers side by side. */
function readingsOf(number: FoundNumber): readonly number[] {
  const ends = endsOf(number);
  return /^\d+(?: \d{3})+$/u.test(number.words) ? [...ends, ...number.words.split(' ').map(Number)] : ends;
}

/** Whether figures stand in a passage just so, where their value can't be read with certainty. */
function hasFigures(passage: string, figures: string): boolean {
  if (!/^\d/u.test(figures)) return false;
  for (let at = passage.indexOf(figures); at >= 0; at = passage.indexOf(figures, at + 1)) {
    const end = at + figures.length;
    const [before, after] = [passage.slice(Math.max(0, at - 2), at), passage.slice(end, end + 2)];
    if (!/\d[.,]?$/u.test(before) && !/^[.,]?\d/u.test(after)) return true;
  }
  return false;
}

// What a dismissed finding is known by; that of a single number hasn't changed since numbers were read as figures alone.
function keyOf({ value }: FoundNumber): string {
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? String(value.value) : `${value.low}-${value.high}`;
}
