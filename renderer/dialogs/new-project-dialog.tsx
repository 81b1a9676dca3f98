// A new project: title and template; main asks where to save it.

import { useState } from 'react';
import { useTellError } from '../commands/use-run.ts';
import { appApi } from '../state/bridge.ts';
import { Button } from '../ui/controls/button.tsx';
import { Checkbox } from '../ui/controls/checkbox.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { encryptionWords } from '../words/files/encryption.ts';
import { words } from '../words/en.ts';
import { chosenPassphrase, NewPassphrase, nothingTyped } from './encryption/new-passphrase.tsx';
import styles from './dialogs.module.css';
import {
  LanguageChoice,
  languageFor,
  TemplateChoice,
  usualTemplate,
  useTemplates,
} from './template-choice.tsx';

/** Closes itself once the project is there; stays when the analyst thinks better of the place. */
export function NewProjectDialog({
  onClose,
  templateId: first = null,
}: {
  readonly onClose: () => void;
  /** The template chosen already. */
  readonly templateId?: string | null;
}) {
  const templates = useTemplates();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string | null>(first);
  const [busy, setBusy] = useState(false);
  const tell = useTellError();
  const [wanted, setWanted] = useState<string | null>(null);
  const [encrypt, setEncrypt] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const passphrase = encrypt ? chosenPassphrase(typed) : null;
  const ready = !encrypt || passphrase !== null;
  const templateId = chosen ?? usualTemplate(templates);
  const template = templates.find(({ id }) => id === templateId);
  const language = languageFor(template, wanted);
  const create = async () => {
    setBusy(true);
    const made = await appApi.newProject({ templateId, title: title.trim(), language, passphrase });
    setBusy(false);
    if (!made.ok) tell(made.error);
    else if (made.value) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogWords.newProject.title}
      description={dialogWords.newProject.description}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={templateId === '' || !ready}
            onClick={() => void create()}
          >
            {dialogWords.newProject.create}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (templateId !== '' && ready && !busy) void create();
        }}
      >
        <Field label={dialogWords.newProject.name}>
          <TextField
            typing="none"
            value={title}
            onChange={setTitle}
            placeholder={dialogWords.newProject.namePlaceholder}
            dir="auto"
          />
        </Field>
        <LanguageChoice template={template} chosen={wanted} onChoose={setWanted} />
        <Checkbox
          checked={encrypt}
          onChange={setEncrypt}
          label={encryptionWords.newProject}
          hint={encryptionWords.newProjectHint}
        />
        {encrypt && <NewPassphrase of="project" typed={typed} onType={setTyped} />}
        <TemplateChoice templates={templates} chosen={templateId} onChoose={setChosen} />
      </form>
    </Dialog>
  );
}
