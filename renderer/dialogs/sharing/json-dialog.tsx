// The project as open JSON while something in it is protected, or it is encrypted: names hidden, unless somebody wants all as it is.

import { useState } from 'react';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { sharingWords as text } from '../../words/files/sharing.ts';
import { CopyPlan } from './copy-report.tsx';
import { GuardedCopyDialog } from './guarded-copy-dialog.tsx';
import { useCopyPlan, useGuardedCopy } from './use-guarded-copy.ts';
import { useSecrets } from './use-secrets.ts';

/** Shown only while there is something to keep back, or the project is encrypted and its JSON would not be. */
export function JsonDialog({ onClose }: { readonly onClose: () => void }) {
  const { show } = useToasts();
  const [withProtectedNames, setWithNames] = useState(false);
  const secrets = useSecrets();
  const plan = useCopyPlan('json', true, secrets !== null);
  const work = useGuardedCopy(
    { kind: 'json', withUnusedSources: true, withHistory: false, withProtectedNames, passphrase: null },
    (name) => {
      onClose();
      show({ message: text.json.saved(name), tone: 'done' });
    },
  );
  return (
    <GuardedCopyDialog
      work={work}
      title={text.json.title}
      description={secrets === null ? text.json.whole : text.json.description(secrets)}
      ready={secrets === null || withProtectedNames || typeof plan !== 'string'}
      plain
      onClose={onClose}
    >
      {secrets !== null && (
        <Checkbox
          checked={withProtectedNames}
          onChange={setWithNames}
          label={text.json.withNames}
          hint={text.json.withNamesHint}
        />
      )}
      {secrets !== null && !withProtectedNames && <CopyPlan plan={plan} />}
    </GuardedCopyDialog>
  );
}
