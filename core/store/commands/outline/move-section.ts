// Moves a section within the outline: to another place among its siblings, or under another section.

import type { IdOf } from '../../../base/ids.ts';
import { orderKeyBetween, orderKeysBetween } from '../../../base/order-key.ts';
import { err, ok } from '../../../base/result.ts';
import type { Section } from '../../../model/kinds/section.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import type { RecordReader } from '../../record-reader.ts';

export type MoveSectionInput = {
  readonly id: IdOf<'section'>;
  readonly parentId: IdOf<'section'> | null;
  /** The sibling it comes after; null: first. */
  readonly afterId: IdOf<'section'> | null;
};

/** Moves a section with all beneath it. Fails with `record-not-found`, or `invalid-input` when moved into itself. */
export const moveSection: Command<MoveSectionInput> = (state, input, env) => {
  const section = state.get(input.id);
  if (section === undefined) return err({ kind: 'record-not-found', recordKind: 'section' });
  for (let above = input.parentId; above !== null; above = state.get(above)?.parentId ?? null)
    if (above === input.id)
      return err({ kind: 'invalid-input', field: 'place', reason: 'a section can’t move into itself' });
  if (input.afterId === input.id)
    return err({ kind: 'invalid-input', field: 'place', reason: 'it is there already' });
  const draft = new ChangeDraft(state, env);
  const order = orderAt(draft, state, section.briefId, input.parentId, input.afterId, input.id);
  draft.update(input.id, { parentId: input.parentId, order });
  return ok(draft.change('move-section', section.title));
};

/** The sections under one parent in their order: by order key, then id. */
export function siblingsOf(
  state: RecordReader,
  briefId: IdOf<'brief'>,
  parentId: IdOf<'section'> | null,
): Section[] {
  const all = state
    .referrersOf(parentId ?? briefId)
    .filter((record): record is Section => record.kind === 'section');
  return all
    .filter((section) => section.briefId === briefId && section.parentId === parentId)
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
}

/**
 * The order key for a place after a sibling. Two siblings can come to share a key (two copies merged); then the
 * siblings get new keys first, in the same change.
 */
export function orderAt(
  draft: ChangeDraft,
  state: RecordReader,
  briefId: IdOf<'brief'>,
  parentId: IdOf<'section'> | null,
  afterId: IdOf<'section'> | null,
  movingId: IdOf<'section'> | null,
): string {
  let siblings = siblingsOf(state, briefId, parentId).filter((section) => section.id !== movingId);
  const shared = siblings.some((section, index) => index > 0 && siblings[index - 1]?.order === section.order);
  if (shared) {
    const keys = orderKeysBetween(null, null, siblings.length);
    for (const [index, section] of siblings.entries())
      draft.update(section.id, { order: keys[index] ?? section.order });
    siblings = siblings.map((section) => draft.get(section.id) ?? section);
  }
  const index = afterId === null ? -1 : siblings.findIndex((section) => section.id === afterId);
  return orderKeyBetween(siblings[index]?.order ?? null, siblings[index + 1]?.order ?? null);
}
