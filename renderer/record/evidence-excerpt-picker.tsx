// Finds one excerpt among all by typing: an input with a list under it. Knows nothing of what the excerpt is for.

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ExcerptId } from '../../core/model/excerpt.ts';
import { useProject, useQuery } from '../state/use-project.tsx';
import { Grade } from '../ui/grade.tsx';
import { nextListIndex } from '../ui/list-keys.ts';
import { TextField } from '../ui/text-field.tsx';
import { evidenceWords } from '../words/evidence.ts';
import styles from './evidence.module.css';
import { findExcerpts, viewOfExcerpt } from './evidence-view.ts';

const MOST = 40;
const PAGE = 5;

export type ExcerptPickerProps = {
  readonly onPick: (id: ExcerptId) => void;
  /** Excerpts that are not offered, usually those linked already. */
  readonly without?: ReadonlySet<string> | undefined;
  /** Spoken name of the input and its placeholder. */
  readonly label?: string | undefined;
};

/** A combobox over every excerpt of the project; arrows choose, Enter picks. Put it into a Popover or a panel. */
export function ExcerptPicker({ onPick, without, label = evidenceWords.find }: ExcerptPickerProps) {
  const { store } = useProject();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { found, more } = useQuery((reader) => findExcerpts(reader, query, MOST, without), [query, without]);
  const index = Math.min(active, found.length - 1);

  const moveTo = (next: number): void => {
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = found[index];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      onPick(chosen.id);
      return;
    }
    // Home and End belong to the text that is being typed.
    if (event.key === 'Home' || event.key === 'End') return;
    const next = nextListIndex(event.key, index, found.length, PAGE);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };
  const optionId = (id: string): string => `${listId}-${id}`;
  const activeId = found[index]?.id;
  return (
    <div className={styles['picker']}>
      <TextField
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId === undefined ? undefined : optionId(activeId)}
        tabIndex={0}
        value={query}
        onChange={(next) => {
          setQuery(next);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={evidenceWords.results}
        className={styles['results']}
        hidden={found.length === 0}
        tabIndex={-1}
        // The input keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={(event) => {
          const at = indexAt(event.target);
          if (at >= 0) setActive(at);
        }}
        onClick={(event) => {
          const excerpt = found[indexAt(event.target)];
          if (excerpt !== undefined) onPick(excerpt.id);
        }}
        onKeyDown={onKeyDown}
      >
        {found.map((excerpt, at) => {
          const view = viewOfExcerpt(store, excerpt);
          return (
            <div
              key={excerpt.id}
              data-index={at}
              id={optionId(excerpt.id)}
              role="option"
              aria-selected={at === index}
              className={styles['result']}
            >
              <q className={styles['resultQuote']} dir="auto" lang={view.language ?? undefined}>
                {view.quote}
              </q>
              <span className={styles['resultLine']}>
                <Grade reliability={view.reliability} credibility={view.credibility} />
                {view.who !== '' && <bdi>{view.who}</bdi>}
                <bdi>{view.sourceLine}</bdi>
              </span>
            </div>
          );
        })}
      </div>
      <p className={styles['resultNote']} role="status">
        {found.length === 0
          ? query.trim() !== ''
            ? evidenceWords.nothing(query.trim())
            : store.ofKind('excerpt').length === 0
              ? evidenceWords.noExcerpts
              : evidenceWords.allLinked
          : more > 0
            ? evidenceWords.more(more)
            : ''}
      </p>
    </div>
  );
}

// The place in the list of the option that an event came from; -1 beside all options.
function indexAt(target: EventTarget): number {
  const option = target instanceof Element ? target.closest('[data-index]') : null;
  return option === null ? -1 : Number(option.getAttribute('data-index'));
}
