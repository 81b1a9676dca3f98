// The left column: which events are shown, with how many there are of each.

import type { Event } from '../../../core/model/kinds/event.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { useRecords } from '../../state/project/use-project.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Panel, PanelHeader } from '../../ui/layout/panel.tsx';
import { timelineWords } from '../../words/records/timeline.ts';
import styles from './event-filters.module.css';
import { type EventFilter, type FilterContext, passesFilter } from './event-lanes.ts';

const text = timelineWords.filters;

export type EventFiltersProps = {
  readonly events: readonly Event[];
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  readonly context: FilterContext;
  /** There is a brief, so that something can be in it or not. */
  readonly hasBrief: boolean;
};

/** One of a group is on; arrow keys move as in any group of buttons: with Tab. */
export function EventFilters({ events, filter, onFilter, context, hasBrief }: EventFiltersProps) {
  const actors = useRecords('actor');
  const counts = new Map<string, number>();
  for (const event of events)
    for (const id of new Set(event.actors.map((entry) => entry.actorId)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  const listed = actors
    .map((actor) => ({
      id: actor.id,
      name: preferredName(actor, { protected: 'show' }),
      count: counts.get(actor.id) ?? 0,
    }))
    .filter((actor) => actor.count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const kinds = (
    [
      ['all', text.all, true],
      ['period', text.period, context.period !== null],
      ['undated', text.undated, true],
      ['competing', text.competing, true],
      ['notInBrief', text.notInBrief, hasBrief],
    ] as const
  ).filter(([, , shown]) => shown);
  return (
    <Panel
      label={timelineWords.events}
      header={<PanelHeader title={timelineWords.events} note={events.length} />}
    >
      <div role="group" aria-label={text.label}>
        {kinds.map(([kind, label]) => (
          <FilterButton
            key={kind}
            label={label}
            count={events.filter((event) => passesFilter(event, { kind }, context)).length}
            on={filter.kind === kind}
            onClick={() => onFilter({ kind })}
          />
        ))}
      </div>
      <PanelHeader title={text.actors} level={3} />
      <div role="group" aria-label={text.actors}>
        {listed.length === 0 && <p className={styles['none']}>{text.none}</p>}
        {listed.map((actor) => {
          const on = filter.kind === 'actor' && filter.actorId === actor.id;
          return (
            <FilterButton
              key={actor.id}
              label={actor.name}
              count={actor.count}
              on={on}
              actor
              onClick={() => onFilter(on ? { kind: 'all' } : { kind: 'actor', actorId: actor.id })}
            />
          );
        })}
      </div>
    </Panel>
  );
}

function FilterButton({
  label,
  count,
  on,
  actor = false,
  onClick,
}: {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly actor?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={classNames(styles['filter'], on && styles['on'])}
      onClick={onClick}
    >
      <span className={classNames(styles['label'], actor && styles['actor'])} dir="auto">
        {label}
      </span>
      <span className={styles['count']}>{count}</span>
    </button>
  );
}
