// A template: page, styles, marking, outline and wording of a kind of brief. Data, never code.

import { z } from 'zod';
import { languageSchema, lineSchema } from '../model/record.ts';
import { sectionKindSchema } from '../model/kinds/section.ts';
import { templatePageSchema } from './page.ts';
import { styleSheetSchema } from './styles.ts';

/** One entry of the outline: a section the brief is made with. */
export const outlineEntrySchema = z.strictObject({
  slot: z.string().regex(/^[a-z][a-zA-Z0-9-]*$/u),
  title: lineSchema,
  sectionKind: sectionKindSchema,
  required: z.boolean(),
  /** What the writer is asked for, shown while the section is empty. */
  prompt: lineSchema,
  /** Words to aim for; null where there is no aim. */
  aimWords: z.int().positive().nullable(),
  /** The role of the section's plain paragraphs. */
  role: z.enum(['body', 'bottomLine', 'keyJudgement']),
  /** Actors: whether the section begins with a drawing of their relations. */
  network: z.boolean().default(false),
});
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

/**
 * A pattern: text with `{field}` parts; `[…]` around a stretch drops it whole when a field in it is empty. Stretches may
 * stand within each other; the characters `{ } [ ]` can't be printed. The text itself is adapted to the punctuation of
 * the brief's language. Which fields there are depends on where the pattern stands: see core/template/pattern.ts.
 */
const patternSchema = z.string().min(1).max(2_000);

/** What a template's own words are in a further language of documents; a section without a title there keeps its own. */
const templateWordsSchema = z.strictObject({
  kicker: patternSchema,
  titles: z.record(z.string(), lineSchema),
});

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/u);

/** A label of an organisation's own scheme as it is drawn, with the handling words that always go with it. */
export const markingLevelSchema = z.strictObject({
  label: z.string().trim().min(1).max(200),
  foreground: hexColour,
  background: hexColour,
  caveats: z.array(lineSchema).max(10).default([]),
});
export type MarkingLevel = Readonly<z.infer<typeof markingLevelSchema>>;

/** Where the marking stands in header or footer. */
const placementSchema = z.enum(['start', 'centre', 'end']);

export const templateSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/u),
  version: z.int().positive(),
  name: lineSchema,
  description: lineSchema,
  language: languageSchema,
  page: templatePageSchema,
  styles: styleSheetSchema,
  cover: z.enum(['none', 'band', 'page']),
  /** The words over the title: "Situation report No. {issueNumber}". */
  kicker: patternSchema,
  /** Masthead entries in order. */
  masthead: z.array(z.enum(['period', 'asOf', 'nextIssue', 'authors', 'contact', 'distribution'])).max(10),
  /** Explains, at the end, the grades and terms of likelihood that the document uses. */
  keyLine: z.boolean(),
  /** Whether grades print, of passages and of sources: they are for those who weigh evidence, and not for every reader. */
  grades: z.boolean().default(true),
  /** Patterns of the running text; `firstText` stands on the first page in place of `text`. */
  header: z.strictObject({
    text: z.string().max(500),
    firstText: z.string().max(500),
    marking: placementSchema.nullable(),
  }),
  footer: z.strictObject({
    text: z.string().max(500),
    marking: placementSchema.nullable(),
    pageNumbers: z.boolean(),
  }),
  marking: z.strictObject({
    scheme: z.enum(['tlp', 'own', 'none']),
    standard: z.string().max(200).nullable(),
    /** An organisation's own labels from the lowest to the highest; they rank its markings and draw them. */
    levels: z.array(markingLevelSchema).max(20).default([]),
    /** Whether a section's title carries the highest marking of what the section holds, and on which side. */
    portions: z.enum(['none', 'before', 'after']).default('after'),
  }),
  numberHeadings: z.boolean(),
  toc: z.strictObject({ levels: z.int().min(1).max(3) }).nullable(),
  citations: z.strictObject({
    style: z.enum(['footnotes', 'endnotes', 'inline']),
    full: patternSchema,
    short: patternSchema,
    /** Whether a note says *Ibid.* where it cites the one source that the note before it cites. Not for notes in the text. */
    ibid: z.boolean().default(false),
    sourceEntry: patternSchema,
  }),
  likelihoodScale: z.enum(['icd203', 'phia']),
  outline: z.array(outlineEntrySchema).min(1).max(100),
  /** By base language ("fr"); its own language is not among them. */
  languages: z.record(z.string().regex(/^[a-z]{2,3}$/u), templateWordsSchema).default({}),
});
export type Template = z.infer<typeof templateSchema>;
