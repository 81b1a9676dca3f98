// Which actors the list shows, in which order. Knows no screen.

import type { Actor, ActorType } from '../../../core/model/kinds/actor.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { findActors } from '../../../core/query/names/find-actors.ts';

const collator = new Intl.Collator(['en', 'ar'], { sensitivity: 'base', numeric: true });

/** What the list calls an actor; protected ones by their real name, since only the analyst sees it here. */
export const listName = (actor: Actor): string => preferredName(actor, { language: 'en', protected: 'show' });

/** Actors that match the words in any of their names; best match first, and by the alphabet while nothing is typed. */
export function shownActors(reader: RecordReader, query: string, type: ActorType | null): readonly Actor[] {
  const ofType = (actor: Actor): boolean => type === null || actor.actorType === type;
  if (query.trim() !== '') return findActors(reader, query, Number.POSITIVE_INFINITY).filter(ofType);
  return reader
    .ofKind('actor')
    .filter(ofType)
    .map((actor) => ({ actor, name: listName(actor) }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ actor }) => actor);
}

/** The types that occur, in their fixed order, with how many actors have each. */
export function typesInUse(
  actors: readonly Actor[],
  order: readonly ActorType[],
): readonly { readonly type: ActorType; readonly count: number }[] {
  const counts = new Map<ActorType, number>();
  for (const actor of actors) counts.set(actor.actorType, (counts.get(actor.actorType) ?? 0) + 1);
  return order.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  });
}
