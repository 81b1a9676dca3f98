// The frozen text of a source: canonical blocks, and the one string that selectors count in.

import { z } from 'zod';

/** The media type of a source's text asset. */
export const SOURCE_TEXT_MEDIA_TYPE = 'application/vnd.briefwright.text+json';

const text = z
  .string()
  .max(4_000_000)
  .regex(/^[^\n]*$/u);

/** A block of a source's text; its text holds no line feed. A table row's cells are joined by tabs. */
export const textBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(6), text }),
  z.strictObject({ kind: z.literal('listItem'), text, level: z.int().min(0).max(12), ordered: z.boolean() }),
  z.strictObject({ kind: z.literal('quote'), text }),
  z.strictObject({ kind: z.literal('caption'), text }),
  z.strictObject({ kind: z.literal('tableRow'), text, header: z.boolean() }),
  z.strictObject({ kind: z.literal('preformatted'), text }),
  /** A footnote or endnote below the block that refers to it; its text begins with the mark that it bears. */
  z.strictObject({ kind: z.literal('footnote'), text }),
  /** What somebody remarked at the side of the document; its text begins with who did, as far as it says. */
  z.strictObject({ kind: z.literal('comment'), text }),
]);
export type TextBlock = z.infer<typeof textBlockSchema>;

export const pageLabelSchema = z.string().min(1).max(60);

/**
 * A page of a document that has pages: the label that it bears ("iv", "4"; its ordinal number where it bears none), and
 * where its text begins in the canonical text, in UTF-16 units. A paragraph that goes on over a page break holds that place.
 */
export const sourcePageSchema = z.strictObject({
  label: pageLabelSchema,
  start: z.int().nonnegative(),
});
export type SourcePage = z.infer<typeof sourcePageSchema>;

export const sourceTextSchema = z.strictObject({
  version: z.literal(1),
  blocks: z.array(textBlockSchema).max(200_000),
  /** All pages in order, also those without text, whose start is that of the next; not there where there are no pages. */
  pages: z.array(sourcePageSchema).min(1).max(20_000).optional(),
});
export type SourceText = z.infer<typeof sourceTextSchema>;

/** A source's text out of its JSON; null where it isn't one. */
export function readSourceText(json: string): SourceText | null {
  try {
    const parsed = sourceTextSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The canonical text: the blocks' texts joined by line feeds. Selectors count UTF-16 units of it. */
export const canonicalText = (source: SourceText): string =>
  source.blocks.map((block) => block.text).join('\n');
