// Gives migrated excerpts the paragraph that a reader would count to, where their source's text is at hand.

import { paragraphNumberAt } from './paragraph-number.ts';
import { sourceSchema } from '../kinds/source.ts';
import { excerptSchema } from '../kinds/excerpt.ts';
import type { Fields } from '../files/record-steps.ts';
import type { SourceText } from './source-text.ts';

/** `sourceOf` and `textOf` give null for what is not there or can't be read. */
export type Surroundings = {
  readonly sourceOf: (id: string) => Fields | null;
  readonly textOf: (sha256: string) => SourceText | null;
};

/** A whole record; anything but an anchored excerpt without a paragraph stays as it is. */
export function withParagraph(record: Fields, { sourceOf, textOf }: Surroundings): Fields {
  if (record['kind'] !== 'excerpt' || record['paragraph'] !== null) return record;
  const excerpt = excerptSchema.safeParse(record);
  if (!excerpt.success || excerpt.data.anchoring !== 'anchored') return record;
  const source = sourceSchema.safeParse(sourceOf(excerpt.data.sourceId));
  const text = source.success ? textOf(source.data.assets.text.sha256) : null;
  const start = excerpt.data.segments[0]?.start;
  if (!source.success || text === null || start === undefined) return record;
  return { ...record, paragraph: paragraphNumberAt(source.data, text, start) };
}
