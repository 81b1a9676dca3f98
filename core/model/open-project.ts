// A whole project as one open JSON document, so that nobody is locked in. The schema that its JSON Schema comes from.

import { z } from 'zod';
import { actorSchema, relationSchema } from './actor.ts';
import type { AnyRecord } from './any-record.ts';
import { FORMAT_VERSION } from './any-record.ts';
import { briefSchema, templateCopySchema } from './brief.ts';
import { eventSchema, placeSchema } from './event.ts';
import { excerptSchema } from './excerpt.ts';
import { figureSchema } from './figure.ts';
import { judgementSchema } from './judgement.ts';
import { commentSchema, dismissalSchema, exportSchema } from './review.ts';
import { sectionSchema } from './section.ts';
import { type Segment, segmentSchema } from './selector.ts';
import { passageNoteSchema, sourceSchema } from './source.ts';

export const OPEN_PROJECT_FORMAT = 'briefwright-project';

/**
 * A segment that also gives its place in Unicode code points, for programs that do not count in UTF-16. The UTF-16
 * numbers are the ones that hold; these are left out where the source's text was not at hand.
 */
export const openSegmentSchema = segmentSchema.extend({
  codePoints: z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }).optional(),
});

const openExcerptSchema = excerptSchema.extend({ segments: z.array(openSegmentSchema).min(1).max(100) });
const openPassageNoteSchema = passageNoteSchema.extend({ segment: openSegmentSchema });

/** Any record as the open format writes it. */
export const openRecordSchema = z.discriminatedUnion('kind', [
  briefSchema,
  templateCopySchema,
  sectionSchema,
  sourceSchema,
  openPassageNoteSchema,
  openExcerptSchema,
  actorSchema,
  relationSchema,
  placeSchema,
  eventSchema,
  figureSchema,
  judgementSchema,
  commentSchema,
  dismissalSchema,
  exportSchema,
]);
export type OpenRecord = z.infer<typeof openRecordSchema>;

/** A file kept inside the project: an original, the text of a source, a picture. */
export const openAssetSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  mediaType: z.string().max(200),
  base64: z.base64(),
});
export type OpenAsset = z.infer<typeof openAssetSchema>;

export const openProjectSchema = z.strictObject({
  format: z.literal(OPEN_PROJECT_FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  records: z.array(openRecordSchema),
  assets: z.array(openAssetSchema),
});
export type OpenProject = z.infer<typeof openProjectSchema>;

/** A record as the open format writes it. `textOf` gives the canonical text of a source, or null when it has none. */
export function toOpenRecord(record: AnyRecord, textOf: (sourceId: string) => string | null): OpenRecord {
  if (record.kind !== 'excerpt' && record.kind !== 'passageNote') return record;
  const text = textOf(record.sourceId);
  const open = (segment: Segment) => {
    if (text === null) return segment;
    const start = countCodePoints(text, 0, segment.start);
    return {
      ...segment,
      codePoints: { start, end: start + countCodePoints(text, segment.start, segment.end) },
    };
  };
  return record.kind === 'excerpt'
    ? { ...record, segments: record.segments.map(open) }
    : { ...record, segment: open(record.segment) };
}

/** The record that the open format means: what it only adds for other programs is left out. */
export function fromOpenRecord(record: OpenRecord): AnyRecord {
  const close = ({ exact, prefix, suffix, start, end }: z.infer<typeof openSegmentSchema>): Segment => ({
    exact,
    prefix,
    suffix,
    start,
    end,
  });
  if (record.kind === 'excerpt') return { ...record, segments: record.segments.map(close) };
  if (record.kind === 'passageNote') return { ...record, segment: close(record.segment) };
  return record;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < Math.min(end, text.length); i++) {
    const code = text.charCodeAt(i);
    const low = code >= 0xdc00 && code <= 0xdfff;
    const high = i > start ? text.charCodeAt(i - 1) : 0;
    if (!(low && high >= 0xd800 && high <= 0xdbff)) count++;
  }
  return count;
}
