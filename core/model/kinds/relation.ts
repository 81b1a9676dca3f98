// Relations between actors.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, dateValueSchema, evidenceSchema, idSchema, lineSchema } from '../record.ts';
import { excerptsOf, type Kind, plainKind } from './kind.ts';

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

export const relationKind: Kind<Relation> = {
  ...plainKind,
  schema: relationSchema,
  words: { one: 'relation', many: 'relations' },
  title: ({ label }) => label,
  refers: (relation, by) => ({
    fromActorId: by.needed(relation.fromActorId),
    toActorId: by.needed(relation.toActorId),
    evidence: by.evidence(relation.evidence),
  }),
  makesKnown: ({ fromActorId, toActorId, evidence }, tell) => {
    for (const actorId of [fromActorId, toActorId]) tell(actorId, excerptsOf(evidence));
  },
  restsOn: ({ evidence }) => excerptsOf(evidence),
  searched: ({ label }) => ({ title: label, body: '' }),
};

/** Whether somebody among these is at either end. */
export const relatesOneOf = (
  { fromActorId, toActorId }: Relation,
  actors: { readonly has: (id: string) => boolean },
): boolean => actors.has(fromActorId) || actors.has(toActorId);
