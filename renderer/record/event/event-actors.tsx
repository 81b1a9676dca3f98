// Who had to do with an event, each in a role; one actor may have several.

import { X } from 'lucide-react';
import type { ActorId } from '../../../core/model/kinds/actor.ts';
import type { Event, EventRole } from '../../../core/model/kinds/event.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { timelineWords } from '../../words/records/timeline.ts';
import { ActorPicker } from '../actor/actor-picker.tsx';
import styles from './event-editor.module.css';
import { useRun } from '../../commands/use-run.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

const text = timelineWords.editor;
const roles: readonly EventRole[] = ['agent', 'target', 'speaker', 'affected'];

export function EventActors({ event }: { readonly event: Event }) {
  const { readOnly } = useProject();
  const run = useRun();
  const keptFocus = useKeptFocus<HTMLDivElement>('[role="combobox"]');
  const update = (actors: Event['actors']): void => {
    run(updateRecord<'event'>, { id: event.id, patch: { actors } });
  };
  return (
    <div role="group" aria-label={text.actors} className={styles['actors']} {...keptFocus}>
      {event.actors.map((entry, index) => (
        <ActorInRole
          key={`${entry.actorId} ${index}`}
          actorId={entry.actorId}
          role={entry.role}
          readOnly={readOnly}
          onRole={(role) => update(event.actors.map((one, at) => (at === index ? { ...one, role } : one)))}
          onRemove={() => update(event.actors.filter((_, at) => at !== index))}
        />
      ))}
      {!readOnly && (
        <ActorPicker
          // A new one for each actor, so that it is empty again.
          key={event.actors.length}
          label={text.addActor}
          placeholder={text.addActor}
          value={null}
          onChange={(actorId) => {
            if (actorId !== null) update([...event.actors, { actorId, role: nextRole(event, actorId) }]);
          }}
        />
      )}
    </div>
  );
}

/** Who comes first did it; then came whoever it was done to; a role the actor has already is not given twice. */
function nextRole(event: Event, actorId: ActorId): EventRole {
  const order: readonly EventRole[] = event.actors.some((entry) => entry.role === 'agent')
    ? ['target', 'affected', 'speaker', 'agent']
    : ['agent', 'target', 'speaker', 'affected'];
  const taken = (role: EventRole) =>
    event.actors.some((entry) => entry.actorId === actorId && entry.role === role);
  return order.find((role) => !taken(role)) ?? 'affected';
}

function ActorInRole({
  actorId,
  role,
  readOnly,
  onRole,
  onRemove,
}: {
  readonly actorId: ActorId;
  readonly role: EventRole;
  readonly readOnly: boolean;
  readonly onRole: (role: EventRole) => void;
  readonly onRemove: () => void;
}) {
  const actor = useRecord(actorId);
  const name = actor === undefined ? '' : preferredName(actor, { language: 'en', protected: 'show' });
  return (
    <div className={styles['actor']}>
      <Button
        variant="link"
        className={styles['actorName']}
        title={text.openActor(name)}
        onClick={() => navigate({ place: 'actors', actorId })}
      >
        <bdi>{name}</bdi>
      </Button>
      {readOnly ? (
        <span className={styles['quiet']}>{text.roles[role]}</span>
      ) : (
        <>
          <SelectField
            aria-label={text.roleOf(name)}
            value={role}
            options={roles.map((value) => ({ value, label: text.roles[value] }))}
            onChange={onRole}
          />
          <IconButton
            size="small"
            label={text.removeActor(name)}
            icon={<X aria-hidden="true" />}
            onClick={onRemove}
          />
        </>
      )}
    </div>
  );
}
