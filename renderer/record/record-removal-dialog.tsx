// Asks before a record goes away, says what changes with it, and offers to take it back.

import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useRun } from '../commands/use-run.ts';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { useProject } from '../state/project/use-project.tsx';
import { ConfirmDialog } from '../ui/layers/dialog.tsx';
import { useToasts } from '../ui/layers/toast.tsx';

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
  const undoAction = useUndoAction();
  const confirm = (): void => {
    onClose();
    if (record === null || !run(removeRecords, { ids: [record.id] })) return;
    show({
      message: text.removed(record.title),
      action: undoAction(),
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
