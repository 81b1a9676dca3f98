// Keeps what was decided of parts of protected names on the actors whose names they may be part of.

import { ok } from '../../base/result.ts';
import { actorKind, type KeptSpelling, MOST_SPELLINGS } from '../../model/kinds/actor.ts';
import { spellingFinder } from '../../query/names/name-hider.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type KeepSpellingsInput = { readonly answers: readonly KeptSpelling[] };

/** A later answer takes the place of an earlier one. What is part of nobody's name, as a place that a source tells of, is not kept. */
export const keepSpellings: Command<KeepSpellingsInput> = (state, { answers }, env) => {
  const draft = new ChangeDraft(state, env);
  for (const actor of state.ofKind('actor')) {
    const words = actorKind.protects(actor, env.now());
    if (words === null) continue;
    const finds = spellingFinder(words);
    const own = answers.filter(({ spelling }) => finds(spelling));
    if (own.length === 0) continue;
    const said = new Map(own.map((each) => [each.spelling, each]));
    const before = actor.spellings.map((each) => said.get(each.spelling) ?? each);
    const known = new Set(before.map(({ spelling }) => spelling));
    const added = [...said.values()].filter(({ spelling }) => !known.has(spelling));
    draft.update(actor.id, { spellings: [...before, ...added].slice(-MOST_SPELLINGS) });
  }
  return ok(
    draft.change(
      'keep-spellings',
      answers
        .map(({ spelling }) => spelling)
        .join(', ')
        .slice(0, 80),
    ),
  );
};
