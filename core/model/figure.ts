// A disputed figure: a question, and every number that was reported in answer to it.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import { common, dateValueSchema, idSchema, lineSchema, proseSchema, speakerSchema } from './record.ts';

export const figureGroupSchema = z.enum(['own', 'enemy', 'civilian', 'notStated']);
export type FigureGroup = z.infer<typeof figureGroupSchema>;
export const figureCategorySchema = z.enum(['killed', 'wounded', 'missing', 'displaced', 'other']);
export type FigureCategory = z.infer<typeof figureCategorySchema>;

/** A reported number, a reported range, or words ("dozens") that are never turned into a number. */
export const reportedValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), value: z.number().nonnegative() }),
  z.strictObject({ type: z.literal('range'), low: z.number().nonnegative(), high: z.number().nonnegative() }),
  z.strictObject({ type: z.literal('words'), words: lineSchema }),
]);
export type ReportedValue = z.infer<typeof reportedValueSchema>;

export const figureCellSchema = z.strictObject({
  group: figureGroupSchema,
  category: figureCategorySchema,
  /** The words of the report for the group, such as "militants"; null where the group's own name does. */
  groupLabel: lineSchema.nullable(),
  value: reportedValueSchema,
  /** Total: of all; partial: of a part ("received at one hospital"); floor: "more than". */
  scope: z.enum(['total', 'partial', 'floor']),
});
export type FigureCell = z.infer<typeof figureCellSchema>;

const localId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);

export const figureReportSchema = z.strictObject({
  id: localId,
  claimant: speakerSchema,
  excerptId: idSchema('excerpt').nullable(),
  asOf: dateValueSchema.nullable(),
  cells: z.array(figureCellSchema).min(1).max(100),
  supersededBy: localId.nullable(),
  /** "Sum ours": only when the analyst marks it so, with how it was derived; never made by the program. */
  derived: lineSchema.nullable(),
});
export type FigureReport = z.infer<typeof figureReportSchema>;

export const figureSchema = z.strictObject({
  ...common('figure'),
  question: lineSchema,
  placeId: idSchema('place').nullable(),
  period: dateValueSchema.nullable(),
  unit: lineSchema,
  reports: z.array(figureReportSchema).max(1_000),
  difference: z.enum(['time', 'scope', 'sameStream', 'dispute']).nullable(),
  differenceNote: proseSchema,
});
export type Figure = z.infer<typeof figureSchema>;
export type FigureId = IdOf<'figure'>;
