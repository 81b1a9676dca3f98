// The closed schema of rich text: ProseMirror JSON with nothing in it that the writers do not know.

import { z } from 'zod';
import { directionSchema, idSchema, languageSchema } from '../record.ts';

/** Only links a reader may follow: http, https and mailto. */
export const linkHrefSchema = z
  .string()
  .max(4_000)
  .regex(/^(https?:\/\/|mailto:)/iu);

export const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkHrefSchema }) }),
]);
export type Mark = z.infer<typeof markSchema>;
const marks = z.array(markSchema).max(16).optional();

/** An id of a block: letters, digits and dashes, unique within its document. */
const blockId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);

/**
 * What a reference leads to: a section; of a section that is a view its timeline chart, its table of events or its
 * network of actors; the table of a disputed figure; or a table or image with a caption in the text of a record.
 */
export const referenceTargetSchema = z.strictObject({
  of: z.enum(['section', 'chart', 'events', 'network', 'figure', 'block']),
  recordId: z.union([
    idSchema('section'),
    idSchema('figure'),
    idSchema('actor'),
    idSchema('event'),
    idSchema('judgement'),
  ]),
  /** The table or image, where `of` is `block`; else null. */
  blockId: blockId.nullable(),
});
export type ReferenceTarget = z.infer<typeof referenceTargetSchema>;

/** How a reference reads: "Figure 2", "Figure 2 on page 4", the title, or "page 4". */
export const referenceShowSchema = z.enum(['label', 'labelAndPage', 'title', 'page']);
export type ReferenceShow = z.infer<typeof referenceShowSchema>;

const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(1_000_000), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
  z.strictObject({
    type: z.literal('citation'),
    attrs: z.strictObject({
      excerptIds: z.array(idSchema('excerpt')).min(1).max(50),
      /** Words printed before the reference, such as "see also"; or null. */
      locator: z.string().max(500).nullable(),
    }),
    marks,
  }),
  z.strictObject({
    type: z.literal('actorMention'),
    attrs: z.strictObject({
      actorId: idSchema('actor'),
      /** The words shown where they differ from the preferred name. */
      label: z.string().max(500).nullable(),
    }),
    marks,
  }),
  z.strictObject({
    type: z.literal('eventMention'),
    attrs: z.strictObject({ eventId: idSchema('event'), label: z.string().max(500).nullable() }),
    marks,
  }),
  z.strictObject({
    type: z.literal('figureRange'),
    attrs: z.strictObject({
      figureId: idSchema('figure'),
      category: z.enum(['killed', 'wounded', 'missing', 'displaced', 'other']),
      group: z.enum(['own', 'enemy', 'civilian', 'notStated']),
    }),
    marks,
  }),
  z.strictObject({
    type: z.literal('likelihood'),
    attrs: z.strictObject({ term: z.string().min(1).max(100) }),
    marks,
  }),
  z.strictObject({
    type: z.literal('reference'),
    attrs: referenceTargetSchema.extend({ show: referenceShowSchema }),
    marks,
  }),
]);
export type RichInline = z.infer<typeof inlineSchema>;
const inlines = z.array(inlineSchema).max(100_000).optional();

const textAttrs = { id: blockId, dir: directionSchema.nullable(), lang: languageSchema.nullable() };

export type RichParagraph = {
  type: 'paragraph';
  attrs: { id: string; dir: 'ltr' | 'rtl' | null; lang: string | null };
  content?: RichInline[] | undefined;
};
export type RichHeading = {
  type: 'heading';
  attrs: { id: string; dir: 'ltr' | 'rtl' | null; lang: string | null; level: 1 | 2 | 3 };
  content?: RichInline[] | undefined;
};
export type RichListItem = { type: 'listItem'; attrs: { id: string }; content: RichBlock[] };
export type RichTableCell = {
  type: 'tableCell' | 'tableHeader';
  attrs: { id: string; colspan: number; rowspan: number; colwidth: number[] | null };
  content: RichBlock[];
};
export type RichTableRow = { type: 'tableRow'; attrs: { id: string }; content: RichTableCell[] };
export type RichBlock =
  | RichParagraph
  | RichHeading
  | { type: 'bulletList'; attrs: { id: string }; content: RichListItem[] }
  | { type: 'orderedList'; attrs: { id: string; start: number }; content: RichListItem[] }
  | { type: 'blockquote'; attrs: { id: string }; content: RichBlock[] }
  | { type: 'table'; attrs: { id: string; caption: string }; content: RichTableRow[] }
  | {
      type: 'image';
      attrs: {
        id: string;
        sha256: string;
        mediaType: string;
        alt: string;
        /** Says nothing that the text does not: it needs no words, and has none in documents. */
        decorative: boolean;
        widthPercent: number;
        caption: string;
      };
    }
  | { type: 'horizontalRule'; attrs: { id: string } };

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject(textAttrs),
  content: inlines,
});
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ ...textAttrs, level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const imageSchema = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    id: blockId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    mediaType: z.enum(['image/png', 'image/jpeg']),
    alt: z.string().max(4_000),
    decorative: z.boolean().default(false),
    widthPercent: z.number().min(5).max(100),
    caption: z.string().max(4_000),
  }),
});
const ruleSchema = z.strictObject({
  type: z.literal('horizontalRule'),
  attrs: z.strictObject({ id: blockId }),
});

const blockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraphSchema,
    headingSchema,
    imageSchema,
    ruleSchema,
    z.strictObject({
      type: z.literal('bulletList'),
      attrs: z.strictObject({ id: blockId }),
      content: z.array(listItemSchema).min(1).max(20_000),
    }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ id: blockId, start: z.int().min(0).max(1_000_000) }),
      content: z.array(listItemSchema).min(1).max(20_000),
    }),
    z.strictObject({
      type: z.literal('blockquote'),
      attrs: z.strictObject({ id: blockId }),
      content: z.array(blockSchema).min(1).max(20_000),
    }),
    z.strictObject({
      type: z.literal('table'),
      // Projects of before tables had captions open as they are.
      attrs: z.strictObject({ id: blockId, caption: z.string().max(4_000).default('') }),
      content: z.array(tableRowSchema).min(1).max(20_000),
    }),
  ]),
);
const listItemSchema: z.ZodType<RichListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal('listItem'),
    attrs: z.strictObject({ id: blockId }),
    content: z.array(blockSchema).min(1).max(20_000),
  }),
);
const tableCellSchema: z.ZodType<RichTableCell> = z.lazy(() =>
  z.strictObject({
    type: z.enum(['tableCell', 'tableHeader']),
    attrs: z.strictObject({
      id: blockId,
      colspan: z.int().min(1).max(1_000),
      rowspan: z.int().min(1).max(20_000),
      colwidth: z.array(z.number().min(0).max(10_000)).max(1_000).nullable(),
    }),
    content: z.array(blockSchema).min(1).max(20_000),
  }),
);
const tableRowSchema: z.ZodType<RichTableRow> = z.lazy(() =>
  z.strictObject({
    type: z.literal('tableRow'),
    attrs: z.strictObject({ id: blockId }),
    content: z.array(tableCellSchema).max(1_000),
  }),
);

/** A rich-text document; an empty one is null in the records. */
export const richTextSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).min(1).max(100_000),
});
export type RichText = z.infer<typeof richTextSchema>;
