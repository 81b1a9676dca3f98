// What a person chooses for one export beside format and template: how high it may be marked, how it is made to last,
// and whether the sources travel with it.

import { z } from 'zod';
import { type Archival, archivalSchema } from '../document/write-options.ts';
import { markingSchema } from '../model/record.ts';
import { type ExportFormat, outputFormats } from '../model/files/output-formats.ts';

export const exportOptionsSchema = z.strictObject({
  /** The highest marking the document may carry; null: its own. */
  cap: z
    .strictObject({
      marking: markingSchema,
      /** What becomes of that which is above: left out with a visible mark, or no document at all. */
      above: z.enum(['remove', 'block']),
      /** What a section without a marking counts as: marked like the brief, or as high as its sources. */
      unmarked: z.enum(['asBrief', 'bySources']),
    })
    .nullable(),
  archival: archivalSchema,
  /** The frozen originals of the cited sources and an index, attached; in PDF alone. */
  sourcePack: z.boolean(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

export const plainExport: ExportOptions = { cap: null, archival: 'none', sourcePack: false };

/** Whether a way of lasting leaves room for attached files. */
export const mayAttach = (archival: Archival): boolean => archival === 'none' || archival === 'a-3a';

/**
 * The options as they can be had together: only a PDF lasts and carries files, and of the archival forms only PDF/A-3
 * carries them, so that a source pack takes that one.
 */
export function settleExportOptions(format: ExportFormat, options: ExportOptions): ExportOptions {
  const { lasts, carriesFiles } = outputFormats[format];
  if (!lasts && !carriesFiles) return { ...options, archival: 'none', sourcePack: false };
  return options.sourcePack && !mayAttach(options.archival) ? { ...options, archival: 'a-3a' } : options;
}
