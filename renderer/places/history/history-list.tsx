// The list of the history: newest first, by day, with what it is filtered by.

import { BookmarkCheck, ChevronDown, ChevronRight, History, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useMemo, useState } from 'react';
import { errorToWords } from '../../../core/words/error-words.ts';
import { showHistory } from '../../state/window/navigation.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Chip } from '../../ui/labels/chip.tsx';
import { EmptyState, Panel, PanelHeader, Row } from '../../ui/layout/panel.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import { entryLine } from './entry-words.ts';
import { type HistoryItem, historyItems, type HistorySpan, timesInWords } from './history-items.ts';
import styles from './history-place.module.css';
import type { ShownHistory } from './use-history.ts';
import type { Names } from './use-states.ts';

export type HistoryListProps = {
  readonly history: ShownHistory;
  readonly names: Names;
  /** The record whose changes alone are shown: its title; null for all. */
  readonly recordTitle: string | null;
  readonly author: string | null;
  readonly onAuthor: (author: string | null) => void;
  readonly span: HistorySpan;
  readonly onSpan: (span: HistorySpan) => void;
  readonly selected: HistoryItem | null;
  readonly onSelect: (item: HistoryItem) => void;
  readonly unfolded: ReadonlySet<string>;
  readonly onFold: (id: string) => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
  readonly handle: Ref<VirtualListHandle>;
};

const spans = Object.keys(text.spans) as HistorySpan[];
const ANYBODY = '*';

/** The left column. Arrow right, Enter and double click show the steps of a line, arrow left takes them together. */
export function HistoryList(props: HistoryListProps) {
  const { history, unfolded, names, author } = props;
  const [now] = useState(() => new Date());
  const { entries, versions, more } = history;
  const items = useMemo(
    () =>
      historyItems({
        entries,
        versions: author === null && props.span === 'all' ? versions : [],
        more,
        unfolded,
        now,
      }),
    [entries, versions, more, unfolded, now, author, props.span],
  );
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const select = (id: string): void => {
    const item = byId.get(id);
    if (item !== undefined) props.onSelect(item);
  };
  const [first] = items;
  const { selected, onSelect } = props;
  const selectedId = selected?.id ?? null;
  // Nobody should arrive at an empty page: the newest change is shown. What is chosen may have grown by a step.
  useEffect(() => {
    const item = (selected === null ? undefined : byId.get(selected.id)) ?? first;
    if (item !== undefined && item !== selected) onSelect(item);
  }, [byId, first, selected, onSelect]);
  const onItemKeyDown = (event: KeyboardEvent, id: string): void => {
    const item = byId.get(id);
    const opens = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : null;
    if (item?.kind !== 'fold' || opens === null || item.open === opens) return;
    event.preventDefault();
    props.onFold(id);
  };
  const filtered = props.recordTitle !== null || author !== null || props.span !== 'all';
  const showAll = (): void => {
    props.onAuthor(null);
    props.onSpan('all');
    showHistory(null);
  };
  return (
    <Panel
      label={text.list}
      header={
        <>
          <PanelHeader
            title={text.title}
            note={history.loading ? '' : text.count(history.total)}
            actions={
              <IconButton
                size="small"
                label={text.back}
                icon={<X aria-hidden="true" />}
                onClick={props.onClose}
              />
            }
          />
          <div className={styles['filters']}>
            {props.recordTitle !== null && (
              <Chip
                className={styles['ofRecord']}
                onRemove={() => showHistory(null)}
                removeLabel={text.allRecords}
              >
                <bdi>{text.ofRecord(props.recordTitle)}</bdi>
              </Chip>
            )}
            <SelectField
              aria-label={text.who}
              value={author === null ? ANYBODY : `=${author}`}
              options={[
                { value: ANYBODY, label: text.anybody },
                ...history.authors.map((name) => ({
                  value: `=${name}`,
                  label: name === '' ? text.noName : name,
                })),
              ]}
              onChange={(value) => props.onAuthor(value === ANYBODY ? null : value.slice(1))}
            />
            <SelectField
              aria-label={text.when}
              value={props.span}
              options={spans.map((span) => ({ value: span, label: text.spans[span] }))}
              onChange={props.onSpan}
            />
          </div>
        </>
      }
    >
      <VirtualList
        label={text.list}
        handle={props.handle}
        items={items}
        idOf={(item) => item.id}
        textOf={(item) => lineOf(item, names)}
        selectedId={selectedId}
        onSelect={select}
        onOpen={(id) => {
          if (byId.get(id)?.kind === 'fold') props.onFold(id);
        }}
        onItemKeyDown={onItemKeyDown}
        estimatedHeightPx={54}
        empty={
          history.error !== null ? (
            <EmptyState title={errorToWords(history.error).message} />
          ) : history.loading ? (
            <p className={styles['quiet']}>{text.loading}</p>
          ) : filtered ? (
            <EmptyState
              title={text.nothingFits}
              icon={<History />}
              actions={<Button onClick={showAll}>{text.showAll}</Button>}
            >
              {text.nothingFitsHint}
            </EmptyState>
          ) : (
            <EmptyState title={text.empty} icon={<History />}>
              {text.emptyHint}
            </EmptyState>
          )
        }
        renderItem={(item, { selected }) => (
          <>
            {item.day !== null && <div className={styles['day']}>{item.day}</div>}
            <ItemRow item={item} names={names} selected={selected} />
            {item === items.at(-1) && more && <Reached onReached={props.onMore} count={entries.length} />}
          </>
        )}
      />
    </Panel>
  );
}

function lineOf(item: HistoryItem, names: Names): string {
  if (item.kind === 'version') return text.version(item.version.name);
  const entry = item.kind === 'entry' ? item.entry : item.steps[0];
  return entry === undefined ? '' : entryLine(entry, names.nameOf);
}

function ItemRow({
  item,
  names,
  selected,
}: {
  readonly item: HistoryItem;
  readonly names: Names;
  readonly selected: boolean;
}) {
  if (item.kind === 'version')
    return (
      <Row
        selected={selected}
        className={styles['versionRow']}
        trail={<BookmarkCheck aria-hidden="true" className={styles['versionIcon']} />}
        title={lineOf(item, names)}
        meta={timesInWords(item.version.at, item.version.at)}
      />
    );
  const [newest, oldest] =
    item.kind === 'entry' ? [item.entry, item.entry] : [item.steps[0], item.steps.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  const author = newest.author === '' ? text.noName : newest.author;
  const meta = `${timesInWords(oldest.at, newest.until)} · `;
  return (
    <Row
      selected={selected}
      depth={item.kind === 'entry' && item.within ? 1 : 0}
      trail={
        item.kind === 'fold' ? (
          <span className={styles['chevron']}>
            {item.open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          </span>
        ) : undefined
      }
      title={lineOf(item, names)}
      meta={
        <>
          <span>{meta}</span>
          <bdi>{author}</bdi>
          {item.kind === 'fold' && <span>{` · ${text.times(item.steps.length)}`}</span>}
        </>
      }
    />
  );
}

/** Tells when the end of what was read comes into sight. */
function Reached({ onReached, count }: { readonly onReached: () => void; readonly count: number }) {
  useEffect(() => onReached(), [count, onReached]);
  return null;
}
