// Goes back to a named version; the way back is a change like any other and can be undone.

import { useEffect, useState } from 'react';
import type { NamedVersion } from '../../../core/contract/project-calls.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { useTellError } from '../../commands/use-run.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';

/** The versions, newest first. */
export function RevertVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const [versions, setVersions] = useState<readonly NamedVersion[] | null>(null);
  useEffect(() => {
    void projectApi.listVersions({}).then((result) => {
      if (result.ok) setVersions(result.value);
      else tell(result.error);
    });
  }, [tell]);
  const revert = async (version: NamedVersion) => {
    await session.flush();
    const change = await projectApi.changeToVersion({ versionId: version.id });
    if (!change.ok) return tell(change.error);
    if (isEmptyChange(change.value)) return void show({ message: dialogWords.revertVersion.same });
    const applied = session.apply(change.value);
    if (!applied.ok) return tell(applied.error);
    onClose();
    show({
      message: dialogWords.revertVersion.reverted(version.name),
      action: undoAction(),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogWords.revertVersion.title}
      description={dialogWords.revertVersion.description}
      footer={<Button onClick={onClose}>{words.ui.close}</Button>}
    >
      {versions !== null && versions.length === 0 && (
        <EmptyState title={dialogWords.revertVersion.none}>{dialogWords.revertVersion.noneHint}</EmptyState>
      )}
      {versions !== null && versions.length > 0 && (
        <ul className={styles['list']}>
          {versions.map((version) => (
            <li key={version.id} className={styles['listRow']}>
              <span className={styles['listMain']}>
                <bdi>{version.name}</bdi>
                <br />
                <span className={styles['listNote']}>{new Date(version.at).toLocaleString('en-GB')}</span>
              </span>
              <Button
                size="small"
                aria-label={`${dialogWords.revertVersion.revert}: ${version.name}`}
                onClick={() => void revert(version)}
              >
                {dialogWords.revertVersion.revert}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
