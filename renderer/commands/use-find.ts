// What finding in a text has wherever it is done: the words looked for, the place one is at, the keys, and where the focus
// goes when it is over.

import { useCallback, useMemo, useRef, useState } from 'react';
import { type Needle, needleOf } from '../../core/query/find-in-text.ts';
import { useRegisterCommands } from './use-window-commands.ts';
import { menuCommand } from './window-commands.ts';

export type Find = {
  readonly open: boolean;
  readonly query: string;
  readonly exact: boolean;
  readonly wholeWord: boolean;
  /** What is looked for now; null while the bar is closed. */
  readonly needle: Needle | null;
  readonly setQuery: (query: string) => void;
  readonly setExact: (exact: boolean) => void;
  readonly setWholeWord: (wholeWord: boolean) => void;
  /** Opens the bar, or chooses its words again; `seed` are words to look for. */
  readonly start: (seed: string) => void;
  readonly close: () => void;
  readonly field: { current: HTMLInputElement | null };
};

/** The state of one bar. What was looked for stays for the next time. */
export function useFind(): Find {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [exact, setExact] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const needle = useMemo(
    () => (open ? needleOf(query, { exact, wholeWord }) : null),
    [open, query, exact, wholeWord],
  );
  const start = useCallback((seed: string) => {
    const active = document.activeElement;
    if (active !== null && active !== field.current) before.current = active;
    if (seed !== '') setQuery(seed);
    setOpen(true);
    // A bar that is open already takes the focus again.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    const back = before.current;
    const there = back instanceof HTMLElement && back.isConnected && back !== document.body;
    const target = there ? back : document.querySelector<HTMLElement>('main');
    target?.focus({ preventScroll: true });
  }, []);
  return { open, query, exact, wholeWord, needle, setQuery, setExact, setWholeWord, start, close, field };
}

/** What the page's selection says, where it is a few words in one line: what one would look for. */
export function selectedWords(): string {
  const text = document.getSelection()?.toString().trim() ?? '';
  return text.length <= 100 && !/[\n\t]/u.test(text) ? text : '';
}

/** The window's commands for this text. `step` goes to the next match or the one before. */
export function useFindCommands(
  find: Find,
  step: (by: 1 | -1) => void,
  onReplace: (() => void) | null,
): void {
  const stepOrStart = (by: 1 | -1) => (): void => {
    if (find.open) step(by);
    else find.start('');
  };
  useRegisterCommands([
    menuCommand('find', () => find.start(selectedWords())),
    menuCommand('find-next', stepOrStart(1), () => true, true),
    menuCommand('find-previous', stepOrStart(-1), () => true, true),
    ...(onReplace === null ? [] : [menuCommand('replace', onReplace)]),
  ]);
}
