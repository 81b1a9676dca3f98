// Asks before a disputed figure goes away, says what changes with it, and offers to take it back.

import type { Figure } from '../../core/model/figure.ts';
import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useProject } from '../state/use-project.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useToasts } from '../ui/toast.tsx';
import { words } from '../words/en.ts';
import { figureWords } from '../words/figures.ts';
import { useRun } from '../commands/use-run.ts';

export type RemoveFigureDialogProps = {
  /** Open while there is one. */
  readonly figure: Figure | null;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

export function RemoveFigureDialog({ figure, onClose, onRemoved }: RemoveFigureDialogProps) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const confirm = (): void => {
    onClose();
    if (figure === null || !run(removeRecords, { ids: [figure.id] })) return;
    const made = session.history.undoLabel;
    show({
      message: figureWords.removed(figure.question),
      action: {
        label: words.ui.undo,
        // Something else may have been done meanwhile: then Undo in the menu leads back step by step.
        run: () => {
          if (session.history.undoLabel === made) session.undo();
        },
      },
    });
    onRemoved();
  };
  return (
    <ConfirmDialog
      open={figure !== null}
      title={figureWords.removeTitle(figure?.question ?? '')}
      confirmLabel={figureWords.removeConfirm}
      danger
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{figureWords.removeBody(figure === null ? 0 : session.store.referrersOf(figure.id).length)}</p>
    </ConfirmDialog>
  );
}
