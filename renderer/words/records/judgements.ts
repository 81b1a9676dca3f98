// Words about judgements: writing them in their section, what stands beside them, making one of a sentence.

import type { Judgement } from '../../../core/model/kinds/judgement.ts';
import { number } from '../plural.ts';

const kinds: Readonly<Record<Judgement['judgementKind'], string>> = {
  judgement: 'Judgement',
  assumption: 'Assumption',
  gap: 'Gap',
  indicator: 'Indicator',
};

export const judgementWords = {
  kinds,
  kindsOfMany: {
    judgement: 'Judgements',
    assumption: 'Assumptions',
    gap: 'Gaps',
    indicator: 'Indicators',
  } satisfies Record<Judgement['judgementKind'], string>,
  section: 'Key judgements',
  numbered: (kind: Judgement['judgementKind'], n: number): string => `${kinds[kind]} ${number(n)}`,
  statement: (kind: Judgement['judgementKind'], n: number): string =>
    `Statement of ${kinds[kind].toLowerCase()} ${number(n)}`,
  statementHint: 'What you judge, in one sentence.',
  none: 'No judgements yet',
  noneHint: 'Type one here, or select a sentence of the text and make it a judgement.',
  write: 'Write a judgement',
  newLabel: (title: string): string => `New judgement in “${title}”`,
  newHint: 'Type a judgement',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  removed: (title: string): string => `Removed “${title}”`,
  kind: 'Kind',
  likelihood: 'Likelihood',
  noLikelihood: 'Likelihood…',
  inStatement: (term: string): string => `${term}, says the statement`,
  ofOtherScale: (term: string): string => `${term} (not on this brief’s scale)`,
  confidence: 'Confidence',
  noConfidence: 'Confidence…',
  confidences: {
    low: 'Low confidence',
    moderate: 'Moderate confidence',
    high: 'High confidence',
  } satisfies Record<NonNullable<Judgement['confidence']>, string>,
  confidenceReason: 'Why',
  confidenceReasonHint: 'How many origins, how good, what is missing.',
  basis: 'Basis',
  noBasis: 'Link the excerpts that this rests on, and those that speak against it.',
  more: 'More',
  byWhen: 'By when',
  byWhenHint: 'end of May',
  alternatives: 'Alternatives',
  alternativesHint: 'What else may explain it or happen.',
  implications: 'Implications',
  implicationsHint: 'What it means for whoever reads this.',
  whatChanged: 'What changed',
  whatChangedHint: 'Since the last issue.',
  added: (section: string): string => `Judgement added to “${section}”`,
  open: 'Open',
  noBrief: 'A judgement stands in a brief, and this project has none yet.',
  noSection: 'This brief has no section of judgements yet.',
  addSection: 'Add one',
};
