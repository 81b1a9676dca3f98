// Setting the terms of a source: whole, or with one key between "not for attribution" and "on the record".

import type { Source } from '../../../core/model/kinds/source.ts';
import { type SourceTerms, termsFor } from '../../../core/model/kinds/source-terms.ts';
import { tellingWho } from '../../../core/reading/terms/note-terms.ts';
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

/** What would give a source away: what stands there, else whom a note names. */
export function hiddenOf({ terms, authors, outlet, note }: Source): Pick<SourceTerms, 'names' | 'places'> {
  const { names, places } = terms;
  if (note === null || names.length > 0 || places.length > 0) return { names, places };
  return tellingWho({ who: [...authors, outlet ?? ''].join('; '), channel: note.channel });
}

/** Protects a source that is on the record, and opens one that is not; what was typed of its names stays. */
export function useToggleTerms(source: Source): () => void {
  const setTerms = useSetTerms(source);
  const { show } = useToasts();
  const undoAction = useUndoAction();
  return () => {
    const open = source.terms.use === 'onRecord';
    const { citeAs, said } = source.terms;
    const next = termsFor(open ? 'notForAttribution' : 'onRecord');
    if (!setTerms({ ...next, ...hiddenOf(source), citeAs, said, how: 'typed' })) return;
    show({ message: open ? termsWords.protectedNow : termsWords.openNow, action: undoAction() });
  };
}
