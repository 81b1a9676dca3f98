// Whether an actor is protected, and what is printed instead of its name.

import { X } from 'lucide-react';
import type { Actor } from '../../../../core/model/kinds/actor.ts';
import { ratingKeysOfActor } from '../../../../core/query/evidence/ratings.ts';
import { protectActor } from '../../../../core/store/commands/protect-actor.ts';
import { useRun, useTellError } from '../../../commands/use-run.ts';
import { changeRegister, registered } from '../../../state/window/register.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { actorWords } from '../../../words/records/actors.ts';
import { ProfileSection } from '../actor-section.tsx';
import styles from '../actor.module.css';
import { useEditActor } from '../use-edit-actor.ts';

/** The toggle, and "print as" while it is on. */
export function ActorProtection({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  const run = useRun();
  const tell = useTellError();
  const protect = async (checked: boolean): Promise<void> => {
    if (!run(protectActor, { id: actor.id, protect: checked }) || !checked) return;
    // The register goes to other projects and other people: it must not tell that the actor speaks.
    const entries = ratingKeysOfActor(actor).flatMap((key) => registered(key) ?? []);
    if (entries.length === 0) return;
    const done = await changeRegister(entries.map((entry) => ({ ...entry, reliability: null })));
    if (!done.ok) tell(done.error);
  };
  const printAs = useDraft(actor.protectedAs, (text) => edit(() => ({ protectedAs: text.trim() })));
  return (
    <ProfileSection title={actorWords.protection} addLabel={null}>
      <div className={styles['protection']}>
        <Checkbox
          checked={actor.protected}
          onChange={(checked) => void protect(checked)}
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
        {actor.protected && actor.spellings.length > 0 && (
          <ul aria-label={actorWords.keptSpellings}>
            {actor.spellings.map(({ spelling, answer }) => (
              <li key={spelling}>
                {actorWords.keptSpelling(spelling, answer)}{' '}
                {!readOnly && (
                  <IconButton
                    icon={<X aria-hidden="true" />}
                    size="small"
                    label={actorWords.askAgain(spelling)}
                    onClick={() =>
                      edit((now) => ({
                        spellings: now.spellings.filter((each) => each.spelling !== spelling),
                      }))
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </ProfileSection>
  );
}
