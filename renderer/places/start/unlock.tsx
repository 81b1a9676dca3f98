// Asks for the passphrase of an encrypted project, in place of the project.

import { LockKeyhole } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTellError } from '../../commands/use-run.ts';
import { appApi } from '../../state/bridge.ts';
import { openRestoreDialog } from '../../state/window/dialogs.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { backupWords } from '../../words/files/backups.ts';
import { encryptionWords } from '../../words/files/encryption.ts';
import styles from './start-screen.module.css';

const words = encryptionWords.unlock;

/** `name`: the file's. A wrong passphrase says so and nothing else. */
export function Unlock({ name }: { readonly name: string }) {
  const tell = useTellError();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // There is nothing else to do here: at first, and once more when it was the wrong one.
  useEffect(() => {
    if (!busy) form.current?.querySelector('input')?.focus();
  }, [busy]);
  const unlock = async () => {
    if (typed === '' || busy) return;
    setBusy(true);
    // Where it fits, this window shows the project by now.
    const opened = await appApi.unlockProject({ passphrase: typed });
    setBusy(false);
    if (opened.ok) return;
    setTyped('');
    if (opened.error.kind === 'wrong-passphrase') setWrong(true);
    else tell(opened.error);
  };
  return (
    <section className={styles['unlock']} aria-labelledby="start-unlock">
      <LockKeyhole aria-hidden="true" />
      <h2 id="start-unlock">
        <bdi>{words.title(name.replace(/\.brief$/iu, ''))}</bdi>
      </h2>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <Field label={encryptionWords.passphrase} error={wrong ? words.wrong : null}>
          <PassphraseField
            value={typed}
            onChange={(next) => {
              setTyped(next);
              if (next !== '') setWrong(false);
            }}
            disabled={busy}
          />
        </Field>
        <div className={styles['ways']}>
          <Button type="submit" variant="primary" busy={busy} disabled={typed === ''}>
            {words.open}
          </Button>
          <Button disabled={busy} onClick={() => void appApi.closeProject({})}>
            {words.other}
          </Button>
          <Button variant="ghost" disabled={busy} onClick={() => openRestoreDialog('failed')}>
            {backupWords.restore}
          </Button>
        </div>
      </form>
    </section>
  );
}
