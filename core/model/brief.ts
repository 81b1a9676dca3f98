// The brief: one issue of a report, and the copy of the template it was made with.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import {
  common,
  dateValueSchema,
  directionSchema,
  idSchema,
  languageSchema,
  lineSchema,
  markingSchema,
} from './record.ts';

/** Date, time and zone at which information was cut off: local time as written, with its IANA zone. */
export const asOfSchema = z.strictObject({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u),
  zone: z.string().min(1).max(100),
});
export type AsOf = z.infer<typeof asOfSchema>;

export const briefSchema = z.strictObject({
  ...common('brief'),
  title: lineSchema,
  subtitle: lineSchema,
  issueNumber: lineSchema,
  previousBriefId: idSchema('brief').nullable(),
  period: dateValueSchema.nullable(),
  asOf: asOfSchema.nullable(),
  nextIssue: dateValueSchema.nullable(),
  language: languageSchema,
  direction: directionSchema,
  /** Which digits and, in Arabic, which month names the brief prints: مايو (egypt) or أيار (levant). */
  digits: z.enum(['latin', 'arabic']),
  months: z.enum(['egypt', 'levant']),
  /** Whether it has a table of contents: as its template says, or otherwise. */
  contents: z.enum(['template', 'with', 'without']).default('template'),
  marking: markingSchema.nullable(),
  likelihoodScale: z.enum(['icd203', 'phia']),
  templateId: lineSchema,
  templateVersion: z.int().positive(),
  templateCopyId: idSchema('template'),
  stage: z.enum(['draft', 'inReview', 'approved']),
  stageBy: lineSchema,
  stageAt: z.iso.datetime({ precision: 3 }).nullable(),
  authors: z.array(lineSchema).max(100),
  contact: lineSchema,
  distribution: lineSchema,
});
export type Brief = z.infer<typeof briefSchema>;
export type BriefId = IdOf<'brief'>;

/** The whole template that a brief was made with; `definition` is what core/template's schema reads. */
export const templateCopySchema = z.strictObject({
  ...common('template'),
  templateId: lineSchema,
  templateVersion: z.int().positive(),
  definition: z.record(z.string(), z.json()),
});
export type TemplateCopy = z.infer<typeof templateCopySchema>;
export type TemplateCopyId = IdOf<'template'>;
