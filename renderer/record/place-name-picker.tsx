// Finds a record by its name while it is typed, or makes something of the words themselves: an input over a list.
// Knows nothing of which records these are.

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { nextListIndex } from '../ui/list-keys.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './place-name-picker.module.css';

export type NameOption = {
  readonly id: string;
  readonly label: string;
  /** Quiet words after it. */
  readonly detail?: string | undefined;
};

export type NamePickerProps = {
  /** Spoken name of the input and its placeholder. */
  readonly label: string;
  /** The options for what was typed, best first. */
  readonly find: (query: string) => readonly NameOption[];
  readonly onPick: (id: string) => void;
  /** What else the words may become: "New place “Abyar”"; offered after the options. */
  readonly others?: readonly {
    readonly label: (query: string) => string;
    readonly run: (query: string) => void;
  }[];
};

type Line = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  run(): void;
};

/** Arrows choose, Enter takes. Put it into a Popover. */
export function NamePicker({ label, find, onPick, others = [] }: NamePickerProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const typed = query.replace(/\s+/gu, ' ').trim();
  const lines: Line[] = [
    ...find(typed).map((option) => ({
      key: option.id,
      label: option.label,
      detail: option.detail,
      run: () => onPick(option.id),
    })),
    ...(typed === ''
      ? []
      : others.map((other, index) => ({
          key: `other-${index}`,
          label: other.label(typed),
          run: () => other.run(typed),
        }))),
  ];
  const index = Math.min(active, lines.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = lines[index];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      chosen.run();
      return;
    }
    // Home and End belong to the text that is being typed.
    if (event.key === 'Home' || event.key === 'End') return;
    const next = nextListIndex(event.key, index, lines.length, 6);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={styles['picker']}>
      <TextField
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={lines.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={lines[index] === undefined ? undefined : `${listId}-${index}`}
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
        aria-label={label}
        className={styles['lines']}
        hidden={lines.length === 0}
        tabIndex={-1}
        // The input keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
          if (line !== null) lines[Number(line.getAttribute('data-index'))]?.run();
        }}
        onKeyDown={onKeyDown}
      >
        {lines.map((line, at) => (
          <div
            key={line.key}
            id={`${listId}-${at}`}
            data-index={at}
            role="option"
            aria-selected={at === index}
            className={styles['line']}
          >
            <bdi>{line.label}</bdi>
            {line.detail !== undefined && <span className={styles['detail']}>{line.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
