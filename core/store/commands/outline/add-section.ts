// Adds a section to a brief's outline.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { emptySectionOptions } from '../../../model/kinds/section.ts';
import type { SectionKind } from '../../../model/kinds/section.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { orderAt } from './move-section.ts';

export type AddSectionInput = {
  readonly briefId: IdOf<'brief'>;
  readonly parentId: IdOf<'section'> | null;
  /** The sibling it comes after; null: first. */
  readonly afterId: IdOf<'section'> | null;
  readonly sectionKind: SectionKind;
  readonly title: string;
  readonly id?: IdOf<'section'>;
};

/** Adds a section. Fails with `record-not-found` for an unknown brief, `invalid-input` for a blank title. */
export const addSection: Command<AddSectionInput> = (state, input, env) => {
  if (state.get(input.briefId) === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  const title = input.title.trim();
  if (title === '') return err({ kind: 'invalid-input', field: 'title', reason: 'it is empty' });
  const draft = new ChangeDraft(state, env);
  const order = orderAt(draft, state, input.briefId, input.parentId, input.afterId, null);
  draft.add(
    'section',
    {
      briefId: input.briefId,
      parentId: input.parentId,
      order,
      slot: null,
      sectionKind: input.sectionKind,
      title,
      marking: null,
      options: emptySectionOptions,
      content: null,
      status: input.sectionKind === 'text' ? 'toWrite' : 'written',
    },
    input.id ?? env.newId('section'),
  );
  return ok(draft.change('add-section', title));
};
