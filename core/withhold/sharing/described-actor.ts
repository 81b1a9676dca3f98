// Somebody who is protected, as a copy has it.

import { type Actor, newActorFields } from '../../model/kinds/actor.ts';
import { recordNameSchema } from '../../model/record.ts';
import { blank } from '../blank-actor.ts';

/** Somebody of whom nothing is told but the words that are printed, as long as a name may be. */
export function described(actor: Actor, as: string): Actor {
  const words = as.slice(0, recordNameSchema.shape.text.maxLength ?? undefined);
  return { ...blank(actor, words), names: newActorFields(words).names };
}
