// Somebody who is protected, as a copy has it.

import { scriptOf } from '../../base/script-of.ts';
import type { Actor } from '../../model/kinds/actor.ts';

const MOST_NAME = 500;

/** Somebody of whom nothing is told but the words that are printed. */
export const described = (actor: Actor, as: string): Actor => ({
  ...actor,
  names: [{ text: as.slice(0, MOST_NAME), script: scriptOf(as), language: null, nameKind: 'preferred' }],
  roles: [],
  facts: [],
  summary: null,
  picture: null,
  protected: true,
  protectedAs: as.slice(0, MOST_NAME),
});
