// The brief: one issue of a report.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import {
  common,
  dateValueSchema,
  directionSchema,
  givenZoneSchema,
  idSchema,
  instantSchema,
  languageSchema,
  lineSchema,
  markingSchema,
  templateIdSchema,
} from '../record.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, plainKind } from './kind.ts';
import type { TemplateCopy } from './template-copy.ts';

/** Date, time and zone at which information was cut off: local time as written, with its IANA zone. */
export const asOfSchema = z.strictObject({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u),
  zone: givenZoneSchema,
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
  templateId: templateIdSchema,
  templateVersion: z.int().positive(),
  templateCopyId: idSchema('template'),
  stage: z.enum(['draft', 'inReview', 'approved']),
  stageBy: lineSchema,
  stageAt: instantSchema.nullable(),
  authors: z.array(lineSchema).max(100),
  contact: lineSchema,
  distribution: lineSchema,
});
export type Brief = z.infer<typeof briefSchema>;
export type BriefId = IdOf<'brief'>;

export const briefKind: Kind<Brief> = {
  ...plainKind,
  schema: briefSchema,
  words: { one: 'brief', many: 'briefs' },
  title: ({ title }) => title,
  refers: (brief, by) => ({
    previousBriefId: by.optional(brief.previousBriefId),
    templateCopyId: by.owned(brief.templateCopyId),
  }),
  searched: (brief) => ({
    title: brief.title,
    body: searchLines(brief.subtitle, brief.issueNumber, ...brief.authors, brief.contact, brief.distribution),
  }),
  // One that still has its template's copy keeps it; otherwise a copy is made for it.
  standIn: ({ template, title, newId, present }) => {
    const copy = present('template') as TemplateCopy | undefined;
    return {
      title,
      subtitle: '',
      issueNumber: '',
      previousBriefId: null,
      period: null,
      asOf: null,
      nextIssue: null,
      language: template.language,
      direction: 'ltr',
      digits: 'latin',
      months: 'egypt',
      contents: 'template',
      marking: null,
      likelihoodScale: template.likelihoodScale,
      templateId: copy?.templateId ?? template.id,
      templateVersion: copy?.templateVersion ?? template.version,
      templateCopyId: copy?.id ?? newId('template'),
      stage: 'draft',
      stageBy: '',
      stageAt: null,
      authors: [],
      contact: '',
      distribution: '',
    };
  },
};
