// Whether an actor is protected, and what is printed instead of its name.

import type { Actor } from '../../core/model/actor.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { actorWords } from '../words/actors.ts';
import { ProfileSection } from './actor-section.tsx';
import styles from './actor.module.css';
import { useEditActor } from './use-edit-actor.ts';

/** The toggle, and "print as" while it is on. */
export function ActorProtection({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  const printAs = useDraft(actor.protectedAs, (text) => edit(() => ({ protectedAs: text.trim() })));
  return (
    <ProfileSection title={actorWords.protection} addLabel={null}>
      <div className={styles['protection']}>
        <Checkbox
          checked={actor.protected}
          onChange={(checked) => edit(() => ({ protected: checked }))}
          label={actorWords.protect}
          hint={actorWords.protectHint}
          disabled={readOnly}
        />
        {actor.protected && (
          <Field label={actorWords.printAs} inline>
            <TextField
              {...printAs}
              placeholder={actorWords.printAsHint}
              readOnly={readOnly}
              maxLength={500}
            />
          </Field>
        )}
      </div>
    </ProfileSection>
  );
}
