// The line on the first page that explains grades and likelihood to a reader who has never met them.

import type { Block } from '../document/tree.ts';
import { likelihoodScales, likelihoodToWords } from '../words/likelihood-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, paragraph, text } from './assembly-context.ts';

const STANDARDS = { icd203: 'ICD 203', phia: 'UK PHIA' } as const;

/** The key line; none when the template does without. */
export function keyLine(context: AssemblyContext): Block[] {
  const { template, brief, words } = context;
  if (!template.keyLine) return [];
  const steps = likelihoodScales[brief.likelihoodScale].map((step) => {
    const term = likelihoodToWords(brief.likelihoodScale, step.en[0] ?? '', brief.language);
    return `${term} ${withDigits(step.bounds, brief.digits)}${words.percent}`;
  });
  const likelihood = words.likelihoodKey(STANDARDS[brief.likelihoodScale], steps.join(words.comma));
  return [paragraph('keyLine', [text(`${words.gradesKey} ${likelihood}`)])];
}
