// A section: a node of a brief’s outline, rich text or a view of records.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { ORDER_KEY } from '../../base/order-key.ts';
import { common, idSchema, lineSchema, markingSchema, proseSchema } from '../record.ts';
import { richTextSchema } from '../text/rich-text.ts';
import { searchWords } from '../text/search-words.ts';
import { type Kind, plainKind } from './kind.ts';

export const sectionKindSchema = z.enum(['text', 'actors', 'timeline', 'sources', 'figures', 'judgements']);
export type SectionKind = z.infer<typeof sectionKindSchema>;

/** Options of the kinds that are views, and of the section's pages; null means everything the view can show. */
export const sectionOptionsSchema = z.strictObject({
  actorIds: z.array(idSchema('actor')).max(10_000).nullable(),
  eventIds: z.array(idSchema('event')).max(10_000).nullable(),
  figureIds: z.array(idSchema('figure')).max(10_000).nullable(),
  judgementIds: z.array(idSchema('judgement')).max(10_000).nullable(),
  /** Sources: only those the brief cites, or all of the project. */
  sources: z.enum(['cited', 'all']),
  /** Actors: draw their relations too. Projects from before this option have no such drawing. */
  network: z.boolean().default(false),
  /** What the section's drawing shows, in the analyst's words; null: told from the records. */
  altText: proseSchema.nullable().default(null),
  /** Whether the section stands on landscape pages, with the sections below it. */
  landscape: z.boolean().default(false),
});
export type SectionOptions = z.infer<typeof sectionOptionsSchema>;

export const sectionSchema = z.strictObject({
  ...common('section'),
  briefId: idSchema('brief'),
  parentId: idSchema('section').nullable(),
  order: z.string().regex(ORDER_KEY).max(1_000),
  /** The id of the template's outline entry it was made from; null for one the analyst added. */
  slot: lineSchema.nullable(),
  sectionKind: sectionKindSchema,
  title: lineSchema,
  marking: markingSchema.nullable(),
  options: sectionOptionsSchema,
  /** The section's text; before the view in kinds that are views. */
  content: richTextSchema.nullable(),
  status: z.enum(['toWrite', 'carriedOver', 'written']),
});
export type Section = z.infer<typeof sectionSchema>;
export type SectionId = IdOf<'section'>;

export const emptySectionOptions: SectionOptions = {
  actorIds: null,
  eventIds: null,
  figureIds: null,
  judgementIds: null,
  sources: 'cited',
  network: false,
  altText: null,
  landscape: false,
};

export const sectionKind: Kind<Section> = {
  ...plainKind,
  schema: sectionSchema,
  words: { one: 'section', many: 'sections' },
  title: ({ title }) => title,
  refers: (section, by) => {
    const chosen = <I extends string>(ids: I[] | null): I[] | null =>
      ids === null ? null : by.entries(ids, (id) => id);
    return {
      briefId: by.needed(section.briefId),
      parentId: by.needed(section.parentId),
      options: {
        ...section.options,
        actorIds: chosen(section.options.actorIds),
        eventIds: chosen(section.options.eventIds),
        figureIds: chosen(section.options.figureIds),
        judgementIds: chosen(section.options.judgementIds),
      },
      content: by.text(section.content),
    };
  },
  searched: ({ title, content }) => ({ title, body: searchWords(content) }),
  // Only a section's subsections refer to it: it belongs to their brief.
  standIn: ({ title, newId, present }) => ({
    briefId: (present('section') as Section | undefined)?.briefId ?? newId('brief'),
    parentId: null,
    order: 'a0',
    slot: null,
    sectionKind: 'text',
    title,
    marking: null,
    options: emptySectionOptions,
    content: null,
    status: 'toWrite',
  }),
};
