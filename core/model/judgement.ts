// Judgements: analytic statements, assumptions, gaps and indicators.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import { common, dateValueSchema, evidenceSchema, idSchema, lineSchema, proseSchema } from './record.ts';
import { richTextSchema } from './rich-text.ts';

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
