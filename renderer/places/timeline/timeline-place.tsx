// The timeline: filters, a chart over a table, and the chosen event. Composes; events are edited in renderer/record.

import { recordViews } from '../../kinds/record-views.ts';
import { Milestone, Plus, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Event } from '../../../core/model/kinds/event.ts';
import { dateToWords } from '../../../core/words/dates/date-words.ts';
import { EventEditor } from '../../record/event/event-editor.tsx';
import { RecordRemovalDialog } from '../../record/record-removal-dialog.tsx';
import { useNewRecords } from '../../record/use-new-records.ts';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { navigate, showHistory, useNavigation } from '../../state/window/navigation.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { withDrawerOpen } from '../../ui/columns/drawers.ts';
import { Menu } from '../../ui/layers/menu.tsx';
import { EmptyState, Panel, PanelHeader } from '../../ui/layout/panel.tsx';
import type { VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { words } from '../../words/en.ts';
import { timelineWords } from '../../words/records/timeline.ts';
import { EventFilters } from './event-filters.tsx';
import {
  datesOf,
  type EventFilter,
  eventsInBrief,
  type FilterContext,
  lanesOf,
  type LanesBy,
  passesFilter,
} from './event-lanes.ts';
import { EventsChart } from './events-chart.tsx';
import { eventRows, EventsTable } from './events-table.tsx';
import styles from './timeline-place.module.css';
import type { ChartControl } from './use-chart-view.ts';

const text = timelineWords;

/** Place 4. The chosen event is the navigation's. */
export function TimelinePlace() {
  const session = useProject();
  const { newEvent } = useNewRecords();
  const brief = useCurrentBrief();
  const { eventId } = useNavigation();
  const chosen = useRecord(eventId);
  const events = useRecords('event');
  const [filter, setFilter] = useState<EventFilter>({ kind: 'all' });
  const [removing, setRemoving] = useState<Event | null>(null);
  const table = useRef<VirtualListHandle>(null);

  const inBrief = useQuery(
    (reader) => (brief === undefined ? new Set<string>() : eventsInBrief(reader, brief.id)),
    [brief?.id],
  );
  const context: FilterContext = { period: brief?.period ?? null, inBrief };
  // A filter of the brief before, or of an actor that is gone, must not hide everything.
  const stands =
    (filter.kind !== 'period' || context.period !== null) &&
    (filter.kind !== 'notInBrief' || brief !== undefined) &&
    (filter.kind !== 'actor' || session.store.find(filter.actorId) !== undefined);
  const shownFilter: EventFilter = stands ? filter : { kind: 'all' };
  const shown = events.filter((event) => passesFilter(event, shownFilter, context));
  const rows = useQuery((reader) => eventRows(reader, shown), [events, shownFilter, context.period, inBrief]);
  // Nobody should arrive at an empty panel: until one is chosen, the table's first event is shown.
  const selected = chosen ?? rows[0]?.event;

  const select = (id: string): void => {
    const event = session.store.find(id);
    if (event?.kind === 'event') navigate({ eventId: event.id });
  };
  const add = (): void => {
    const leads = shownFilter.kind === 'actor' ? session.store.find(shownFilter.actorId) : undefined;
    const fields = leads?.kind === 'actor' ? { actors: [{ actorId: leads.id, role: 'agent' as const }] } : {};
    if (newEvent(fields) && shownFilter.kind !== 'actor') setFilter({ kind: 'all' });
  };
  useRegisterCommands([
    menuCommand('new-event', add, () => !session.readOnly),
    menuCommand(
      'remove-selected',
      () => setRemoving(selected ?? null),
      () => !session.readOnly && selected !== undefined,
    ),
    menuCommand(
      'record-history',
      () => showHistory(selected?.id ?? null),
      () => selected !== undefined,
    ),
  ]);
  const focusEditor = (): void =>
    withDrawerOpen('end', () =>
      document.querySelector<HTMLElement>('[data-event-editor] textarea, [data-event-editor] input')?.focus(),
    );

  return (
    <>
      <Columns
        name="timeline"
        endPx={372}
        startTitle={text.filters.title}
        endTitle={recordViews.event.name}
        start={
          <EventFilters
            events={events}
            filter={shownFilter}
            onFilter={setFilter}
            context={context}
            hasBrief={brief !== undefined}
          />
        }
        main={
          <TimelineWork
            rows={rows}
            total={events.length}
            selectedId={selected?.id ?? null}
            onSelect={select}
            onOpen={focusEditor}
            onAdd={session.readOnly ? null : add}
            onRemove={(id) => {
              const event = session.store.find(id);
              if (event?.kind === 'event' && !session.readOnly) setRemoving(event);
            }}
            onShowAll={() => setFilter({ kind: 'all' })}
            table={table}
          />
        }
        end={
          selected === undefined ? (
            <Panel label={text.editor.label}>
              <EmptyState title={text.empty.select} icon={<Milestone />}>
                {text.empty.selectHint}
              </EmptyState>
            </Panel>
          ) : (
            <EventEditor key={selected.id} eventId={selected.id} onRemove={() => setRemoving(selected)} />
          )
        }
      />
      <RecordRemovalDialog
        record={removing}
        text={{
          title: text.removeTitle,
          body: text.removeBody,
          confirm: text.remove,
          removed: text.removed,
        }}
        onClose={() => setRemoving(null)}
        onRemoved={() => {
          navigate({ eventId: null });
          table.current?.focus();
        }}
      />
    </>
  );
}

function TimelineWork({
  rows,
  total,
  selectedId,
  onSelect,
  onOpen,
  onAdd,
  onRemove,
  onShowAll,
  table,
}: {
  readonly rows: ReturnType<typeof eventRows>;
  readonly total: number;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
  readonly onAdd: (() => void) | null;
  readonly onRemove: (id: string) => void;
  readonly onShowAll: () => void;
  readonly table: { current: VirtualListHandle | null };
}) {
  const [by, setBy] = useState<LanesBy>('actor');
  const control = useRef<ChartControl>(null);
  const events = useMemo(() => rows.map((row) => row.event), [rows]);
  const lanes = useQuery(
    (reader) => lanesOf(reader, events, by, by === 'actor' ? text.chart.noActor : text.chart.noPlace),
    [events, by],
  );
  const dates = useMemo(() => datesOf(events), [events]);
  const datesWords =
    dates === null
      ? ''
      : dateToWords(dates, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' });
  const undated = events.length - lanes.reduce((sum, lane) => sum + lane.items.length, 0);
  const note = [
    datesWords,
    words.counts.events(events.length),
    undated > 0 && lanes.length > 0 ? text.chart.undated(undated) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const charted = lanes.length > 0;

  return (
    <section className={styles['work']} aria-label={text.title}>
      <PanelHeader
        title={text.title}
        note={note}
        ruled
        actions={
          <>
            {charted && (
              <>
                <IconButton
                  size="small"
                  label={text.chart.zoomOut}
                  icon={<ZoomOut aria-hidden="true" />}
                  onClick={() => control.current?.zoom(1.5)}
                />
                <IconButton
                  size="small"
                  label={text.chart.zoomIn}
                  icon={<ZoomIn aria-hidden="true" />}
                  onClick={() => control.current?.zoom(1 / 1.5)}
                />
                <Button size="small" title={text.chart.fitTitle} onClick={() => control.current?.fit()}>
                  {text.chart.fit}
                </Button>
                <Menu
                  align="end"
                  trigger={<Button size="small">{text.chart.lanesShort[by]}</Button>}
                  entries={(['actor', 'place', 'none'] as const).map((one) => ({
                    kind: 'item',
                    id: one,
                    label: text.chart.lanesBy[one],
                    checked: one === by,
                    run: () => setBy(one),
                  }))}
                />
              </>
            )}
            {onAdd !== null && (
              <Button size="small" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
                {recordViews.event.name}
              </Button>
            )}
          </>
        }
      />
      {charted && (
        <EventsChart
          lanes={lanes}
          selectedId={selectedId}
          onSelect={onSelect}
          onOpen={onOpen}
          summary={text.chart.summary(words.counts.events(events.length - undated), datesWords)}
          control={control}
        />
      )}
      <EventsTable
        rows={rows}
        selectedId={selectedId}
        onSelect={onSelect}
        onOpen={onOpen}
        onRemove={onRemove}
        handle={table}
        empty={
          total === 0 ? (
            <EmptyState
              title={text.empty.title}
              icon={<Milestone />}
              actions={
                onAdd !== null && (
                  <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
                    {text.newEvent}
                  </Button>
                )
              }
            >
              {text.empty.hint}
            </EmptyState>
          ) : (
            <EmptyState
              title={text.empty.filtered}
              actions={<Button onClick={onShowAll}>{text.empty.showAll}</Button>}
            >
              {text.empty.filteredHint}
            </EmptyState>
          )
        }
      />
    </section>
  );
}
