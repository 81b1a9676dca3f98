// A source: one captured document. Metadata only: original and text are assets, loaded on demand.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import {
  assetRefSchema,
  common,
  dateValueSchema,
  directionSchema,
  idSchema,
  instantSchema,
  languageSchema,
  lineSchema,
  markingSchema,
  proseSchema,
  reliabilitySchema,
} from '../record.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, plainKind } from './kind.ts';
import type { PrintedAs } from './printing.ts';
import { printedNote, sourceNoteSchema } from './source-note.ts';
import {
  coarseDay,
  keepsNamesAt,
  onRecord,
  type SourceTerms,
  sourceTermsSchema,
  termsFor,
  type TermsOfUse,
} from './source-terms.ts';

export const sourceKindSchema = z.enum([
  'article',
  'report',
  'statement',
  'interview',
  'broadcast',
  'socialPost',
  'message',
  'call',
  'meeting',
  'monitoring',
  'cable',
  'note',
  'dataset',
  'other',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

const usesOfKinds: Readonly<Record<SourceKind, TermsOfUse>> = {
  article: 'onRecord',
  report: 'onRecord',
  statement: 'onRecord',
  interview: 'notForAttribution',
  broadcast: 'onRecord',
  socialPost: 'onRecord',
  message: 'notForAttribution',
  call: 'notForAttribution',
  meeting: 'notForAttribution',
  monitoring: 'onRecord',
  cable: 'notForAttribution',
  note: 'notForAttribution',
  dataset: 'onRecord',
  other: 'onRecord',
};

/** What a source begins with: what was said in a talk or written to somebody was not said to be printed under a name. */
export const termsOfKind = (kind: SourceKind): SourceTerms => termsFor(usesOfKinds[kind]);

/** ICD 206 source descriptor. */
export const descriptorSchema = z.strictObject({
  quality: proseSchema,
  credibility: proseSchema,
  currency: proseSchema,
  bias: proseSchema,
  access: proseSchema,
});
export type Descriptor = z.infer<typeof descriptorSchema>;

/** How a piece of metadata was come by. */
export const foundHowSchema = z.enum(['metadata', 'page', 'text', 'fileName', 'guessed', 'typed']);
export type FoundHow = z.infer<typeof foundHowSchema>;

/**
 * What a copy that left its desk has of a source: `original`, all but the original; `names`, a text in which names were hidden;
 * `terms`, what its terms of use let through. The original stayed behind in each of them.
 */
export const redactionSchema = z.enum(['none', 'original', 'names', 'terms']);
export type Redaction = z.infer<typeof redactionSchema>;

/** Whether somebody has looked at what came in: what waits and what was put aside is in no list of a document. */
export const triageSchema = z.enum(['unread', 'later', 'kept', 'skipped']);
export type Triage = z.infer<typeof triageSchema>;

/** Whether a source still waits for somebody to look at it. */
export const isWaiting = ({ triage }: Pick<Source, 'triage'>): boolean =>
  triage === 'unread' || triage === 'later';

/** The earlier source that one is a version of: an update of it, or nearly the same text under another name. */
export const alikeSchema = z.strictObject({
  sourceId: idSchema('source'),
  how: z.enum(['update', 'sameText']),
});

export const sourceSchema = z.strictObject({
  ...common('source'),
  title: lineSchema,
  titleTranslation: lineSchema.nullable(),
  authors: z.array(lineSchema).max(100),
  outlet: lineSchema.nullable(),
  url: z.string().max(4_000).nullable(),
  sourceKind: sourceKindSchema,
  language: languageSchema.nullable(),
  direction: directionSchema,
  published: dateValueSchema.nullable(),
  capturedAt: instantSchema,
  found: z.strictObject({
    title: foundHowSchema.nullable(),
    authors: foundHowSchema.nullable(),
    outlet: foundHowSchema.nullable(),
    url: foundHowSchema.nullable(),
    language: foundHowSchema.nullable(),
    published: foundHowSchema.nullable(),
  }),
  reliability: reliabilitySchema.nullable(),
  descriptor: descriptorSchema.nullable(),
  /** Own reporting, or the source or wire it derives from; null while nobody has said. */
  origin: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('own') }),
      z.strictObject({
        type: z.literal('derived'),
        from: lineSchema,
        sourceId: idSchema('source').nullable(),
      }),
    ])
    .nullable(),
  marking: markingSchema.nullable(),
  /** Of one that was written down and not published; null for a document. */
  note: sourceNoteSchema.nullable().default(null),
  /** On the record where it is not given. */
  terms: sourceTermsSchema.default(onRecord),
  /** What the text is: the document itself, or all that a page shows, menus included; null where nobody knows. */
  extent: z.enum(['article', 'page']).nullable(),
  /** What is left of it in a copy for somebody else; of one that was captured here, nothing is missing. */
  redaction: redactionSchema.default('none'),
  /** The mail that it came with, or the mailbox that it was in. */
  attachedTo: idSchema('source').nullable().default(null),
  triage: triageSchema.default('kept'),
  alike: alikeSchema.nullable().default(null),
  assets: z.strictObject({ original: assetRefSchema.nullable(), text: assetRefSchema }),
  /** Words and UTF-16 length of the text, so that lists need not load it. */
  wordCount: z.int().nonnegative(),
  textLength: z.int().nonnegative(),
});
export type Source = z.infer<typeof sourceSchema>;
export type SourceId = IdOf<'source'>;

