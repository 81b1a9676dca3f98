// The line at the end that explains the grades and the terms of likelihood that a document uses, and no others.

import type { Block } from '../document/tree.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Credibility, Reliability } from '../model/record.ts';
import type { Source } from '../model/kinds/source.ts';
import { gradeOf, gradeToText } from '../query/evidence/grade-of.ts';
import { likelihoodScales, likelihoodStep, likelihoodToWords } from '../words/likelihood-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, paragraph, text } from './assembly-context.ts';

const standards = { icd203: 'ICD 203', phia: 'UK PHIA' } as const;

/** What was printed so far and wants explaining. Terms are the first of their step. */
export type Explained = {
  readonly letters: Set<Reliability>;
  readonly numbers: Set<Credibility>;
  readonly terms: Set<string>;
};

export const nothingExplained = (): Explained => ({
  letters: new Set(),
  numbers: new Set(),
  terms: new Set(),
});

/** The grade of a passage as it is printed; empty where nothing was graded, or the template prints no grades. */
export function gradeText(context: AssemblyContext, excerpt: Excerpt, source: Source | undefined): string {
  if (!context.template.grades) return '';
  const grade = gradeOf(context.reader, excerpt, source);
  if (grade !== null && grade.reliability !== null) context.explained.letters.add(grade.reliability);
  if (grade !== null && grade.credibility !== null) context.explained.numbers.add(grade.credibility);
  return gradeToText(grade);
}

/** The letter of a source as it is printed; empty as a grade is. */
export function letterText(context: AssemblyContext, letter: Reliability | null): string {
  if (letter === null || !context.template.grades) return '';
  context.explained.letters.add(letter);
  return letter;
}

/** A term of likelihood as it is printed, in the language of the brief. */
export function likelihoodText(context: AssemblyContext, term: string): string {
  const { likelihoodScale, language } = context.brief;
  const first = likelihoodStep(likelihoodScale, term)?.en[0];
  if (first !== undefined) context.explained.terms.add(first);
  return likelihoodToWords(likelihoodScale, term, language);
}

/** The key line; none when the template does without, or nothing was printed that it explains. Ask for it last. */
export function keyLine(context: AssemblyContext): Block[] {
  const { template, brief, words, explained } = context;
  if (!template.keyLine) return [];
  const list = <K extends string>(table: Readonly<Record<K, string>>, used: ReadonlySet<K>): string =>
    [...used]
      .sort()
      .map((key) => `${key} (${table[key]})`)
      .join(words.comma);
  const grades =
    explained.letters.size + explained.numbers.size === 0
      ? ''
      : words.gradesKey(
          list(words.reliabilities, explained.letters),
          list(words.credibilities, explained.numbers),
        );
  const steps = likelihoodScales[brief.likelihoodScale]
    .filter((step) => explained.terms.has(step.en[0]))
    .map((step) => {
      const term = likelihoodToWords(brief.likelihoodScale, step.en[0], brief.language);
      return `${term} ${withDigits(step.bounds, brief.digits)}${words.percent}`;
    });
  const likelihood =
    steps.length === 0 ? '' : words.likelihoodKey(standards[brief.likelihoodScale], steps.join(words.comma));
  const said = [grades, likelihood].filter((part) => part !== '').join(' ');
  return said === '' ? [] : [paragraph('keyLine', [text(said)], { keepLines: true })];
}
