// Adds an excerpt: one or several passages of one source.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { ChangeDraft, type Patch } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { faultOfSegments, inOrder, keepExcerpted, type PassageInput } from './draft-passage.ts';

export type AddExcerptInput = PassageInput & {
  readonly fields?: Patch<'excerpt'>;
  readonly id?: IdOf<'excerpt'>;
};

/**
 * Adds an excerpt; segments are put in the order of the text. Fails with `record-not-found`, or `invalid-input` when
 * there is no segment, one is blank, or two overlap.
 */
export const addExcerpt: Command<AddExcerptInput> = (state, input, env) => {
  if (state.get(input.sourceId) === undefined) return err({ kind: 'record-not-found', recordKind: 'source' });
  const fault = faultOfSegments(input.segments);
  if (fault !== null) return err(fault);
  const segments = inOrder(input.segments);
  const draft = new ChangeDraft(state, env);
  draft.add(
    'excerpt',
    {
      sourceId: input.sourceId,
      segments,
      insertions: [],
      paragraph: input.paragraph,
      pages: input.pages ?? null,
      anchoring: 'anchored',
      attribution: [],
      speech: null,
      asserts: null,
      credibility: null,
      translation: null,
      note: '',
      tags: [],
      ...input.fields,
    },
    input.id ?? env.newId('excerpt'),
  );
  keepExcerpted(draft, input.sourceId);
  return ok(draft.change('add-excerpt', segments[0]?.exact.slice(0, 80) ?? ''));
};
