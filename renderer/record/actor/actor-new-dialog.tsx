// Asks for the name and type of a new actor; warns when one of that name is there already.

import { type FormEvent, useId, useState } from 'react';
import type { ActorId, ActorType } from '../../../core/model/kinds/actor.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { actorNamed } from '../../../core/query/names/find-actors.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { setJustMade } from '../../state/window/just-made.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { words } from '../../words/en.ts';
import { useRun } from '../../commands/use-run.ts';

const typeOptions = (Object.entries(actorWords.types) as [ActorType, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** Adds the actor and goes to its profile. */
export function ActorNewDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, env } = useProject();
  const run = useRun();
  const formId = useId();
  const [name, setName] = useState('');
  const [actorType, setActorType] = useState<ActorType>('person');
  const same = actorNamed(store, name);
  const goTo = (id: ActorId): void => {
    onClose();
    navigate({ place: 'actors', actorId: id });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const id = env.newId('actor');
    if (name.trim() === '') return;
    if (run(addActor, { name, id, fields: { actorType } })) {
      setJustMade(id);
      goTo(id);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={actorWords.newTitle}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={name.trim() === ''}>
            {actorWords.create}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} style={{ display: 'grid', gap: '12px' }}>
        <Field label={actorWords.newName} hint={actorWords.newNameHint}>
          <TextField value={name} onChange={setName} maxLength={500} />
        </Field>
        {same !== undefined && (
          <p role="status">
            {actorWords.exists(preferredName(same, { language: 'en', protected: 'show' }))}{' '}
            <Button variant="link" onClick={() => goTo(same.id)}>
              {actorWords.open}
            </Button>
          </p>
        )}
        <Field label={actorWords.type}>
          <SelectField value={actorType} options={typeOptions} onChange={setActorType} />
        </Field>
      </form>
    </Dialog>
  );
}
