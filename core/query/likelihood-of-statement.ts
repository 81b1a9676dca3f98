// Which likelihood a statement says itself, whether by an atom or in plain words.

import type { RichText } from '../model/text/rich-text.ts';
import { likelihoodSaid, type LikelihoodScale, type LikelihoodStep } from '../words/likelihood-words.ts';
import { textBlocksOf } from './rich-blocks.ts';

/** The steps of the scale that the statement names outside of quotations, each once, in the order they are said. */
export const likelihoodOfStatement = (
  statement: RichText | null,
  scale: LikelihoodScale,
  language: string,
): LikelihoodStep[] => [
  ...new Set(
    textBlocksOf(statement)
      .filter(({ inQuote }) => !inQuote)
      .flatMap(({ text }) => likelihoodSaid(scale, text, language)),
  ),
];
