// A record as the open JSON format has it: the same, but quotes may also give their place in Unicode code points, for
// programs that do not count in UTF-16. The UTF-16 numbers are the ones that hold.

import { z } from 'zod';
import { segmentCodePoints } from '../text/anchor.ts';
import { type AnyRecord, recordSchemas } from '../any-record.ts';
import { excerptSchema } from '../kinds/excerpt.ts';
import { type Segment, segmentSchema } from '../text/selector.ts';
import { passageNoteSchema } from '../kinds/passage-note.ts';

const codePointsSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });

/** Reads a segment with or without code points and gives it without. */
const openSegmentSchema = segmentSchema
  .extend({ codePoints: codePointsSchema.optional() })
  .transform(({ exact, prefix, suffix, start, end }): Segment => ({ exact, prefix, suffix, start, end }));

const schemas = {
  ...recordSchemas,
  excerpt: excerptSchema.extend({ segments: z.array(openSegmentSchema).min(1).max(100) }),
  passageNote: passageNoteSchema.extend({ segment: openSegmentSchema }),
};

const [first, ...rest] = Object.values(schemas) as unknown as [OneKind, ...OneKind[]];
type OneKind = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/** Reads any record of the open format as the record it means. */
export const recordJsonSchema = z.discriminatedUnion('kind', [
  first,
  ...rest,
]) as unknown as z.ZodType<AnyRecord>;

type CodePoints = { readonly codePoints?: z.infer<typeof codePointsSchema> };

/** A record as the open format writes it. `textOf` gives the canonical text of a source, or null when it is not at hand. */
export function recordToJson(record: AnyRecord, textOf: (sourceId: string) => string | null): AnyRecord {
  if (record.kind !== 'excerpt' && record.kind !== 'passageNote') return record;
  const text = textOf(record.sourceId);
  if (text === null) return record;
  const open = (segment: Segment): Segment & CodePoints => ({
    ...segment,
    codePoints: segmentCodePoints(text, segment),
  });
  return record.kind === 'excerpt'
    ? { ...record, segments: record.segments.map(open) }
    : { ...record, segment: open(record.segment) };
}
