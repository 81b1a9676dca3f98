// What every record has in common, and the small values that many records share.

import { z } from 'zod';
import { type IdOf, idPattern } from '../base/ids.ts';

/** An instant in UTC: `2014-05-18T16:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** The schema of an id of one kind. */
export const idSchema = <K extends string>(kind: K) =>
  z.custom<IdOf<K>>(
    (value) => typeof value === 'string' && idPattern(kind).test(value),
    `Not an id of ${kind}`,
  );

/** The fields every record of a kind has; `createdBy` is the name the analyst gave in the settings, or empty. */
export const common = <K extends string>(kind: K) => ({
  id: idSchema(kind),
  kind: z.literal(kind),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  createdBy: z.string().max(500),
});

/** One line of text. */
export const lineSchema = z.string().max(4_000);
/** Text of several lines. */
export const proseSchema = z.string().max(200_000);

/** What a template is called by the program: the name of its folder. */
export const templateIdSchema = z.string().max(4_000);
/** A media type (RFC 6838). */
export const mediaTypeSchema = z.string().max(200);

/** A BCP 47 language tag. */
export const languageSchema = z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/u);
export const directionSchema = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof directionSchema>;

/** A file kept inside the project, found by its SHA-256 (hex, lower case). */
export const assetRefSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  mediaType: mediaTypeSchema,
  byteLength: z.int().nonnegative(),
  /** The name of the file it came from, without folders. */
  fileName: z.string().max(500).nullable(),
});
export type AssetRef = z.infer<typeof assetRefSchema>;

/** An IANA zone, such as Africa/Tripoli. */
export const zoneSchema = z.string().max(100);
export const givenZoneSchema = zoneSchema.min(1);

/**
 * A date as a person gave it: `edtf` is ISO 8601-2 EDTF (level 1, of level 2 "one of"), never rewritten by a library;
 * `typed` the words it came from; `zone` an IANA zone when a time of day is meant somewhere.
 */
export const dateValueSchema = z.strictObject({
  edtf: z.string().min(1).max(200),
  typed: z.string().max(500).nullable(),
  zone: zoneSchema.nullable(),
});
export type DateValue = z.infer<typeof dateValueSchema>;

/** Admiralty Code, reliability of who speaks: A completely … E unreliable, F cannot be judged. */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliabilitySchema>;
/** Admiralty Code, credibility of what is said: 1 confirmed by other sources … 5 improbable, 6 cannot be judged. */
export const credibilitySchema = z.enum(['1', '2', '3', '4', '5', '6']);
export type Credibility = z.infer<typeof credibilitySchema>;

/** A handling label: TLP 2.0, the organisation's own wording, or null (many reports are public). */
export const markingSchema = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('tlp'),
    label: z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']),
  }),
  z.strictObject({ scheme: z.literal('own'), label: z.string().min(1).max(200) }),
]);
export type Marking = z.infer<typeof markingSchema>;

/** How an excerpt bears on a record, and on which aspect of it. */
export const evidenceLinkSchema = z.strictObject({
  excerptId: idSchema('excerpt'),
  stance: z.enum(['supports', 'contradicts', 'context']),
  aspect: z.enum(['all', 'date', 'place', 'who', 'number']),
});
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;
export const evidenceSchema = z.array(evidenceLinkSchema).max(2_000);

/** Somebody who says something: an actor of the project, or words ("a Health Ministry official"). */
export const speakerSchema = z.strictObject({
  actorId: idSchema('actor').nullable(),
  descriptor: lineSchema.nullable(),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** A name of an actor or place in one script. */
export const recordNameSchema = z.strictObject({
  text: z.string().min(1).max(500),
  /** ISO 15924 code, such as Latn or Arab. */
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/u)
    .nullable(),
  language: languageSchema.nullable(),
  nameKind: z.enum(['preferred', 'alias', 'transliteration', 'misspelling']),
});
export type RecordName = z.infer<typeof recordNameSchema>;

/** The id of any record, whatever its kind. */
export const anyIdSchema = z.string().regex(/^[a-zA-Z]+:[0-9a-f-]{36}$/u);
