// Actors: people, organisations, armed groups, bodies of a state, media.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { scriptOf } from '../../base/script-of.ts';
import {
  assetRefSchema,
  common,
  dateValueSchema,
  evidenceSchema,
  idSchema,
  lineSchema,
  proseSchema,
  recordNameSchema,
} from '../record.ts';
import { richTextSchema } from '../text/rich-text.ts';
import { searchLines, searchNames, searchWords } from '../text/search-words.ts';
import { excerptsOf, type Kind, type OwnFields, plainKind, resting } from './kind.ts';

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

/** What was decided of a spelling that may be part of a name: hidden as the name is, or left, for it means something else. */
export const keptSpellingSchema = z.strictObject({
  spelling: lineSchema,
  answer: z.enum(['hide', 'leave']),
});
export type KeptSpelling = z.infer<typeof keptSpellingSchema>;

export const MOST_SPELLINGS = 1_000;

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
  /** Of a protected one; never in what is given to somebody else. */
  spellings: z.array(keptSpellingSchema).max(MOST_SPELLINGS).default([]),
});
export type Actor = z.infer<typeof actorSchema>;
export type ActorId = IdOf<'actor'>;

/** A new one, of which the name is known. */
export const newActorFields = (name: string): OwnFields<Actor> => ({
  actorType: 'person',
  names: [{ text: name, script: scriptOf(name), language: null, nameKind: 'preferred' }],
  roles: [],
  facts: [],
  summary: null,
  picture: null,
  protected: false,
  protectedAs: '',
  spellings: [],
});

export const actorKind: Kind<Actor> = {
  ...plainKind,
  schema: actorSchema,
  words: { one: 'actor', many: 'actors' },
  title: ({ names }) => (names.find((name) => name.nameKind === 'preferred') ?? names[0])?.text ?? '',
  refers: (actor, by) => ({
    roles: by
      .resting(
        actor.roles,
        resting('role', ({ title }) => title),
      )
      .map((role) => {
        const { id, words } = by.named(role.organisationId, role.organisation);
        return { ...role, organisationId: id, organisation: words, evidence: by.evidence(role.evidence) };
      }),
    facts: by
      .resting(
        actor.facts,
        resting('fact', ({ label, value }) => `${label}: ${value}`),
      )
      .map((fact) => ({ ...fact, evidence: by.evidence(fact.evidence) })),
    summary: by.text(actor.summary),
  }),
  assets: ({ picture }) => [{ role: 'picture', asset: picture }],
  protects: (actor) =>
    actor.protected
      ? {
          // Who is called by what is printed anyway, as in a copy that left, has nothing left to hide.
          names: actor.names.map(({ text }) => text).filter((name) => name !== actor.protectedAs),
          places: [],
          as: actor.protectedAs,
          otherwise: 'protectedPerson',
          left: actor.spellings.flatMap(({ spelling, answer }) => (answer === 'leave' ? [spelling] : [])),
        }
      : null,
  makesKnown: ({ id, roles, facts }, tell) => {
    for (const entry of [...roles, ...facts]) {
      const excerpts = excerptsOf(entry.evidence);
      tell(id, excerpts);
      if ('organisationId' in entry) tell(entry.organisationId, excerpts);
    }
  },
  searched: (actor) => ({
    title: searchNames(actor.names),
    body: searchLines(
      ...actor.roles.flatMap((role) => [role.title, role.organisation]),
      ...actor.facts.flatMap((fact) => [fact.label, fact.value]),
      searchWords(actor.summary),
    ),
  }),
  standIn: ({ title }) => newActorFields(title),
};
