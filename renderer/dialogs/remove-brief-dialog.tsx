// Asks before a brief goes.

import { removeRecords } from '../../core/store/commands/remove-records.ts';
import { useRun } from '../commands/use-run.ts';
import { navigate } from '../state/window/navigation.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useRecords } from '../state/project/use-project.tsx';
import { ConfirmDialog } from '../ui/layers/dialog.tsx';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { useToasts } from '../ui/layers/toast.tsx';
import { dialogWords } from '../words/inputs/dialogs.ts';

/** Removes the brief with its sections; one undo brings them back. */
export function RemoveBriefDialog({ onClose }: { readonly onClose: () => void }) {
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const brief = useCurrentBrief();
  const sections = useRecords('section').filter((section) => section.briefId === brief?.id).length;
  if (brief === undefined) return null;
  return (
    <ConfirmDialog
      open
      danger
      title={dialogWords.removeBrief.title(brief.title)}
      confirmLabel={dialogWords.removeBrief.confirm}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        if (!run(removeRecords, { ids: [brief.id] })) return;
        navigate({ briefId: null, sectionId: null });
        show({
          message: dialogWords.removeBrief.removed(brief.title),
          action: undoAction(),
        });
      }}
    >
      {dialogWords.removeBrief.body(sections)}
    </ConfirmDialog>
  );
}
