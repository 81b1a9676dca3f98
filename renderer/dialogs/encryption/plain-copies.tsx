// What the program left in the clear of a project that is encrypted now, and taking it away.

import { useEffect, useState } from 'react';
import type { PlainCopies as Copies } from '../../../core/contract/backup-calls.ts';
import { useTellError } from '../../commands/use-run.ts';
import { appApi } from '../../state/bridge.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { encryptionWords } from '../../words/files/encryption.ts';
import styles from '../dialogs.module.css';

const text = encryptionWords.plain;
export const hasCopies = ({ files, drafts }: Copies): boolean => files.length > 0 || drafts > 0;

/** Nothing where nothing was left. */
export function PlainCopies() {
  const tell = useTellError();
  const { show } = useToasts();
  const [copies, setCopies] = useState<Copies | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let wanted = true;
    void appApi.listPlainCopies({}).then((listed) => {
      if (wanted && listed.ok) setCopies(listed.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const remove = async () => {
    setAsking(false);
    const kept = await appApi.removePlainCopies({});
    if (!kept.ok) return tell(kept.error);
    const listed = await appApi.listPlainCopies({});
    setCopies(listed.ok ? listed.value : kept.value);
    if (hasCopies(kept.value)) show({ message: text.kept(kept.value), tone: 'problem' });
    else show({ message: text.removed, tone: 'done' });
  };
  if (copies === null || !hasCopies(copies)) return null;
  return (
    <section className={styles['warning']} aria-label={text.title}>
      <p>{text.about}</p>
      <ul>
        {copies.files.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {copies.drafts > 0 && <li>{text.drafts(copies.drafts)}</li>}
      </ul>
      <Button size="small" onClick={() => setAsking(true)}>
        {text.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text.question}
        confirmLabel={text.confirm}
        danger
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {text.consequence}
      </ConfirmDialog>
    </section>
  );
}
