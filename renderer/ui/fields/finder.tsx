// A field over the list of what its words find: a combobox for screen readers, for mouse and keyboard alike. Knows
// nothing of what is found.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { nextListIndex } from '../layout/list-keys.ts';
import { TextField } from './text-field.tsx';

export type FinderProps<T> = {
  /** Spoken name of the field and its placeholder. */
  readonly label: string;
  /** Spoken name of the list. */
  readonly listLabel: string;
  readonly query: string;
  /** What was typed; the first of what is found then becomes active. */
  readonly onQuery: (query: string) => void;
  readonly options: readonly T[];
  readonly keyOf: (option: T) => string;
  /** Index of the active option; beyond the last it is the last. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Enter, or the mouse as `mouse` says. */
  readonly onTake: (option: T) => void;
  /**
   * `take`: a click takes. `choose`: a click makes active, a double click takes. `follow`: the pointer makes active as
   * it passes, a click takes.
   */
  readonly mouse?: 'take' | 'choose' | 'follow';
  /** How many options a page key passes. */
  readonly pageSize: number;
  readonly listClass: string | undefined;
  readonly optionClass: string | undefined;
  readonly children: (option: T) => ReactNode;
};

/** Arrows and page keys choose, Enter takes, the focus stays in the field. The active option has `aria-selected`. */
export function Finder<T>(props: FinderProps<T>) {
  const { label, query, options, active, onActive, onTake, mouse = 'take' } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = Math.min(active, options.length - 1);
  const chosen = options[index];
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== undefined) onTake(chosen);
      return;
    }
    // Home and End belong to the text that is being typed.
    if (event.key === 'Home' || event.key === 'End') return;
    const next = nextListIndex(event.key, index, options.length, props.pageSize);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
  };
  const take = (target: EventTarget): void => {
    const option = options[indexAt(target)];
    if (option !== undefined) onTake(option);
  };
  const choose = (target: EventTarget): void => {
    const at = indexAt(target);
    if (at >= 0) onActive(at);
  };
  return (
    <>
      <TextField
        typing="none"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${index}`}
        tabIndex={0}
        value={query}
        onChange={(next) => {
          props.onQuery(next);
          onActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={props.listLabel}
        className={props.listClass}
        hidden={options.length === 0}
        tabIndex={-1}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={mouse === 'follow' ? (event) => choose(event.target) : undefined}
        onClick={(event) => (mouse === 'choose' ? choose(event.target) : take(event.target))}
        onDoubleClick={mouse === 'choose' ? (event) => take(event.target) : undefined}
        onKeyDown={onKeyDown}
      >
        {options.map((option, at) => (
          <div
            key={props.keyOf(option)}
            id={`${listId}-${at}`}
            data-index={at}
            role="option"
            aria-selected={at === index}
            className={props.optionClass}
          >
            {props.children(option)}
          </div>
        ))}
      </div>
    </>
  );
}

// The place in the list of the option that an event came from; -1 beside all options.
function indexAt(target: EventTarget): number {
  const option = target instanceof Element ? target.closest('[data-index]') : null;
  return option === null ? -1 : Number(option.getAttribute('data-index'));
}
