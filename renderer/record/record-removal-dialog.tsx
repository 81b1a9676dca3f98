// Asks before a record goes away, says what changes with it, and offers to take it back.

import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useRun } from '../commands/use-run.ts';
import { useProject } from '../state/use-project.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useToasts } from '../ui/toast.tsx';
import { words } from '../words/en.ts';

export type RecordRemovalDialogProps = {
  /** What is to go, and what the analyst calls it; open while there is one. */
  readonly record: { readonly id: string; readonly title: string } | null;
  readonly text: {
    readonly title: (name: string) => string;
    /** `uses`: how many records refer to it. */
    readonly body: (uses: number) => string;
    readonly confirm: string;
    readonly removed: (name: string) => string;
  };
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

export function RecordRemovalDialog({ record, text, onClose, onRemoved }: RecordRemovalDialogProps) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const confirm = (): void => {
    onClose();
    if (record === null || !run(removeRecords, { ids: [record.id] })) return;
    const made = session.history.undoLabel;
    show({
      message: text.removed(record.title),
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
      open={record !== null}
      title={text.title(record?.title ?? '')}
      confirmLabel={text.confirm}
      danger
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{text.body(record === null ? 0 : session.store.referrersOf(record.id).length)}</p>
    </ConfirmDialog>
  );
}
