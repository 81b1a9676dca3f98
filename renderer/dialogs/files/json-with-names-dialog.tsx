// Asks before the whole project, with its protected actors by name and sources that are not on the record, is written as JSON.

import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { useSaveAsJson } from './use-save-as-json.ts';
import { useSecrets } from './use-secrets.ts';

/** Shown only while there are such. */
export function JsonWithNamesDialog({ onClose }: { readonly onClose: () => void }) {
  const save = useSaveAsJson();
  const secrets = useSecrets();
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
      <p>{secrets !== null && dialogWords.jsonWithNames.body(secrets)}</p>
    </ConfirmDialog>
  );
}
