// Somebody who says something: an actor of the project or words ("a security official"); one, or several as chips.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Speaker } from '../../../core/model/record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { findActors } from '../../../core/query/names/find-actors.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { useProject, useStoreVersion } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Chip } from '../../ui/labels/chip.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { speakerWords } from '../../words/records/speakers.ts';
import styles from './event-editor.module.css';
import { NamePicker } from '../place/place-name-picker.tsx';
import { useRun } from '../../commands/use-run.ts';

/** The name that the window shows, with the words after it where both are given. */
export function speakerName(reader: RecordReader, speaker: Speaker): string {
  const actor = speaker.actorId === null ? undefined : reader.get(speaker.actorId);
  const descriptor = speaker.descriptor?.trim() ?? '';
  if (actor === undefined) return descriptor === '' ? speakerWords.nobody : descriptor;
  const name = preferredName(actor, { language: 'en', protected: 'show' });
  return descriptor === '' ? name : `${name}, ${descriptor}`;
}

/** A button that opens the list of actors; the words typed may stand for themselves. */
export function SpeakerPicker({
  label,
  onPick,
  children,
  size = 'small',
}: {
  /** Spoken name of the button and the list. */
  readonly label: string;
  readonly onPick: (speaker: Speaker) => void;
  /** The button's words; a plus when there are none. */
  readonly children?: string | undefined;
  readonly size?: 'small' | 'medium';
}) {
  const session = useProject();
  const run = useRun();
  const [open, setOpen] = useState(false);
  const take = (speaker: Speaker): void => {
    setOpen(false);
    onPick(speaker);
  };
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          size={size}
          variant="ghost"
          icon={children === undefined ? <Plus aria-hidden="true" /> : undefined}
          aria-label={children === undefined ? label : `${label}: ${children}`}
        >
          {children === undefined ? label : <bdi>{children}</bdi>}
        </Button>
      }
    >
      <NamePicker
        label={speakerWords.find}
        find={(query) =>
          findActors(session.store, query, 30).map((actor) => ({
            id: actor.id,
            label: preferredName(actor, { language: 'en', protected: 'show' }),
          }))
        }
        onPick={(id) => {
          const actor = session.store.find(id);
          if (actor?.kind === 'actor') take({ actorId: actor.id, descriptor: null });
        }}
        others={[
          { label: speakerWords.asWords, run: (typed) => take({ actorId: null, descriptor: typed }) },
          {
            label: speakerWords.newActor,
            run: (typed) => {
              const id = session.env.newId('actor');
              if (run(addActor, { name: typed, id })) take({ actorId: id, descriptor: null });
            },
          },
        ]}
      />
    </Popover>
  );
}

/** Several speakers. */
export function SpeakerChips({
  label,
  value,
  onChange,
  readOnly,
}: {
  readonly label: string;
  readonly value: readonly Speaker[];
  readonly onChange: (speakers: Speaker[]) => void;
  readonly readOnly: boolean;
}) {
  const { store } = useProject();
  // Names may change elsewhere.
  useStoreVersion();
  return (
    <div className={styles['chips']} role="group" aria-label={label}>
      {value.map((speaker, index) => {
        const name = speakerName(store, speaker);
        return (
          <Chip
            key={`${name} ${index}`}
            tone={speaker.actorId === null ? 'neutral' : 'actor'}
            {...(readOnly
              ? {}
              : {
                  onRemove: () => onChange(value.filter((_, at) => at !== index)),
                  removeLabel: speakerWords.remove(name),
                })}
          >
            {name}
          </Chip>
        );
      })}
      {!readOnly && <SpeakerPicker label={speakerWords.add} onPick={(one) => onChange([...value, one])} />}
    </div>
  );
}
