// Brings a backup back: lists those of a project, with what changed since, and asks where one is to go.

import { useEffect, useRef, useState } from 'react';
import type { BackupList, BackupsOf } from '../../../core/contract/backup-calls.ts';
import { type BackupInfo, differsFromProject, sealingToTell } from '../../../core/model/files/backup-info.ts';
import { backupToWords } from '../../../core/words/backup-words.ts';
import { useTellError } from '../../commands/use-run.ts';
import { useBackupState } from '../../state/project/backup-state.ts';
import { appApi } from '../../state/bridge.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/layers/dialog.tsx';
import { Chip } from '../../ui/labels/chip.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { backupWords } from '../../words/files/backups.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';

export type RestoreDialogProps = {
  readonly of: BackupsOf;
  readonly onClose: () => void;
  /** Writes what the window still holds, before its project is replaced; null where it can't be. */
  readonly beforeReplace: (() => Promise<unknown>) | null;
};

type Asking = { readonly what: 'replace'; readonly backup: BackupInfo } | { readonly what: 'delete' };

export function RestoreDialog({ of, onClose, beforeReplace }: RestoreDialogProps) {
  const tell = useTellError();
  const { show } = useToasts();
  const state = useBackupState();
  const [list, setList] = useState<BackupList | null>(null);
  const rows = useRef<HTMLUListElement>(null);
  // The list comes after the dialog, whose focus had nowhere to go but Close.
  const shown = list !== null;
  useEffect(() => {
    if (shown) rows.current?.querySelector('button')?.focus();
  }, [shown]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let shown = true;
    void appApi.listBackups({ of }).then((listed) => {
      if (!shown) return;
      if (listed.ok) setList(listed.value);
      else {
        onClose();
        tell(listed.error);
      }
    });
    return () => {
      shown = false;
    };
  }, [of, onClose, tell]);

  const restore = async (backup: BackupInfo, how: 'new' | 'replace') => {
    setAsking(null);
    setBusy(true);
    if (how === 'replace') await beforeReplace?.();
    const restored = await appApi.restoreBackup({ of, id: backup.id, how });
    setBusy(false);
    if (!restored.ok) return tell(restored.error);
    if (restored.value.kind === 'cancelled') return;
    onClose();
    const { keptAs } = restored.value;
    show({ message: backupWords.restored(timeOf(backup), keptAs), tone: 'done' });
  };
  const askToReplace = (backup: BackupInfo, name: string) => {
    // Storage refuses it too; told here, the project need not be closed for it.
    if (differsFromProject(backup) && !backup.encrypted) tell({ kind: 'backup-not-encrypted', name });
    else setAsking({ what: 'replace', backup });
  };
  const removeAll = async () => {
    setAsking(null);
    const removed = await appApi.deleteBackups({ of });
    if (!removed.ok) return tell(removed.error);
    onClose();
    show({ message: backupWords.deleted, tone: 'done' });
  };
  const note = of === 'project' ? backupWords.states[state.kind] : '';
  return (
    <>
      <Dialog
        open
        onClose={onClose}
        size="large"
        title={backupWords.title}
        description={backupWords.description}
        footer={
          <>
            {list !== null && list.backups.length > 0 && (
              <Button variant="ghost" onClick={() => setAsking({ what: 'delete' })}>
                {backupWords.deleteAll}
              </Button>
            )}
            <span className={styles['grow']} />
            <Button onClick={onClose}>{words.ui.close}</Button>
          </>
        }
      >
        {note !== '' && (
          <p className={styles['warning']} role="status">
            {note}
          </p>
        )}
        {list === null && <Spinner label={backupWords.looking} />}
        {list !== null && list.backups.length === 0 && (
          <EmptyState title={backupWords.none}>{backupWords.noneHint}</EmptyState>
        )}
        {list !== null && list.backups.length > 0 && (
          <ul ref={rows} className={styles['list']}>
            {list.backups.map((backup) => (
              <BackupRow
                key={backup.id}
                backup={backup}
                sealing={sealingToTell(backup, list.backups)}
                busy={busy}
                mayReplace={beforeReplace !== null}
                onNew={() => void restore(backup, 'new')}
                onReplace={() => askToReplace(backup, list.name)}
              />
            ))}
          </ul>
        )}
      </Dialog>
      {asking?.what === 'replace' && list !== null && (
        <ConfirmDialog
          open
          title={backupWords.replaceTitle(list.name, timeOf(asking.backup))}
          confirmLabel={backupWords.replaceConfirm}
          onConfirm={() => void restore(asking.backup, 'replace')}
          onCancel={() => setAsking(null)}
        >
          <p>{backupWords.replaceBody}</p>
        </ConfirmDialog>
      )}
      {asking?.what === 'delete' && list !== null && (
        <ConfirmDialog
          open
          danger
          title={backupWords.deleteTitle(list.name)}
          confirmLabel={backupWords.deleteConfirm}
          onConfirm={() => void removeAll()}
          onCancel={() => setAsking(null)}
        >
          <p>{backupWords.deleteBody(list.backups.length)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

const timeOf = (backup: BackupInfo): string => new Date(backup.at).toLocaleString('en-GB');

function BackupRow({
  backup,
  sealing,
  busy,
  mayReplace,
  onNew,
  onReplace,
}: {
  readonly backup: BackupInfo;
  /** Told where the project is otherwise. */
  readonly sealing: 'encrypted' | 'plain' | null;
  readonly busy: boolean;
  readonly mayReplace: boolean;
  readonly onNew: () => void;
  readonly onReplace: () => void;
}) {
  const time = timeOf(backup);
  const about = [
    backupWords.records(backup.records),
    backup.author,
    backup.beforeRestore ? backupWords.beforeRestore : '',
    backup.ofOther === null ? '' : backupWords.ofOther(backup.ofOther),
  ].filter((part) => part !== '');
  return (
    <li className={styles['listRow']}>
      <span className={styles['listMain']}>
        {time}
        {sealing !== null && (
          <>
            {' '}
            <Chip tone={sealing === 'plain' ? 'warn' : 'neutral'}>{backupWords.sealing[sealing]}</Chip>
          </>
        )}
        <br />
        <span className={styles['listNote']}>
          {backup.whole ? `${sentence(backupToWords(backup))} · ` : ''}
          <bdi>{about.join(' · ')}</bdi>
          {!backup.whole && (
            <>
              <br />
              {backupWords.damaged}
            </>
          )}
        </span>
      </span>
      {backup.whole && (
        <>
          <Button size="small" disabled={busy} aria-label={`${backupWords.asNew} ${time}`} onClick={onNew}>
            {backupWords.asNew}
          </Button>
          {mayReplace && (
            <Button
              size="small"
              disabled={busy}
              aria-label={`${backupWords.replace} ${time}`}
              onClick={onReplace}
            >
              {backupWords.replace}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
