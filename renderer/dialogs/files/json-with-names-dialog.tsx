// Asks before the whole project, with its protected actors by name, is written as JSON.

import { useRecords } from '../../state/project/use-project.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { useSaveAsJson } from './use-save-as-json.ts';

/** Shown only while there are protected actors. */
export function JsonWithNamesDialog({ onClose }: { readonly onClose: () => void }) {
  const save = useSaveAsJson();
  const guarded = useRecords('actor').filter((actor) => actor.protected).length;
  return (
    <ConfirmDialog
      open
      title={dialogWords.jsonWithNames.title}
      confirmLabel={dialogWords.jsonWithNames.confirm}
      danger
      onConfirm={() => {
        onClose();
        void save();
      }}
      onCancel={onClose}
    >
      <p>{dialogWords.jsonWithNames.body(guarded)}</p>
    </ConfirmDialog>
  );
}
