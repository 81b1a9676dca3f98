// Gives an orphaned excerpt its passage back: the one found again, or the one that the analyst points at.

import { err, ok } from '../../../base/result.ts';
import { titleOfRecord } from '../../../model/title-of-record.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import type { IdOf } from '../../../base/ids.ts';
import { faultOfSegments, inOrder, type PassageInput } from './draft-passage.ts';

export type ReanchorExcerptInput = Omit<PassageInput, 'sourceId'> & { readonly id: IdOf<'excerpt'> };

/**
 * Anchors the excerpt at the passage. Insertions stay where the number of segments is the same and their offset is
 * still inside; others go to the end of the last segment, so that none is lost. Fails as `addExcerpt` does.
 */
export const reanchorExcerpt: Command<ReanchorExcerptInput> = (state, input, env) => {
  const excerpt = state.get(input.id);
  if (excerpt === undefined) return err({ kind: 'record-not-found', recordKind: 'excerpt' });
  const fault = faultOfSegments(input.segments);
  if (fault !== null) return err(fault);
  const segments = inOrder(input.segments);
  const last = segments.length - 1;
  const draft = new ChangeDraft(state, env);
  draft.update(excerpt.id, {
    segments,
    paragraph: input.paragraph,
    pages: input.pages ?? null,
    anchoring: 'anchored',
    insertions: excerpt.insertions.map((insertion) => {
      const segment = Math.min(insertion.segment, last);
      const length = segments[segment]?.exact.length ?? 0;
      const moved = segment !== insertion.segment;
      return { ...insertion, segment, offset: moved ? length : Math.min(insertion.offset, length) };
    }),
  });
  return ok(draft.change('reanchor-excerpt', titleOfRecord(excerpt)));
};
