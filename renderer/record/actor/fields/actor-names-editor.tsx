// The names of an actor in all their scripts: text, language, kind, and which one is preferred.

import { Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Actor } from '../../../../core/model/kinds/actor.ts';
import type { RecordName } from '../../../../core/model/record.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { actorWords } from '../../../words/records/actors.ts';
import styles from '../actor.module.css';
import {
  addName,
  editName,
  languageChoices,
  languageName,
  preferName,
  removeName,
  scriptName,
} from './actor-names.ts';
import { AddForm, focusFirst, ProfileSection } from '../actor-section.tsx';
import { useEditActor } from '../use-edit-actor.ts';

const kindOptions = (Object.entries(actorWords.nameKinds) as [RecordName['nameKind'], string][]).map(
  ([value, label]) => ({ value, label }),
);

/** A row for each name, and a form for another. */
export function ActorNamesEditor({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  const change = (make: (names: readonly RecordName[]) => readonly RecordName[]): boolean =>
    edit(({ names }) => ({ names: [...make(names)] }));
  return (
    <ProfileSection
      title={actorWords.names}
      hint={actorWords.namesHint}
      addLabel={readOnly ? null : actorWords.addName}
      form={(done) => <NewName onAdd={(text) => change((names) => addName(names, text))} onDone={done} />}
    >
      <ul className={styles['rows']}>
        {actor.names.map((name, index) => (
          <NameRow
            // A name has no id; its place and text together tell it apart well enough to keep the focus.
            key={`${index} ${name.text}`}
            name={name}
            only={actor.names.length === 1}
            readOnly={readOnly}
            onEdit={(patch) => change((names) => editName(names, index, patch))}
            onPrefer={() => change((names) => preferName(names, index))}
            onRemove={() => change((names) => removeName(names, index))}
          />
        ))}
      </ul>
    </ProfileSection>
  );
}

function NameRow({
  name,
  only,
  readOnly,
  onEdit,
  onPrefer,
  onRemove,
}: {
  readonly name: RecordName;
  readonly only: boolean;
  readonly readOnly: boolean;
  readonly onEdit: (patch: Partial<RecordName>) => void;
  readonly onPrefer: () => void;
  readonly onRemove: () => void;
}) {
  const text = useDraft(name.text, (next) => onEdit({ text: next }));
  const script = name.script === null ? actorWords.noScript : scriptName(name.script);
  const preferred = name.nameKind === 'preferred';
  const language = name.language === null ? '' : languageName(name.language);
  if (readOnly)
    return (
      <li className={styles['nameRow']}>
        <span dir="auto" lang={name.language ?? undefined} className={styles['nameText']}>
          {name.text}
        </span>
        <span className={styles['quietCell']}>
          {[script, language].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(', ')}
        </span>
        <span className={styles['quietCell']}>{actorWords.nameKinds[name.nameKind]}</span>
      </li>
    );
  return (
    <li className={styles['nameRow']}>
      <TextField {...text} aria-label={actorWords.name} lang={name.language ?? undefined} />
      <span className={styles['quietCell']} title={actorWords.script}>
        {script}
      </span>
      <SelectField
        aria-label={`${actorWords.language}: ${name.text}`}
        value={name.language ?? 'none'}
        options={[
          { value: 'none', label: actorWords.noLanguage },
          ...languageChoices(name.language).map((tag) => ({ value: tag, label: languageName(tag) })),
        ]}
        onChange={(tag) => onEdit({ language: tag === 'none' ? null : tag })}
      />
      <SelectField
        aria-label={`${actorWords.kind}: ${name.text}`}
        value={name.nameKind}
        options={kindOptions}
        onChange={(nameKind) => onEdit({ nameKind })}
      />
      <span className={styles['rowButtons']}>
        <IconButton
          size="small"
          label={preferred ? actorWords.preferred(name.text) : actorWords.prefer(name.text)}
          icon={<Star aria-hidden="true" fill={preferred ? 'currentColor' : 'none'} />}
          pressed={preferred}
          onClick={() => {
            if (!preferred) onPrefer();
          }}
        />
        <IconButton
          size="small"
          label={only ? actorWords.lastName : actorWords.removeName(name.text)}
          icon={<Trash2 aria-hidden="true" />}
          disabled={only}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

function NewName({
  onAdd,
  onDone,
}: {
  readonly onAdd: (text: string) => boolean;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <AddForm
      label={actorWords.addName}
      canAdd={text.trim() !== ''}
      onAdd={() => {
        if (onAdd(text)) onDone();
      }}
      onCancel={onDone}
    >
      <div ref={focusFirst} className={styles['wide']}>
        <TextField
          value={text}
          onChange={setText}
          aria-label={actorWords.name}
          placeholder={actorWords.name}
          maxLength={500}
        />
      </div>
    </AddForm>
  );
}
