// A copy that may leave the desk: current records, without history and unused sources unless chosen. While something is protected it
// is made from what may go, and the history stays.

import { useState } from 'react';
import { useProject } from '../../state/project/use-project.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { sharingWords as text } from '../../words/files/sharing.ts';
import { chosenPassphrase, NewPassphrase, nothingTyped } from '../encryption/new-passphrase.tsx';
import { CopyPlan } from './copy-report.tsx';
import { GuardedCopyDialog } from './guarded-copy-dialog.tsx';
import { useCopyPlan, useGuardedCopy } from './use-guarded-copy.ts';
import { useSecrets } from './use-secrets.ts';

/** Says beforehand what goes and what stays, and afterwards what stayed. */
export function CopyForSharingDialog({ onClose }: { readonly onClose: () => void }) {
  const { show } = useToasts();
  const [withUnusedSources, setUnused] = useState(false);
  const [history, setHistory] = useState(false);
  const { encrypted } = useProject();
  const [encrypt, setEncrypt] = useState(encrypted);
  const [typed, setTyped] = useState(nothingTyped);
  const passphrase = encrypt ? chosenPassphrase(typed) : null;
  const guarded = useSecrets() !== null;
  const withHistory = history && !guarded;
  const plan = useCopyPlan('share', withUnusedSources, guarded);
  const work = useGuardedCopy(
    { kind: 'share', withUnusedSources, withHistory, withProtectedNames: false, passphrase },
    (name) => {
      onClose();
      show({ message: text.saved(name), tone: 'done' });
    },
  );
  return (
    <GuardedCopyDialog
      work={work}
      title={text.title}
      description={text.description}
      ready={(!guarded || typeof plan !== 'string') && (!encrypt || passphrase !== null)}
      plain={!encrypt}
      onClose={onClose}
    >
      <Checkbox
        checked={withUnusedSources || withHistory}
        disabled={withHistory}
        onChange={setUnused}
        label={text.unused}
      />
      <Checkbox
        checked={withHistory}
        disabled={guarded}
        onChange={setHistory}
        label={text.history}
        hint={guarded ? text.historyTells : text.historyHint}
      />
      {guarded && <CopyPlan plan={plan} />}
      <Checkbox checked={encrypt} onChange={setEncrypt} label={text.encrypt} hint={text.encryptHint} />
      {encrypt && <NewPassphrase of="copy" typed={typed} onType={setTyped} />}
    </GuardedCopyDialog>
  );
}
