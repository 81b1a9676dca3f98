// The list of actors at the left: search in all scripts, filter by type, counts of where each appears.

import { EyeOff, Plus } from 'lucide-react';
import { type Ref, useRef, useState } from 'react';
import type { Actor, ActorId, ActorType } from '../../../core/model/kinds/actor.ts';
import { countAppearances } from '../../../core/query/actor-appearances.ts';
import { ActorTypeIcon } from '../../record/actor/actor-type-icon.tsx';
import { recordMenu } from '../../record/record-menu.ts';
import { useProject, useQuery, useRecords, useStoreVersion } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState, Panel, PanelHeader, Row } from '../../ui/layout/panel.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { SearchField } from '../../ui/fields/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { words } from '../../words/en.ts';
import styles from './actors-place.module.css';
import { listName, shownActors, typesInUse } from './shown-actors.ts';

const typeOrder = Object.keys(actorWords.types) as ActorType[];

/** `onNew` null: read-only. */
export function ActorsList({
  selectedId,
  onSelect,
  onNew,
  onRemove,
  handle,
}: {
  readonly selectedId: ActorId | null;
  readonly onSelect: (id: ActorId) => void;
  readonly onNew: (() => void) | null;
  readonly onRemove: ((id: ActorId) => void) | null;
  readonly handle: Ref<VirtualListHandle>;
}) {
  const { store } = useProject();
  const all = useRecords('actor');
  const [query, setQuery] = useState('');
  const [wantedType, setType] = useState<ActorType | null>(null);
  const list = useRef<VirtualListHandle | null>(null);
  const inUse = typesInUse(all, typeOrder);
  // The last actor of a type may go while its filter is on.
  const type = inUse.some((entry) => entry.type === wantedType) ? wantedType : null;
  const shown = useQuery((reader) => shownActors(reader, query, type), [query, type]);
  const asActor = (id: string): ActorId | null => store.get(id as ActorId)?.id ?? null;
  return (
    <Panel
      label={actorWords.list}
      header={
        <>
          <PanelHeader
            title={actorWords.list}
            note={words.counts.number(all.length)}
            actions={
              onNew !== null && (
                <Button
                  size="small"
                  icon={<Plus aria-hidden="true" />}
                  aria-label={actorWords.add}
                  onClick={onNew}
                >
                  {words.ui.add}
                </Button>
              )
            }
          />
          {all.length > 0 && (
            <div className={styles['filters']}>
              <SearchField
                label={actorWords.search}
                value={query}
                onChange={setQuery}
                onMoveToResults={() => list.current?.focus()}
              />
              {inUse.length > 1 && (
                <SelectField
                  aria-label={actorWords.filter}
                  value={type ?? 'all'}
                  options={[
                    { value: 'all', label: actorWords.allTypes },
                    ...inUse.map((entry) => ({
                      value: entry.type,
                      label: `${actorWords.types[entry.type]} (${words.counts.number(entry.count)})`,
                    })),
                  ]}
                  onChange={(next) => setType(next === 'all' ? null : (next as ActorType))}
                />
              )}
            </div>
          )}
        </>
      }
    >
      <VirtualList
        label={actorWords.list}
        handle={(made) => {
          list.current = made;
          if (typeof handle === 'function') handle(made);
          else if (handle) handle.current = made;
        }}
        items={shown}
        idOf={(actor) => actor.id}
        textOf={listName}
        selectedId={selectedId}
        onSelect={(id) => {
          const actor = asActor(id);
          if (actor !== null) onSelect(actor);
        }}
        onItemKeyDown={(event, id) => {
          const actor = asActor(id);
          if (event.key !== 'Delete' || actor === null || onRemove === null) return;
          event.preventDefault();
          onRemove(actor);
        }}
        menuOf={(id) => {
          const actor = asActor(id);
          return recordMenu({
            id,
            remove:
              actor === null || onRemove === null
                ? null
                : { label: actorWords.remove, run: () => onRemove(actor) },
          });
        }}
        estimatedHeightPx={60}
        renderItem={(actor, { selected }) => <ActorRow actor={actor} selected={selected} />}
        empty={
          // Without any actor the middle of the window says what to do.
          all.length === 0 ? null : (
            <EmptyState
              title={query.trim() === '' ? actorWords.noneOfType : words.ui.nothingFound(query.trim())}
            />
          )
        }
      />
    </Panel>
  );
}

function ActorRow({ actor, selected }: { readonly actor: Actor; readonly selected: boolean }) {
  const { store } = useProject();
  useStoreVersion();
  const { events, mentions } = countAppearances(store, actor.id);
  const name = listName(actor);
  const other = actor.names.find((one) => one.nameKind === 'preferred' && one.text !== name);
  const counts = actorWords.counts(events, mentions);
  return (
    <Row
      selected={selected}
      lead={<ActorTypeIcon type={actor.actorType} />}
      title={name}
      trail={
        actor.protected && (
          <span className={styles['protected']}>
            <EyeOff aria-hidden="true" />
            {actorWords.protectedMark}
          </span>
        )
      }
      meta={
        <>
          <span>{actorWords.types[actor.actorType]}</span>
          {other !== undefined && <bdi lang={other.language ?? undefined}>{other.text}</bdi>}
          <span>{counts === '' ? actorWords.unused : counts}</span>
        </>
      }
    />
  );
}
