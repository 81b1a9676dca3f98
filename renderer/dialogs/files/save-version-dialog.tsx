// Gives the present state of the project a name.

import { useState } from 'react';
import { useTellError } from '../../commands/use-run.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';

/** Waits until everything typed is written, so that the version holds what is seen. */
export function SaveVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const [name, setName] = useState('');
  const save = async () => {
    await session.flush();
    const saved = await projectApi.saveVersion({ name: name.trim() });
    if (!saved.ok) return tell(saved.error);
    onClose();
    show({ message: dialogWords.saveVersion.saved(saved.value.name), tone: 'done' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={dialogWords.saveVersion.title}
      description={dialogWords.saveVersion.description}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            {dialogWords.saveVersion.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <Field label={dialogWords.saveVersion.name}>
          <TextField
            value={name}
            onChange={setName}
            maxLength={200}
            placeholder={dialogWords.saveVersion.placeholder}
          />
        </Field>
      </form>
    </Dialog>
  );
}
