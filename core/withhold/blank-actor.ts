// Somebody of whom nothing may be told but that somebody is there.

import { type Actor, newActorFields } from '../model/kinds/actor.ts';
import type { DocumentWords } from '../words/documents/document-words.ts';

/** The actor as one of whom nothing is known but its names, which must not be printed: `as` is what is. */
export const blank = (actor: Actor, as: string): Actor => ({
  ...actor,
  ...newActorFields(''),
  actorType: actor.actorType,
  names: actor.names,
  protected: true,
  protectedAs: as,
});

const madeNameless = new WeakMap<Actor, Actor>();

/** The same with no description, the same object again for the same actor and language. */
export function nameless(actor: Actor, { nameWithheld }: DocumentWords): Actor {
  const known = madeNameless.get(actor);
  if (known?.protectedAs === nameWithheld) return known;
  const made = blank(actor, nameWithheld);
  madeNameless.set(actor, made);
  return made;
}
