// A copy that may leave the desk: current records, without history and unused sources unless chosen.

import { useState } from 'react';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import { useSecrets } from './use-secrets.ts';
import styles from '../dialogs.module.css';

/** While what is protected will be readable in the copy, it is written only when somebody says that it may be. */
export function CopyForSharingDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const [withUnusedSources, setUnused] = useState(false);
  const [withHistory, setHistory] = useState(false);
  const [mayKnow, setMayKnow] = useState(false);
  const secrets = useSecrets();
  const save = async () => {
    const unsaved = await session.unwritten();
    if (unsaved !== null) return tell(unsaved);
    const target = await appApi.pickTarget({ purpose: 'share', suggestedName: session.name, format: null });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    const { token, name } = target.value;
    const saved = await projectApi.saveCopy({
      token,
      kind: 'share',
      withUnusedSources,
      withHistory,
      shown: null,
    });
    if (!saved.ok) return tell(saved.error);
    onClose();
    show({ message: dialogWords.sharing.saved(name), tone: 'done' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogWords.sharing.title}
      description={dialogWords.sharing.description}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={secrets !== null && !mayKnow} onClick={() => void save()}>
            {dialogWords.sharing.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Checkbox
          checked={withUnusedSources || withHistory}
          disabled={withHistory}
          onChange={setUnused}
          label={dialogWords.sharing.unused}
        />
        <Checkbox
          checked={withHistory}
          onChange={setHistory}
          label={dialogWords.sharing.history}
          hint={dialogWords.sharing.historyHint}
        />
        {secrets !== null && (
          <>
            <p className={styles['warning']}>{dialogWords.sharing.protectedNote(secrets)}</p>
            <Checkbox checked={mayKnow} onChange={setMayKnow} label={dialogWords.sharing.mayKnow(secrets)} />
          </>
        )}
      </div>
    </Dialog>
  );
}
