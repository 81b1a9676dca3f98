// An export: what left the project.

import { exportFormatNames } from '../files/output-formats.ts';
import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { assetRefSchema, common, idSchema, instantSchema, lineSchema, templateIdSchema } from '../record.ts';
import { type Kind, plainKind } from './kind.ts';

/** In what something leaves: a document, the whole project as JSON, or (`brief`) a copy of its file for somebody else. */
const leavingFormats = [...exportFormatNames, 'brief'] as const;

/**
 * One export: what went out, when, as what, and what it could not carry. `sha256` is of the file that was written. Of a copy of the
 * whole project there is no brief and no template, and nothing is frozen.
 */
export const exportSchema = z.strictObject({
  ...common('export'),
  briefId: idSchema('brief').nullable(),
  at: instantSchema,
  templateId: templateIdSchema.nullable(),
  templateVersion: z.int().positive().nullable(),
  format: z.enum(leavingFormats),
  options: z.record(z.string(), z.json()),
  fileName: lineSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  byteLength: z.int().nonnegative(),
  losses: z.array(lineSchema).max(10_000),
  /** The frozen records the export was made from. */
  snapshot: assetRefSchema.nullable(),
});
export type ExportRecord = z.infer<typeof exportSchema>;
export type ExportId = IdOf<'export'>;

export const exportKind: Kind<ExportRecord> = {
  ...plainKind,
  schema: exportSchema,
  words: { one: 'export', many: 'exports' },
  title: ({ fileName }) => fileName,
  // It tells of a brief that may be gone.
  refers: () => ({}),
  assets: ({ snapshot }) => [{ role: 'snapshot', asset: snapshot }],
  searched: ({ fileName }) => ({ title: fileName, body: '' }),
};
