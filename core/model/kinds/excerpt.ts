// An excerpt: a passage quoted from a source, who said it, and how credible it is.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import {
  common,
  credibilitySchema,
  idSchema,
  languageSchema,
  lineSchema,
  proseSchema,
  reliabilitySchema,
} from '../record.ts';
import { segmentSchema } from '../text/selector.ts';
import { pageLabelSchema } from '../text/source-text.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, plainKind, speakerBy } from './kind.ts';
import type { PrintedAs } from './printing.ts';

/** One hop of the chain from the writer inwards: who says it, named or not, how ("said", "citing official data"), to whom. */
export const attributionHopSchema = z.strictObject({
  actorId: idSchema('actor').nullable(),
  descriptor: lineSchema.nullable(),
  named: z.boolean(),
  verb: lineSchema.nullable(),
  to: lineSchema.nullable(),
  reliability: reliabilitySchema.nullable(),
});
export type AttributionHop = z.infer<typeof attributionHopSchema>;

export const excerptSchema = z.strictObject({
  ...common('excerpt'),
  sourceId: idSchema('source'),
  /** In the order of the text; gaps between them print as […]. */
  segments: z.array(segmentSchema).min(1).max(100),
  /** The analyst's own words, printed in brackets, at an offset (UTF-16) of a segment. */
  insertions: z
    .array(
      z.strictObject({ segment: z.int().nonnegative(), offset: z.int().nonnegative(), text: lineSchema }),
    )
    .max(100),
  /**
   * The 1-based number of the paragraph of the source's body in which the first segment begins, as a reader counts: the
   * "para." of a citation. Null where no reader could count to it.
   */
  paragraph: z.int().positive().nullable(),
  /** Labels of the pages on which it begins and ends, in a source that has pages: the "p." of a citation. */
  pages: z.strictObject({ first: pageLabelSchema, last: pageLabelSchema }).nullable().default(null),
  /** Orphan: the quote was not found word for word, or not for certain, when the source's text was replaced. */
  anchoring: z.enum(['anchored', 'orphan']),
  /** Outermost (nearest to the writer) first; empty: the writer's own words. */
  attribution: z.array(attributionHopSchema).max(20),
  speech: z.enum(['direct', 'reported', 'narrator']).nullable(),
  /** What is said: credibility is of facts that are claimed, an opinion or intention has none. Null while nobody has said. */
  asserts: z.enum(['fact', 'opinion', 'intention']).nullable(),
  credibility: credibilitySchema.nullable(),
  translation: z
    .strictObject({ text: proseSchema, language: languageSchema, translator: lineSchema })
    .nullable(),
  note: proseSchema,
  tags: z.array(lineSchema).max(200),
});
export type Excerpt = z.infer<typeof excerptSchema>;
export type ExcerptId = IdOf<'excerpt'>;

/** A hop of an attribution chain about which nothing is known yet. */
export const emptyHop: AttributionHop = {
  actorId: null,
  descriptor: null,
  named: false,
  verb: null,
  to: null,
  reliability: null,
};

/** Who speaks in it is the source, and its words are there only where they may be printed. */
const printedExcerpt = (excerpt: Excerpt, { name, letter, terms }: PrintedAs): Excerpt => ({
  ...excerpt,
  segments: terms.verbatim ? excerpt.segments : [],
  insertions: terms.verbatim ? excerpt.insertions : [],
  translation: terms.verbatim ? excerpt.translation : null,
  paragraph: null,
  pages: null,
  attribution: [{ ...emptyHop, descriptor: name, reliability: letter }],
  note: '',
  tags: [],
});

export const excerptKind: Kind<Excerpt> = {
  ...plainKind,
  schema: excerptSchema,
  words: { one: 'excerpt', many: 'excerpts' },
  title: ({ segments }) => segments.map((segment) => segment.exact).join(' […] '),
  refers: (excerpt, by) => ({
    sourceId: by.needed(excerpt.sourceId),
    attribution: excerpt.attribution.map((hop) => speakerBy(by, hop)),
  }),
  printed: (excerpt, by) => {
    const as = by.excerpt(excerpt.id);
    return as === null ? excerpt : printedExcerpt(excerpt, as);
  },
  makesKnown: ({ id, attribution }, tell) => {
    for (const { actorId } of attribution) tell(actorId, [id]);
  },
  searched: (excerpt) => ({
    title: '',
    body: searchLines(
      excerpt.segments.map((segment) => segment.exact).join(' […] '),
      excerpt.translation?.text,
      excerpt.note,
      ...excerpt.attribution.map((hop) => hop.descriptor),
      ...excerpt.tags,
    ),
  }),
  // Its quotation is the title, at the start of a source that stands in too.
  standIn: ({ title, newId }) => ({
    sourceId: newId('source'),
    segments: [{ exact: title, prefix: '', suffix: '', start: 0, end: title.length }],
    insertions: [],
    paragraph: null,
    pages: null,
    anchoring: 'orphan',
    attribution: [],
    speech: null,
    asserts: null,
    credibility: null,
    translation: null,
    note: '',
    tags: [],
  }),
};
