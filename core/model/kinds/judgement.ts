// Judgements: analytic statements, assumptions, gaps and indicators.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, dateValueSchema, evidenceSchema, idSchema, lineSchema, proseSchema } from '../record.ts';
import { richTextSchema, type RichText } from '../text/rich-text.ts';
import { searchLines, searchWords } from '../text/search-words.ts';
import { type Kind, type OwnFields, plainKind } from './kind.ts';

export const judgementSchema = z.strictObject({
  ...common('judgement'),
  judgementKind: z.enum(['judgement', 'assumption', 'gap', 'indicator']),
  statement: richTextSchema.nullable(),
  /** A term of the brief's likelihood scale; never in one sentence with the confidence. */
  likelihood: lineSchema.nullable(),
  byWhen: dateValueSchema.nullable(),
  confidence: z.enum(['low', 'moderate', 'high']).nullable(),
  confidenceReason: proseSchema,
  basis: evidenceSchema,
  alternatives: proseSchema,
  implications: proseSchema,
  previousId: idSchema('judgement').nullable(),
  whatChanged: proseSchema,
});
export type Judgement = z.infer<typeof judgementSchema>;
export type JudgementId = IdOf<'judgement'>;

/** A new one, without words. */
export const newJudgementFields = (): OwnFields<Judgement> => ({
  judgementKind: 'judgement',
  statement: null,
  likelihood: null,
  byWhen: null,
  confidence: null,
  confidenceReason: '',
  basis: [],
  alternatives: '',
  implications: '',
  previousId: null,
  whatChanged: '',
});

export const judgementKind: Kind<Judgement> = {
  ...plainKind,
  schema: judgementSchema,
  words: { one: 'judgement', many: 'judgements' },
  title: (judgement) => judgement.judgementKind,
  refers: (judgement, by) => ({
    previousId: by.optional(judgement.previousId),
    basis: by.evidence(judgement.basis),
    statement: by.text(judgement.statement),
  }),
  searched: (judgement) => ({
    title: '',
    body: searchLines(
      searchWords(judgement.statement),
      judgement.confidenceReason,
      judgement.alternatives,
      judgement.implications,
      judgement.whatChanged,
    ),
  }),
  standIn: ({ title, newLocalId }) => ({
    ...newJudgementFields(),
    statement: paragraph(title, newLocalId()),
  }),
};

const paragraph = (text: string, id: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id, dir: null, lang: null }, content: [{ type: 'text', text }] }],
});
