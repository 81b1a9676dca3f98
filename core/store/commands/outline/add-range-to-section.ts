// Puts the range of a disputed figure at the end of a section's text, as a paragraph of its own.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { FigureCategory, FigureGroup } from '../../../model/kinds/figure.ts';
import { titleOfRecord } from '../../../model/title-of-record.ts';
import type { RichParagraph } from '../../../model/text/rich-text.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type AddRangeToSectionInput = {
  readonly sectionId: IdOf<'section'>;
  readonly figureId: IdOf<'figure'>;
  readonly category: FigureCategory;
  readonly group: FigureGroup;
};

/** An empty last paragraph takes the range. The section counts as written. Fails with `record-not-found`. */
export const addRangeToSection: Command<AddRangeToSectionInput> = (state, input, env) => {
  const section = state.get(input.sectionId);
  if (section === undefined) return err({ kind: 'record-not-found', recordKind: 'section' });
  if (state.get(input.figureId) === undefined) return err({ kind: 'record-not-found', recordKind: 'figure' });
  const blocks = section.content?.content ?? [];
  const last = blocks.at(-1);
  const empty = last?.type === 'paragraph' && (last.content ?? []).length === 0;
  const attrs = empty ? last.attrs : { id: env.newLocalId(), dir: null, lang: null };
  const paragraph: RichParagraph = {
    type: 'paragraph',
    attrs,
    content: [
      {
        type: 'figureRange',
        attrs: { figureId: input.figureId, category: input.category, group: input.group },
      },
      { type: 'text', text: '.' },
    ],
  };
  const draft = new ChangeDraft(state, env);
  draft.update(section.id, {
    content: { type: 'doc', content: [...(empty ? blocks.slice(0, -1) : blocks), paragraph] },
    status: 'written',
  });
  return ok(draft.change('add-range-to-section', titleOfRecord(section)));
};
