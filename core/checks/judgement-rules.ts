// Rules about judgements: what a likelihood rests on, whether the statement says the same, and whose words it is in.

import { recordsShown } from '../sections/printed-parts.ts';
import { foldText } from '../base/text-fold.ts';
import type { Brief, BriefId } from '../model/kinds/brief.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Judgement } from '../model/kinds/judgement.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { likelihoodOfStatement } from '../query/likelihood-of-statement.ts';
import { recordTitle } from '../query/record-title.ts';
import { isBlankRichText, textBlocksOf } from '../query/rich-blocks.ts';
import {
  type LikelihoodScale,
  likelihoodScales,
  likelihoodStep,
  type LikelihoodStep,
} from '../words/likelihood-words.ts';
import { excerptsCitedIn, supportOf, wordsOfExcerpt } from './cited-text.ts';
import { originOf } from './evidence-rules.ts';
import { finding, type Rule } from './finding.ts';

/** The judgements that a brief prints, each once. */
const judgementsOfBrief = (reader: RecordReader, briefId: BriefId): Judgement[] =>
  recordsShown(reader, briefId, 'judgement');

/** The step that is given for a judgement or, where none is, said by its statement; null where there is neither. */
function likelihoodOf({ likelihoodScale, language }: Brief, judgement: Judgement): LikelihoodStep | null {
  const given = likelihoodStep(likelihoodScale, judgement.likelihood ?? '');
  return given ?? likelihoodOfStatement(judgement.statement, likelihoodScale, language)[0] ?? null;
}

/** What speaks for a judgement: its basis, and what its statement cites. */
export function supportIn(reader: RecordReader, judgement: Judgement): Excerpt[] {
  const cited = textBlocksOf(judgement.statement).flatMap((view) => excerptsCitedIn(reader, view));
  return [...new Set([...supportOf(reader, judgement), ...cited])];
}

/** A judgement without a statement, which would print as untitled. */
export const judgementBlank: Rule = {
  id: 'judgement-blank',
  while: 'review',
  check: ({ reader, briefId }) =>
    judgementsOfBrief(reader, briefId)
      .filter((judgement) => isBlankRichText(judgement.statement))
      .map((judgement) =>
        finding('judgement-blank', '', {
          severity: 'error',
          while: 'review',
          recordId: judgement.id,
          message: 'A judgement has no statement and prints as untitled. Write it, or remove it.',
        }),
      ),
};

/** A likelihood or confidence that nothing speaks for. */
export const judgementWithoutBasis: Rule = {
  id: 'judgement-without-basis',
  while: 'review',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined) return [];
    return judgementsOfBrief(reader, briefId).flatMap((judgement) => {
      const likelihood = likelihoodOf(brief, judgement);
      if (judgement.judgementKind !== 'judgement') return [];
      if (likelihood === null && judgement.confidence === null) return [];
      if (supportIn(reader, judgement).length > 0) return [];
      return [
        finding('judgement-without-basis', '', {
          severity: 'warning',
          while: 'review',
          recordId: judgement.id,
          message: `“${recordTitle(reader, judgement)}” says how ${likelihood === null ? 'sure' : 'likely'}, but not from what. Link the excerpts it rests on.`,
        }),
      ];
    });
  },
};

/** A confidence without its reason. */
export const confidenceWithoutReason: Rule = {
  id: 'confidence-without-reason',
  while: 'review',
  check: ({ reader, briefId }) =>
    judgementsOfBrief(reader, briefId)
      .filter(({ confidence, confidenceReason }) => confidence !== null && confidenceReason.trim() === '')
      .map((judgement) =>
        finding('confidence-without-reason', judgement.confidence ?? '', {
          severity: 'note',
          while: 'review',
          recordId: judgement.id,
          message: `The confidence in “${recordTitle(reader, judgement)}” is given without its reason. Say what the evidence is like.`,
        }),
      ),
};

/** A statement that names another likelihood than the one given for it. */
export const likelihoodDiffers: Rule = {
  id: 'likelihood-differs',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined) return [];
    const { likelihoodScale, language } = brief;
    return judgementsOfBrief(reader, briefId).flatMap((judgement) => {
      const given = likelihoodStep(likelihoodScale, judgement.likelihood ?? '');
      const said = likelihoodOfStatement(judgement.statement, likelihoodScale, language);
      const [other] = said;
      if (given === null || other === undefined || said.includes(given)) return [];
      return [
        finding('likelihood-differs', `${given.en[0]}|${other.en[0]}`, {
          severity: 'error',
          while: 'drafting',
          recordId: judgement.id,
          message: `The statement says “${other.en[0]}”, the likelihood given is “${judgement.likelihood ?? ''}”. Make them one.`,
        }),
      ];
    });
  },
};

/** How many steps at either end of a scale are strong: a far side from even that one origin rarely carries. */
const strongSteps = 2;

const isStrong = (scale: LikelihoodScale, step: LikelihoodStep): boolean => {
  const at = likelihoodScales[scale].indexOf(step);
  return at < strongSteps || at >= likelihoodScales[scale].length - strongSteps;
};

/** A strong likelihood that rests on what one origin said. */
export const strongOnOneOrigin: Rule = {
  id: 'strong-on-one-origin',
  while: 'review',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined) return [];
    return judgementsOfBrief(reader, briefId).flatMap((judgement) => {
      const likelihood = likelihoodOf(brief, judgement);
      if (likelihood === null || !isStrong(brief.likelihoodScale, likelihood)) return [];
      const origins = new Set(supportIn(reader, judgement).map(({ id }) => originOf(reader, id)));
      if (origins.size !== 1) return [];
      return [
        finding('strong-on-one-origin', likelihood.en[0], {
          severity: 'warning',
          while: 'review',
          recordId: judgement.id,
          message: `“${recordTitle(reader, judgement)}” is called ${likelihood.en[0]} on the word of one origin. Add another, or judge more carefully.`,
        }),
      ];
    });
  },
};

/** So many words in a row are no chance. */
const fewestBorrowedWords = 12;

/** A statement that is worded as a passage of its basis, without marks of quotation. */
export const judgementInSourceWords: Rule = {
  id: 'judgement-in-source-words',
  while: 'review',
  check: ({ reader, briefId }) =>
    judgementsOfBrief(reader, briefId).flatMap((judgement) => {
      const support = supportIn(reader, judgement).map((excerpt) => ` ${normal(wordsOfExcerpt(excerpt))} `);
      const borrows = textBlocksOf(judgement.statement).some(({ text, inQuote }) => {
        if (inQuote) return false;
        return text.split(/“[^”]*”|«[^»]*»|"[^"]*"/u).some((own) => {
          const words = normal(own).split(' ');
          return words.some((_, at) => {
            const run = words.slice(at, at + fewestBorrowedWords);
            return (
              run.length === fewestBorrowedWords &&
              support.some((said) => said.includes(` ${run.join(' ')} `))
            );
          });
        });
      });
      if (!borrows) return [];
      return [
        finding('judgement-in-source-words', '', {
          severity: 'warning',
          while: 'review',
          recordId: judgement.id,
          message: `“${recordTitle(reader, judgement)}” is in the words of its source. Say what you conclude from them, or quote them.`,
        }),
      ];
    }),
};

const normal = (text: string): string =>
  foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The rules of this file as a list that the registry takes. */
export const judgementRules: readonly Rule[] = [
  judgementBlank,
  judgementWithoutBasis,
  confidenceWithoutReason,
  likelihoodDiffers,
  strongOnOneOrigin,
  judgementInSourceWords,
];
