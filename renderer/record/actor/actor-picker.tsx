// Chooses an actor by any of its names, or makes a new one: an input with a list under it.
import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Actor, ActorId } from '../../../core/model/kinds/actor.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { actorNamed, findActors } from '../../../core/query/names/find-actors.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { useProject, useQuery, useRecord } from '../../state/project/use-project.tsx';
import { IconButton } from '../../ui/controls/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTypedText } from '../../ui/fields/use-typed-text.ts';
import { actorPickerWords } from '../../words/inputs/actor-picker.ts';
import styles from './actor-picker.module.css';
import { useRun } from '../../commands/use-run.ts';

export type ActorPickerProps = {
  /** Spoken name; a `Field` around it labels it too. */
  label: string;
  value: ActorId | null;
  onChange: (id: ActorId | null) => void;
  /** Actors that can't be chosen here (they stand there already). */
  exclude?: readonly ActorId[] | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** Gets words that are no actor's name, to keep as a description: chosen in the list, or the field was left. */
  onWords?: ((words: string) => void) | undefined;
};

const nameOf = (actor: Actor): string => preferredName(actor, { language: 'en', protected: 'show' });

/** A combobox: type to search, arrows and Enter to choose, "New actor" for a name that is not there. */
export function ActorPicker(props: ActorPickerProps) {
  const { value, onChange, exclude = [] } = props;
  const session = useProject();
  const run = useRun();
  const chosen = useRecord(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  useTypedText(typed === null || typed.trim() === '' ? null : typed);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const query = typed ?? '';
  const open = typed !== null;
  const found = useQuery(
    (reader) =>
      open
        ? findActors(reader, query, 8 + exclude.length).filter((actor) => !exclude.includes(actor.id))
        : [],
    [open, query, exclude.join(' ')],
  ).slice(0, 8);
  const canCreate = query.trim() !== '' && actorNamed(session.store, query) === undefined;
  const offers: ('words' | 'create')[] = [
    ...(canCreate ? (['create'] as const) : []),
    ...(canCreate && props.onWords !== undefined ? (['words'] as const) : []),
  ];
  // "a Health Ministry official" describes, "Health Ministry" names.
  if (/^\p{Ll}/u.test(query.trim())) offers.reverse();
  const count = found.length + offers.length;
  const at = Math.min(active, count - 1);

  const choose = (index: number): void => {
    const actor = found[index];
    if (actor !== undefined) onChange(actor.id);
    else if (offers[index - found.length] === 'words') props.onWords?.(query.trim());
    else if (canCreate) {
      const id = session.env.newId('actor');
      if (run(addActor, { name: query, id })) onChange(id);
    } else return;
    setTyped(null);
  };
  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <div className={styles['picker']} ref={box}>
      <TextField
        typing="told"
        role="combobox"
        aria-label={props.label}
        aria-expanded={open && count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? optionId(at) : undefined}
        placeholder={props.placeholder ?? actorPickerWords.placeholder}
        disabled={props.disabled}
        value={typed ?? (chosen === undefined ? '' : nameOf(chosen))}
        onChange={(next) => {
          setTyped(next);
          setActive(0);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (typed !== null && typed.trim() === '' && value !== null) onChange(null);
          else if (typed !== null && typed.trim() !== '') {
            const named = actorNamed(session.store, typed);
            if (named !== undefined && !exclude.includes(named.id)) onChange(named.id);
            else props.onWords?.(typed.trim());
          }
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!open) setTyped(chosen === undefined ? '' : nameOf(chosen));
            else setActive((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % Math.max(1, count));
          } else if (event.key === 'Enter' && open && at >= 0) {
            event.preventDefault();
            event.stopPropagation();
            choose(at);
          } else if (event.key === 'Escape' && open) {
            event.preventDefault();
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      {chosen !== undefined && typed === null && !props.disabled && (
        <span className={styles['clear']}>
          <IconButton
            size="small"
            label={actorPickerWords.clear(nameOf(chosen))}
            icon={<X />}
            onClick={() => onChange(null)}
          />
        </span>
      )}
      {open && count > 0 && (
        <div id={listId} role="listbox" aria-label={props.label} className={styles['list']}>
          {found.map((actor, index) => (
            <div
              key={actor.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classNames(styles['option'], index === at && styles['active'])}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(index);
              }}
            >
              <bdi>{nameOf(actor)}</bdi>
              <span className={styles['aliases']}>
                <bdi>
                  {actor.names
                    .map((name) => name.text)
                    .filter((name) => name !== nameOf(actor))
                    .slice(0, 2)
                    .join(' · ')}
                </bdi>
              </span>
            </div>
          ))}
          {offers.map((offer, index) => (
            <div
              key={offer}
              id={optionId(found.length + index)}
              role="option"
              tabIndex={-1}
              aria-selected={at === found.length + index}
              className={classNames(styles['option'], at === found.length + index && styles['active'])}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(found.length + index);
              }}
            >
              {actorPickerWords[offer]} <bdi className={styles['new']}>{query.trim()}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
