// What was chosen for the last export, found again in the project's own log of exports.

import { type DocumentFormat, documentFormatNames } from '../../../core/model/files/output-formats.ts';
import { z } from 'zod';
import {
  exportOptionsSchema,
  type ExportOptions,
  plainExport,
} from '../../../core/contract/export-options.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';

export type ExportChoices = {
  readonly format: DocumentFormat;
  /** Another template than the brief's own, or null. */
  readonly templateId: string | null;
  readonly options: ExportOptions;
};

/** A choice to go on despite names was for that document alone: it is kept, and never taken up again. */
const keptSchema = exportOptionsSchema.extend({
  templateId: z.string().max(64).nullable(),
  despiteSuspects: z.json().optional(),
});

/**
 * The choices of the brief's last export; of a brief that was never exported those of the project's last, without its
 * cap and template, which were for that brief. `exports` are in the order in which they were made.
 */
export function lastChoices(exports: readonly ExportRecord[], briefId: BriefId): ExportChoices {
  const own = exports.findLast((record) => record.briefId === briefId && record.format !== 'json');
  const last = own ?? exports.findLast((record) => record.format !== 'json');
  const format = documentFormatNames.find((each) => each === last?.format) ?? 'docx';
  const kept = keptSchema.safeParse(last?.options);
  if (!kept.success) return { format, templateId: null, options: plainExport };
  const { templateId, despiteSuspects: _, ...options } = kept.data;
  return own === undefined
    ? { format, templateId: null, options: { ...options, cap: null } }
    : { format, templateId, options };
}
