// Asks before an excerpt goes away, says how many records lose it, and offers to take it back.

import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { evidenceOf } from '../../../core/query/evidence/evidence-of.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { excerptWords as words } from '../../words/records/excerpts.ts';

export type ExcerptRemovalDialogProps = {
  /** What is to go; open while there is one. */
  readonly excerpt: Excerpt | null;
  readonly onClose: () => void;
};

export function ExcerptRemovalDialog({ excerpt, onClose }: ExcerptRemovalDialogProps) {
  const { store } = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const uses = excerpt === null ? [] : evidenceOf(store, excerpt.id);
  return (
    <ConfirmDialog
      open={excerpt !== null}
      title={words.removeTitle}
      confirmLabel={words.removeConfirm}
      danger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        if (excerpt !== null && run(removeRecords, { ids: [excerpt.id] }))
          show({ message: words.removed, action: undoAction() });
      }}
    >
      {words.removeBody(new Set(uses.map((use) => use.recordId)).size)}
    </ConfirmDialog>
  );
}
