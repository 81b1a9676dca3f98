// The actors: list, profile, and where the chosen one appears with its evidence.

import { Users } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Actor, ActorId } from '../../../core/model/kinds/actor.ts';
import { ActorAppearancesList } from '../../record/actor/actor-appearances-list.tsx';
import { ActorEvidenceList } from '../../record/actor/actor-evidence-list.tsx';
import { ActorNetwork } from '../../record/actor/actor-network.tsx';
import { relationsOf } from '../../record/actor/fields/actor-relations.ts';
import { ActorRemovalDialog } from '../../record/actor/actor-removal-dialog.tsx';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { navigate, showHistory, useNavigation } from '../../state/window/navigation.ts';
import { useProject, useQuery, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { EmptyState, Panel } from '../../ui/layout/panel.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import type { VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { words } from '../../words/en.ts';
import { historyWords } from '../../words/files/history.ts';
import { ActorProfile } from './actor-profile.tsx';
import { ActorsList } from './actors-list.tsx';
import styles from './actors-place.module.css';
import { shownActors } from './shown-actors.ts';

/** The whole place. */
export function ActorsPlace() {
  const { readOnly, store } = useProject();
  const { actorId } = useNavigation();
  const actors = useRecords('actor');
  const isEmpty = actors.length === 0;
  // Nobody should arrive at an empty profile: until one is chosen, the list's first actor is shown.
  const first = useQuery((reader) => shownActors(reader, '', null)[0], [actors]);
  const actor = useRecord(actorId) ?? first;
  const [removing, setRemoving] = useState<ActorId | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const newActor = (): void => openDialog('new-actor');
  useRegisterCommands([
    menuCommand(
      'remove-selected',
      () => setRemoving(actor?.id ?? null),
      () => !readOnly && actor !== undefined,
    ),
    menuCommand(
      'record-history',
      () => showHistory(actor?.id ?? null),
      () => actor !== undefined,
    ),
  ]);
  return (
    <>
      <Columns
        name="actors"
        startTitle={words.places.actors}
        endTitle={words.shell.details}
        start={
          <ActorsList
            selectedId={actor?.id ?? null}
            onSelect={(id) => navigate({ actorId: id })}
            onNew={readOnly ? null : newActor}
            onRemove={readOnly ? null : setRemoving}
            handle={list}
          />
        }
        main={
          actor === undefined ? (
            <EmptyState
              title={isEmpty ? actorWords.emptyTitle : actorWords.chooseTitle}
              icon={<Users />}
              actions={!readOnly && isEmpty && <Button onClick={newActor}>{actorWords.new}</Button>}
            >
              {isEmpty ? actorWords.emptyBody : actorWords.chooseBody}
            </EmptyState>
          ) : (
            <>
              <ActorProfile key={actor.id} actor={actor} readOnly={readOnly} />
              <footer className={styles['foot']}>
                <Button variant="ghost" size="small" onClick={() => showHistory(actor.id)}>
                  {historyWords.historyOf}
                </Button>
                {!readOnly && (
                  <Button variant="ghost" size="small" onClick={() => setRemoving(actor.id)}>
                    {actorWords.remove}
                  </Button>
                )}
              </footer>
            </>
          )
        }
        end={actor === undefined ? null : <Details key={actor.id} actor={actor} readOnly={readOnly} />}
      />
      <ActorRemovalDialog
        actor={removing === null ? null : (store.get(removing) ?? null)}
        onCancel={() => setRemoving(null)}
        onRemoved={() => {
          setRemoving(null);
          navigate({ actorId: null });
          list.current?.focus();
        }}
      />
    </>
  );
}

function Details({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const [tab, setTab] = useState<'appearances' | 'evidence' | 'network'>('appearances');
  const linked = useQuery(
    (reader) =>
      [...actor.facts, ...actor.roles, ...relationsOf(reader, actor.id).map((seen) => seen.relation)].flatMap(
        (part) => part.evidence,
      ).length,
    [actor],
  );
  return (
    <Panel label={actorWords.details}>
      <Tabs
        label={actorWords.details}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'appearances',
            label: actorWords.appearances,
            content: <ActorAppearancesList actorId={actor.id} />,
          },
          {
            id: 'evidence',
            label: actorWords.evidence,
            count: linked,
            content: <ActorEvidenceList actor={actor} readOnly={readOnly} />,
          },
          { id: 'network', label: actorWords.network, content: <ActorNetwork actor={actor} /> },
        ]}
      />
    </Panel>
  );
}
