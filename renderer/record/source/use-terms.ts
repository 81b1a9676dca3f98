// Setting the terms of a source: whole, or with one key between "not for attribution" and "on the record".

import type { Source } from '../../../core/model/kinds/source.ts';
import { type SourceTerms, termsFor } from '../../../core/model/kinds/source-terms.ts';
import type { Command } from '../../../core/store/command.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { termsWords } from '../../words/records/terms.ts';

/** One step. */
export function useSetTerms(source: Source): (terms: SourceTerms) => boolean {
  const run = useRun();
  return (terms) =>
    run(updateRecord as Command<UpdateRecordInput<'source'>>, { id: source.id, patch: { terms } });
}

/** Protects a source that is on the record, and opens one that is not; what was typed of its names stays. */
export function useToggleTerms(source: Source): () => void {
  const setTerms = useSetTerms(source);
  const { show } = useToasts();
  const undoAction = useUndoAction();
  return () => {
    const open = source.terms.use === 'onRecord';
    const { names, places, citeAs, said } = source.terms;
    const next = termsFor(open ? 'notForAttribution' : 'onRecord');
    if (!setTerms({ ...next, names, places, citeAs, said, how: 'typed' })) return;
    show({ message: open ? termsWords.protectedNow : termsWords.openNow, action: undoAction() });
  };
}
