// The table under the chart: every event that the filter lets through, by date. Draws and chooses only.

import type { ReactNode } from 'react';
import { compareDates } from '../../../core/model/dates/date-bounds.ts';
import type { Event } from '../../../core/model/kinds/event.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { preferredName } from '../../../core/query/names/actor-name.ts';
import { dateValueToWords } from '../../../core/words/dates/date-words.ts';
import { recordMenu } from '../../record/record-menu.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Tag } from '../../ui/labels/grade.tsx';
import { classNames } from '../../ui/class-names.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { timelineWords } from '../../words/records/timeline.ts';
import styles from './events-table.module.css';

const text = timelineWords.table;

export type EventRow = {
  readonly event: Event;
  readonly when: string;
  readonly who: string;
  readonly supports: number;
  readonly contradicts: number;
};

/** The rows of events in the order of their dates, undated ones last. Who is told first did or said it. */
export function eventRows(reader: RecordReader, events: readonly Event[]): EventRow[] {
  return [...events]
    .sort((a, b) => compareDates(a.date?.edtf ?? null, b.date?.edtf ?? null))
    .map((event) => ({
      event,
      when: event.date === null ? text.undated : dayWords(event.date),
      who: [...new Set([...event.actors].sort((a, b) => rank(a) - rank(b)).map((entry) => entry.actorId))]
        .map((id) => reader.get(id))
        .filter((actor) => actor !== undefined)
        .map((actor) => preferredName(actor, { protected: 'show' }))
        .join(', '),
      supports: event.evidence.filter((link) => link.stance !== 'contradicts').length,
      contradicts: event.evidence.filter((link) => link.stance === 'contradicts').length,
    }));
}

const roleOrder = ['agent', 'speaker', 'target', 'affected'];
const rank = (entry: Event['actors'][number]): number => roleOrder.indexOf(entry.role);
const dayWords = (date: NonNullable<Event['date']>): string =>
  dateValueToWords(date, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' });

export type EventsTableProps = {
  readonly rows: readonly EventRow[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
  readonly onRemove: (id: string) => void;
  readonly handle: { current: VirtualListHandle | null };
  readonly empty: ReactNode;
};

/** Fills its parent. Delete asks to remove the chosen event. */
export function EventsTable({
  rows,
  selectedId,
  onSelect,
  onOpen,
  onRemove,
  handle,
  empty,
}: EventsTableProps) {
  const { readOnly } = useProject();
  return (
    <div className={styles['table']}>
      {rows.length > 0 && (
        <div className={classNames(styles['row'], styles['head'])} aria-hidden="true">
          <span>{text.when}</span>
          <span>{text.what}</span>
          <span>{text.who}</span>
          <span>{text.status}</span>
          <span>{text.evidence}</span>
        </div>
      )}
      <div className={styles['rows']}>
        <VirtualList
          label={text.label}
          items={rows}
          idOf={(row) => row.event.id}
          textOf={(row) => row.event.title}
          className={styles['list']}
          estimatedHeightPx={33}
          selectedId={selectedId}
          onSelect={onSelect}
          onOpen={onOpen}
          onItemKeyDown={(event, id) => {
            if (event.key === 'Delete' || event.key === 'Backspace') {
              event.preventDefault();
              onRemove(id);
            }
          }}
          menuOf={(id) =>
            recordMenu({
              id,
              remove: readOnly ? null : { label: timelineWords.removeEvent, run: () => onRemove(id) },
            })
          }
          handle={handle}
          empty={empty}
          renderItem={(row, { selected }) => <EventLine row={row} selected={selected} />}
        />
      </div>
    </div>
  );
}

function EventLine({ row, selected }: { readonly row: EventRow; readonly selected: boolean }) {
  const { event } = row;
  return (
    <div className={classNames(styles['row'], styles['line'], selected && styles['selected'])}>
      <span className={classNames(styles['when'], event.date === null && styles['undated'])}>{row.when}</span>
      <span className={styles['what']}>
        <bdi>{event.title}</bdi>
        {event.competingDates.length > 0 && (
          <Tag tone="weak">{text.dates(event.competingDates.length + (event.date === null ? 0 : 1))}</Tag>
        )}
        {row.contradicts > 0 && <Tag tone="bad">{text.disputed}</Tag>}
      </span>
      <span className={styles['who']} dir="auto">
        {row.who}
      </span>
      <span className={styles['status']}>
        {event.status === null ? '' : timelineWords.editor.statuses[event.status]}
      </span>
      <span className={styles['evidence']}>{row.supports + row.contradicts}</span>
    </div>
  );
}
