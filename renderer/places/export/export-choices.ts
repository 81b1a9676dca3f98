// What was chosen for the last export, found again in the project's own log of exports.

import { type DocumentFormat, documentFormatNames } from '../../../core/model/files/output-formats.ts';
import { z } from 'zod';
import {
  exportOptionsSchema,
  type ExportOptions,
  plainExport,
} from '../../../core/contract/export-options.ts';
import type { SpellingAnswers } from '../../dialogs/suspects/spelling-answers.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';

export type ExportChoices = {
  readonly format: DocumentFormat;
  /** Another template than the brief's own, or null. */
  readonly templateId: string | null;
  readonly options: ExportOptions;
  /** What was said of parts of protected names: offered again, and asked again. */
  readonly answers: SpellingAnswers;
};

const keptSchema = exportOptionsSchema.extend({
  templateId: z.string().max(64).nullable(),
  hiddenSpellings: z.array(z.string()).default([]),
  despiteSuspects: z.looseObject({ spellings: z.array(z.looseObject({ spelling: z.string() })) }).optional(),
});

/**
 * The choices of the brief's last export; of a brief that was never exported those of the project's last, without its
 * cap and template, which were for that brief. `exports` are in the order in which they were made.
 */
export function lastChoices(exports: readonly ExportRecord[], briefId: BriefId): ExportChoices {
  const own = exports.findLast((record) => record.briefId === briefId && isDocument(record));
  const last = own ?? exports.findLast(isDocument);
  const format = documentFormatNames.find((each) => each === last?.format) ?? 'docx';
  const kept = keptSchema.safeParse(last?.options);
  if (!kept.success) return { format, templateId: null, options: plainExport, answers: {} };
  const { templateId, hiddenSpellings, despiteSuspects, ...options } = kept.data;
  if (own === undefined) return { format, templateId: null, options: { ...options, cap: null }, answers: {} };
  const answers = Object.fromEntries([
    ...hiddenSpellings.map((spelling) => [spelling, 'hide'] as const),
    ...(despiteSuspects?.spellings ?? []).map(({ spelling }) => [spelling, 'leave'] as const),
  ]);
  return { format, templateId, options, answers };
}

const isDocument = ({ format }: ExportRecord): boolean => documentFormatNames.some((each) => each === format);
