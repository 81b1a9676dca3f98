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
]);
export type TextBlock = z.infer<typeof textBlockSchema>;

export const sourceTextSchema = z.strictObject({
  version: z.literal(1),
  blocks: z.array(textBlockSchema).max(200_000),
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
