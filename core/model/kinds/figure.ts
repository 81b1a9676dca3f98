// A disputed figure: a question, and every number that was reported in answer to it.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, dateValueSchema, idSchema, lineSchema, proseSchema, speakerSchema } from '../record.ts';
import { coarseDay } from './source-terms.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, type OwnFields, plainKind, type Referrals, speakerBy } from './kind.ts';

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

/** How a number stands to what it counts: "at least 40" allows 40 and "more than 40" doesn't. */
export const numberRelationSchema = z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'about']);
export type NumberRelation = z.infer<typeof numberRelationSchema>;

/** "Of whom": some of those that a number counts, "three of them children". */
export const figurePartSchema = z.strictObject({
  value: reportedValueSchema,
  operator: numberRelationSchema.nullable(),
  /** Who they are, in the words of the report: "children". */
  words: lineSchema,
});
export type FigurePart = z.infer<typeof figurePartSchema>;

export const figureCellSchema = z.strictObject({
  group: figureGroupSchema,
  category: figureCategorySchema,
  /** The words of the report for the group, such as "militants"; null where the group's own name does. */
  groupLabel: lineSchema.nullable(),
  value: reportedValueSchema,
  /** Null: the number itself. */
  operator: numberRelationSchema.nullable(),
  /** Total: of all; partial: of a part ("received at one hospital"). Either may be a floor. */
  scope: z.enum(['total', 'partial']),
  ofWhom: z.array(figurePartSchema).max(20),
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

/**
 * How a brief tells the numbers of a figure: the range with who says what; each report in order; a change within one series
 * ("rose to 14 from 11"); one lead report, the others beside; or the count that somebody verified, the others pending.
 */
export const tellingFormSchema = z.enum(['range', 'each', 'change', 'lead', 'verified']);
export type TellingForm = z.infer<typeof tellingFormSchema>;
export const tellingSchema = z.strictObject({
  form: tellingFormSchema,
  /** The report that leads, or that was verified; null for the other forms. */
  reportId: localId.nullable(),
  /** Why this one leads; printed with it. */
  reason: lineSchema,
});
export type Telling = z.infer<typeof tellingSchema>;

export const figureSchema = z.strictObject({
  ...common('figure'),
  question: lineSchema,
  placeId: idSchema('place').nullable(),
  period: dateValueSchema.nullable(),
  unit: lineSchema,
  reports: z.array(figureReportSchema).max(1_000),
  telling: tellingSchema,
  difference: z.enum(['time', 'scope', 'sameStream', 'dispute']).nullable(),
  differenceNote: proseSchema,
});
export type Figure = z.infer<typeof figureSchema>;
export type FigureId = IdOf<'figure'>;

/** A figure is told as a range until somebody chooses otherwise. */
export const newTelling: Telling = { form: 'range', reportId: null, reason: '' };

/** A new one, without reports. */
export const newFigureFields = (question: string): OwnFields<Figure> => ({
  question,
  placeId: null,
  period: null,
  unit: 'people',
  reports: [],
  telling: newTelling,
  difference: null,
  differenceNote: '',
});

export const figureKind: Kind<Figure> = {
  ...plainKind,
  schema: figureSchema,
  words: { one: 'disputed figure', many: 'disputed figures' },
  title: ({ question }) => question,
  refers: (figure, by) => ({
    placeId: by.optional(figure.placeId),
    ...withReports(figure, restingReports(figure, by), by),
  }),
  // Who reports a number is the source, where that is not on the record.
  printed: (figure, by) => ({
    ...figure,
    reports: figure.reports.map((report) => {
      const as = report.excerptId === null ? null : by.excerpt(report.excerptId);
      if (as === null) return report;
      const asOf = coarseDay(report.asOf, as.terms.day);
      return { ...report, asOf, claimant: { actorId: null, descriptor: as.name } };
    }),
  }),
  makesKnown: ({ reports }, tell) => {
    for (const { claimant, excerptId } of reports)
      if (excerptId !== null) tell(claimant.actorId, [excerptId]);
  },
  // A sum of ours is made of the others.
  restsOn: ({ reports }) =>
    reports
      .filter(({ derived }) => derived === null)
      .map(({ excerptId, claimant }) => excerptId ?? claimant.actorId),
  searched: (figure) => ({
    title: figure.question,
    body: searchLines(
      figure.differenceNote,
      figure.telling.reason,
      ...figure.reports.flatMap((report) => [
        report.claimant.descriptor,
        ...report.cells.flatMap((cell) => [
          cell.value.type === 'words' ? cell.value.words : null,
          ...cell.ofWhom.map((part) => part.words),
        ]),
      ]),
    ),
  }),
  standIn: ({ title }) => newFigureFields(title),
};

/** A report rests on its excerpt, or else on whoever claims it. */
const tellsOf = ({ excerptId, claimant }: FigureReport): string[] => {
  const id = excerptId ?? claimant.actorId;
  return id === null ? [] : [id];
};

/** The reports that are left; a sum of ours may have been made with what goes, and goes with it. */
function restingReports({ reports }: Figure, by: Referrals): FigureReport[] {
  const kept = by.resting(reports, { what: 'report', on: tellsOf, words: wordsOfReport });
  if (kept.length === reports.length) return kept;
  const lost = reports.filter((report) => !kept.includes(report)).flatMap(tellsOf);
  const on = ({ derived }: FigureReport) => (derived === null ? [] : lost);
  return by.resting(kept, { what: 'report', on, words: wordsOfReport });
}

/** The figure with fewer reports says nothing of those that it had: neither why they differ nor which of them leads. */
function withReports(figure: Figure, kept: readonly FigureReport[], by: Referrals): Partial<Figure> {
  const fewer = kept.length < figure.reports.length;
  const there = (id: string | null): boolean => id === null || kept.some((report) => report.id === id);
  const reports = kept.map((report) => ({
    ...report,
    supersededBy: fewer && !there(report.supersededBy) ? null : report.supersededBy,
    excerptId: by.telling(report.excerptId),
    claimant: speakerBy(by, report.claimant),
  }));
  if (!fewer) return { reports };
  const telling = there(figure.telling.reportId) ? figure.telling : newTelling;
  return { reports, telling, difference: null, differenceNote: '' };
}

const wordsOfReport = ({ cells }: FigureReport): string =>
  cells.map(({ value }) => wordsOfValue(value)).join(', ');

function wordsOfValue(value: ReportedValue): string {
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? String(value.value) : `${value.low}–${value.high}`;
}