const printedSource = (source: Source, { name, language, dir, letter, terms }: PrintedAs): Source => ({
  ...source,
  title: name,
  titleTranslation: null,
  authors: [],
  outlet: null,
  url: null,
  language,
  direction: dir,
  published: coarseDay(source.published, terms.day),
  found: { title: null, authors: null, outlet: null, url: null, language: null, published: null },
  reliability: letter,
  descriptor: null,
  origin: null,
  note: printedNote(source.note),
  attachedTo: null,
  triage: 'kept',
  alike: null,
  terms: { ...terms, citeAs: '', names: [], places: [], said: '' },
});

export const sourceKind: Kind<Source> = {
  ...plainKind,
  schema: sourceSchema,
  words: { one: 'source', many: 'sources' },
  title: ({ title }) => title,
  refers: ({ origin, alike, attachedTo }, by) => {
    const carrier = by.optional(attachedTo);
    const earlier = alike === null ? null : by.optional(alike.sourceId);
    const like = alike === null || earlier === null ? null : { ...alike, sourceId: earlier };
    if (origin?.type !== 'derived') return { alike: like, attachedTo: carrier };
    const { id, words } = by.named(origin.sourceId, origin.from);
    const from = id === null && words === null ? null : { ...origin, from: words ?? '', sourceId: id };
    return { origin: from, alike: like, attachedTo: carrier };
  },
  assets: ({ assets }) => [
    { role: 'original', asset: assets.original },
    { role: 'text', asset: assets.text },
  ],
  printed: (source, by) => {
    const as = by.source(source.id);
    return as === null ? source : printedSource(source, as);
  },
  protects: ({ terms }, now) =>
    keepsNamesAt(terms, now)
      ? {
          names: terms.names,
          places: terms.places,
          // Not what the source is cited as: that would tell who it is wherever the name stands.
          as: '',
          otherwise: 'nameWithheld',
          left: [],
        }
      : null,
  searched: (source) => ({
    title: searchLines(source.title, source.titleTranslation),
    body: searchLines(
      ...source.authors,
      source.outlet,
      source.url,
      source.note?.channel ?? null,
      ...Object.values(source.descriptor ?? {}),
    ),
  }),
  standIn: ({ title, text, now }) => ({
    title,
    titleTranslation: null,
    authors: [],
    outlet: null,
    url: null,
    sourceKind: 'other',
    language: null,
    direction: 'ltr',
    published: null,
    capturedAt: now(),
    found: { title: null, authors: null, outlet: null, url: null, language: null, published: null },
    reliability: null,
    descriptor: null,
    origin: null,
    marking: null,
    note: null,
    terms: onRecord,
    extent: null,
    redaction: 'none',
    attachedTo: null,
    triage: 'kept',
    alike: null,
    assets: { original: null, text: text.asset },
    wordCount: text.words,
    textLength: text.units,
  }),
};
