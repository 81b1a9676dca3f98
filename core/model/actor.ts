// Actors and the relations between them.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import {
  assetRefSchema,
  common,
  dateValueSchema,
  evidenceSchema,
  idSchema,
  lineSchema,
  proseSchema,
  recordNameSchema,
} from './record.ts';
import { richTextSchema } from './rich-text.ts';

export const actorTypeSchema = z.enum([
  'person',
  'organisation',
  'armedGroup',
  'stateBody',
  'media',
  'other',
]);
export type ActorType = z.infer<typeof actorTypeSchema>;

const localId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);

export const actorFactSchema = z.strictObject({
  id: localId,
  label: lineSchema,
  value: proseSchema,
  evidence: evidenceSchema,
});
export type ActorFact = z.infer<typeof actorFactSchema>;

export const actorRoleSchema = z.strictObject({
  id: localId,
  title: lineSchema,
  organisationId: idSchema('actor').nullable(),
  organisation: lineSchema.nullable(),
  from: dateValueSchema.nullable(),
  to: dateValueSchema.nullable(),
  evidence: evidenceSchema,
});
export type ActorRole = z.infer<typeof actorRoleSchema>;

export const actorSchema = z.strictObject({
  ...common('actor'),
  actorType: actorTypeSchema,
  /** At least one; the first preferred one is what the brief prints. */
  names: z.array(recordNameSchema).min(1).max(200),
  roles: z.array(actorRoleSchema).max(500),
  /** Facts with the same label contest each other; all values are kept. */
  facts: z.array(actorFactSchema).max(1_000),
  summary: richTextSchema.nullable(),
  picture: assetRefSchema.nullable(),
  /** Printed as `protectedAs` ("a hospital worker"); where a part of its name is left in what leaves, an export stops. */
  protected: z.boolean(),
  protectedAs: lineSchema,
});
export type Actor = z.infer<typeof actorSchema>;
export type ActorId = IdOf<'actor'>;

export const relationTypeSchema = z.enum([
  'commands',
  'partOf',
  'allyOf',
  'opponentOf',
  'supports',
  'relativeOf',
  'other',
]);

export const relationSchema = z.strictObject({
  ...common('relation'),
  fromActorId: idSchema('actor'),
  toActorId: idSchema('actor'),
  relationType: relationTypeSchema,
  label: lineSchema,
  from: dateValueSchema.nullable(),
  to: dateValueSchema.nullable(),
  evidence: evidenceSchema,
  contested: z.boolean(),
});
export type Relation = z.infer<typeof relationSchema>;
export type RelationId = IdOf<'relation'>;
