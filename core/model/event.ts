// Events, and the places they happen in.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import {
  common,
  dateValueSchema,
  evidenceSchema,
  idSchema,
  lineSchema,
  recordNameSchema,
  speakerSchema,
} from './record.ts';
import { richTextSchema } from './rich-text.ts';

export const placeSchema = z.strictObject({
  ...common('place'),
  names: z.array(recordNameSchema).min(1).max(200),
  /** WGS 84 degrees. */
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
  precision: z.enum(['exact', 'settlement', 'district', 'region', 'country']).nullable(),
});
export type Place = z.infer<typeof placeSchema>;
export type PlaceId = IdOf<'place'>;

export const eventRoleSchema = z.enum(['agent', 'target', 'speaker', 'affected']);
export type EventRole = z.infer<typeof eventRoleSchema>;
export const eventStatusSchema = z.enum(['claimed', 'reported', 'corroborated', 'denied']);
export type EventStatus = z.infer<typeof eventStatusSchema>;

export const eventSchema = z.strictObject({
  ...common('event'),
  /** Null: undated. */
  date: dateValueSchema.nullable(),
  /** Other dates that were reported, each with its evidence; never merged into one. */
  competingDates: z.array(z.strictObject({ date: dateValueSchema, evidence: evidenceSchema })).max(100),
  title: lineSchema,
  description: richTextSchema.nullable(),
  placeId: idSchema('place').nullable(),
  actors: z.array(z.strictObject({ actorId: idSchema('actor'), role: eventRoleSchema })).max(500),
  evidence: evidenceSchema,
  status: eventStatusSchema.nullable(),
  /** Who claims or denies it. */
  statusBy: z.array(speakerSchema).max(50),
  significance: z.enum(['minor', 'notable', 'key']).nullable(),
});
export type Event = z.infer<typeof eventSchema>;
export type EventId = IdOf<'event'>;
