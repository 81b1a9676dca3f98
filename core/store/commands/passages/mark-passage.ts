// Marks a span of a source: to ignore as boilerplate, as of another origin, or with a reference date.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { DateValue } from '../../../model/record.ts';
import type { Segment } from '../../../model/text/selector.ts';
import type { PassageNote } from '../../../model/kinds/passage-note.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type MarkPassageInput = {
  readonly sourceId: IdOf<'source'>;
  readonly segment: Segment;
  readonly noteKind: PassageNote['noteKind'];
  readonly origin?: string;
  readonly referenceDate?: DateValue;
};

/** Adds a passage note. Fails with `record-not-found` or, for a blank passage, `invalid-input`. */
export const markPassage: Command<MarkPassageInput> = (state, input, env) => {
  if (state.get(input.sourceId) === undefined) return err({ kind: 'record-not-found', recordKind: 'source' });
  if (input.segment.exact.trim() === '')
    return err({ kind: 'invalid-input', field: 'passage', reason: 'it is empty' });
  const draft = new ChangeDraft(state, env);
  draft.add('passageNote', {
    sourceId: input.sourceId,
    segment: input.segment,
    anchoring: 'anchored',
    noteKind: input.noteKind,
    origin: input.origin ?? null,
    referenceDate: input.referenceDate ?? null,
  });
  return ok(draft.change('mark-passage', input.segment.exact.slice(0, 80)));
};
