// Where an actor appears: events by role, what it said, texts that mention it, relations; and what removing it touches.

import type { Actor, ActorId } from '../model/kinds/actor.ts';
import type { Relation } from '../model/kinds/relation.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { Event, EventRole } from '../model/kinds/event.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Figure } from '../model/kinds/figure.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { mentionsOf } from './evidence/evidence-of.ts';
import { sortEvents } from './outline/section-view.ts';

export type ActorAppearances = {
  /** By date; `roles` is empty where it only claims or denies the event. */
  readonly events: readonly { readonly event: Event; readonly roles: readonly EventRole[] }[];
  readonly excerpts: readonly Excerpt[];
  readonly mentions: readonly { readonly record: AnyRecord; readonly blockIds: readonly string[] }[];
  /** Sections whose list of actors names it. */
  readonly listedIn: readonly AnyRecord[];
  readonly figures: readonly Figure[];
  /** Actors with a role in it. */
  readonly members: readonly Actor[];
  readonly relations: readonly Relation[];
};

/** Everything that refers to the actor, by how it does. */
export function actorAppearances(reader: RecordReader, id: ActorId): ActorAppearances {
  const referrers = reader.referrersOf(id);
  const of = <K extends AnyRecord['kind']>(kind: K) =>
    referrers.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);
  return {
    events: sortEvents(
      of('event').filter(
        (event) =>
          event.actors.some((entry) => entry.actorId === id) ||
          event.statusBy.some((speaker) => speaker.actorId === id),
      ),
    ).map((event) => ({
      event,
      roles: [...new Set(event.actors.filter((entry) => entry.actorId === id).map((entry) => entry.role))],
    })),
    excerpts: of('excerpt'),
    mentions: mentionsOf(reader, id).filter(({ record }) => record.id !== id),
    listedIn: of('section').filter((section) => section.options.actorIds?.includes(id) === true),
    figures: of('figure'),
    members: of('actor').filter((actor) => actor.roles.some((role) => role.organisationId === id)),
    relations: of('relation'),
  };
}

export type AppearanceCounts = { readonly events: number; readonly mentions: number };

/** For a list: in how many events the actor has a part, and how many texts, quotes, figures and actors name it. */
export function countAppearances(reader: RecordReader, id: ActorId): AppearanceCounts {
  let events = 0;
  let mentions = 0;
  for (const record of reader.referrersOf(id)) {
    if (record.kind === 'event') events += 1;
    else if (record.id !== id && record.kind !== 'relation') mentions += 1;
  }
  return { events, mentions };
}
