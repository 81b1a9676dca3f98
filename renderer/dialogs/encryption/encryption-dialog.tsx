// Encrypts the open project; of one that is encrypted, changes the passphrase or takes the encryption off.

import { useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { encryptionWords } from '../../words/files/encryption.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';
import { hasCopies, PlainCopies } from './plain-copies.tsx';
import { chosenPassphrase, NewPassphrase, nothingTyped } from './new-passphrase.tsx';

type Task = 'encrypt' | 'change' | 'remove';

/** Waits until everything typed is written; the project is opened anew where its file is. */
export function EncryptionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const [task, setTask] = useState<Task>(session.encrypted ? 'change' : 'encrypt');
  const [present, setPresent] = useState('');
  const [wrong, setWrong] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [removeBackups, setRemoveBackups] = useState(true);
  const [busy, setBusy] = useState(false);
  const chosen = chosenPassphrase(typed);
  const ready = (task === 'encrypt' || present !== '') && (task === 'remove' || chosen !== null);

  const call = (): Promise<Result<null, AppError>> => {
    if (task === 'encrypt') return appApi.encryptProject({ passphrase: chosen ?? '', removeBackups });
    if (task === 'remove') return appApi.decryptProject({ passphrase: present });
    return projectApi.changePassphrase({ from: present, to: chosen ?? '' });
  };
  const run = async () => {
    if (!ready || busy) return;
    setBusy(true);
    const unwritten = await session.unwritten();
    if (unwritten !== null) {
      setBusy(false);
      return tell(unwritten);
    }
    const done = await call();
    setBusy(false);
    if (!done.ok && done.error.kind === 'wrong-passphrase') return setWrong(true);
    if (!done.ok) return tell(done.error);
    onClose();
    show({ message: encryptionWords[task].done, tone: 'done' });
    if (task !== 'encrypt') return;
    const plain = await appApi.listPlainCopies({});
    if (plain.ok && hasCopies(plain.value)) openDialog('encryption');
  };
  return (
    <Dialog
      open
      onClose={busy ? () => undefined : onClose}
      title={encryptionWords.title}
      description={session.encrypted ? encryptionWords.encrypted : encryptionWords.encrypt.about}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.ui.cancel}
          </Button>
          <Button
            variant={task === 'remove' ? 'danger' : 'primary'}
            busy={busy}
            disabled={!ready}
            onClick={() => void run()}
          >
            {encryptionWords[task].run}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {session.encrypted && (
          <>
            <PlainCopies />
            <div>
              <SegmentedControl<Task>
                label={encryptionWords.title}
                value={task}
                onChange={(next) => next !== null && setTask(next)}
                segments={[
                  { value: 'change', label: encryptionWords.what.change },
                  { value: 'remove', label: encryptionWords.what.remove },
                ]}
              />
            </div>
            <p className={styles['hint']}>{encryptionWords[task].about}</p>
            <Field label={encryptionWords.change.from} error={wrong ? encryptionWords.unlock.wrong : null}>
              <PassphraseField
                value={present}
                onChange={(next) => {
                  setPresent(next);
                  setWrong(false);
                }}
              />
            </Field>
          </>
        )}
        {task !== 'remove' && <NewPassphrase of="project" typed={typed} onType={setTyped} />}
        {task === 'encrypt' && (
          <>
            <Checkbox
              checked={removeBackups}
              onChange={setRemoveBackups}
              label={encryptionWords.encrypt.removeBackups}
              hint={encryptionWords.encrypt.removeBackupsHint}
            />
            <p className={styles['hint']}>{encryptionWords.encrypt.former}</p>
          </>
        )}
        {/* Enter in a field does what the button does. */}
        <button type="submit" hidden aria-label={encryptionWords[task].run} />
      </form>
    </Dialog>
  );
}
