// The profile of one actor, edited in place: names, summary, roles, facts, relations, protection.

import { EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Actor, ActorType } from '../../../core/model/kinds/actor.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { takeJustMade } from '../../state/window/just-made.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { ActorFactsEditor } from '../../record/actor/fields/actor-facts-editor.tsx';
import { ActorNamesEditor } from '../../record/actor/fields/actor-names-editor.tsx';
import { editName } from '../../record/actor/fields/actor-names.ts';
import { ActorPicture } from './actor-picture.tsx';
import { ActorProtection } from '../../record/actor/fields/actor-protection.tsx';
import { ActorRelationsEditor } from '../../record/actor/fields/actor-relations-editor.tsx';
import { ActorRolesEditor } from '../../record/actor/fields/actor-roles-editor.tsx';
import { ProfileSection } from '../../record/actor/actor-section.tsx';
import { ActorTypeIcon } from '../../record/actor/actor-type-icon.tsx';
import styles from '../../record/actor/actor.module.css';
import { RecordTextField } from '../../record/record-text-field.tsx';
import { useEditActor } from '../../record/actor/use-edit-actor.ts';

const typeOptions = (Object.entries(actorWords.types) as [ActorType, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** Give it a `key` with the actor's id, so that half-typed text is handed in when another actor is chosen. */
export function ActorProfile({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  const name = preferredName(actor, { language: 'en', protected: 'show' });
  const shownAt = actor.names.findIndex((one) => one.text === name);
  const otherPreferred = actor.names.filter(
    (one, index) => index !== shownAt && one.nameKind === 'preferred',
  );
  const draft = useDraft(name, (text) =>
    edit(({ names }) => ({ names: [...editName(names, Math.max(0, shownAt), { text })] })),
  );
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeJustMade(actor.id)) nameField.current?.focus();
  }, [actor.id]);
  return (
    <article className={styles['profile']} aria-label={actorWords.profile}>
      <header className={styles['head']}>
        <div className={styles['headWords']}>
          <p className={styles['type']}>
            <ActorTypeIcon type={actor.actorType} />
            {readOnly ? (
              actorWords.types[actor.actorType]
            ) : (
              <SelectField
                aria-label={actorWords.type}
                value={actor.actorType}
                options={typeOptions}
                onChange={(actorType) => edit(() => ({ actorType }))}
              />
            )}
            {actor.protected && (
              <span className={styles['protectedMark']}>
                <EyeOff aria-hidden="true" />
                {actorWords.printedAs(actor.protectedAs)}
              </span>
            )}
          </p>
          <VisuallyHidden>
            <h1>{name}</h1>
          </VisuallyHidden>
          <TextField
            {...draft}
            ref={nameField}
            quiet
            aria-label={actorWords.name}
            readOnly={readOnly}
            maxLength={500}
            lang={actor.names[shownAt]?.language ?? undefined}
            className={styles['bigName']}
          />
          {otherPreferred.map((one) => (
            <p key={`${one.script} ${one.text}`} className={styles['otherName']}>
              <bdi lang={one.language ?? undefined}>{one.text}</bdi>
            </p>
          ))}
        </div>
        <ActorPicture actor={actor} name={name} readOnly={readOnly} />
      </header>
      <ProfileSection title={actorWords.summary} addLabel={null}>
        <RecordTextField
          target={{ id: actor.id, field: 'summary' }}
          label={actorWords.summary}
          placeholder={actorWords.summaryHint}
          value={actor.summary}
          readOnly={readOnly}
        />
      </ProfileSection>
      <ActorNamesEditor actor={actor} readOnly={readOnly} />
      <ActorRolesEditor actor={actor} readOnly={readOnly} />
      <ActorFactsEditor actor={actor} readOnly={readOnly} />
      <ActorRelationsEditor actor={actor} readOnly={readOnly} />
      <ActorProtection actor={actor} readOnly={readOnly} />
    </article>
  );
}
