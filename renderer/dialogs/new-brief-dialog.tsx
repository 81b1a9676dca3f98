// Another brief in the open project.

import { useState } from 'react';
import { createBrief } from '../../core/store/commands/outline/create-brief.ts';
import { useRun, useTellError } from '../commands/use-run.ts';
import { projectApi } from '../state/bridge.ts';
import { navigate } from '../state/window/navigation.ts';
import { useProject } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { words } from '../words/en.ts';
import styles from './dialogs.module.css';
import {
  LanguageChoice,
  languageFor,
  TemplateChoice,
  usualTemplate,
  useTemplates,
} from './template-choice.tsx';

/** Creates the brief and goes to it. */
export function NewBriefDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const run = useRun();
  const tell = useTellError();
  const templates = useTemplates();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const templateId = chosen ?? usualTemplate(templates);
  const template = templates.find(({ id }) => id === templateId);
  const language = languageFor(template, wanted);
  const create = async () => {
    const read = await projectApi.readTemplate({ templateId });
    if (!read.ok) return tell(read.error);
    const id = session.env.newId('brief');
    if (!run(createBrief, { template: read.value, title: title.trim(), language, id })) return;
    navigate({ place: 'brief', briefId: id, sectionId: null });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogWords.newBrief.title}
      description={dialogWords.newBrief.description}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={templateId === ''} onClick={() => void create()}>
            {dialogWords.newBrief.create}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (templateId !== '') void create();
        }}
      >
        <Field label={dialogWords.newBrief.name}>
          <TextField value={title} onChange={setTitle} dir="auto" />
        </Field>
        <LanguageChoice template={template} chosen={wanted} onChoose={setWanted} />
        <TemplateChoice templates={templates} chosen={templateId} onChoose={setChosen} />
      </form>
    </Dialog>
  );
}
