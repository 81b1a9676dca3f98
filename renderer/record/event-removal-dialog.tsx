// Asks before an event goes away, says what changes with it, and offers to take it back.

import type { Event } from '../../core/model/event.ts';
import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useProject } from '../state/use-project.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useToasts } from '../ui/toast.tsx';
import { words } from '../words/en.ts';
import { timelineWords } from '../words/timeline.ts';
import { useRun } from '../commands/use-run.ts';

export type RemoveEventDialogProps = {
  /** Open while there is one. */
  readonly event: Event | null;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

export function RemoveEventDialog({ event, onClose, onRemoved }: RemoveEventDialogProps) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const confirm = (): void => {
    onClose();
    if (event === null || !run(removeRecords, { ids: [event.id] })) return;
    const made = session.history.undoLabel;
    show({
      message: timelineWords.removed(event.title),
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
      open={event !== null}
      title={timelineWords.removeTitle(event?.title ?? '')}
      confirmLabel={timelineWords.remove}
      danger
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{timelineWords.removeBody(event === null ? 0 : session.store.referrersOf(event.id).length)}</p>
    </ConfirmDialog>
  );
}
