// A text that is edited here and handed on when done, so that a half-typed word is not a change of the record.
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTypedText } from './use-typed-text.ts';

export type Draft = {
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** For the field: what is typed is told from here. */
  typing: 'told';
};

export type DraftOptions = {
  /** False in a TextArea, where Enter is a new line. */
  readonly enter?: boolean;
  /**
   * `onCommit` does more than run commands (it sets a state, closes a panel, changes an editor), so it is not tried
   * while typing to learn what it would change: after a crash the text is offered instead of put back.
   */
  readonly effects?: true;
  /** What is typed is for the program and not for the project: a setting. */
  readonly program?: true;
};

/**
 * Properties for a TextField or TextArea: `onCommit` gets the text on blur, on Enter and when the field goes away, if it
 * differs from `value`; Escape takes back what was typed. While typing goes on it is tried with its changes caught.
 */
export function useDraft(
  value: string,
  onCommit: (value: string) => void,
  options: DraftOptions = {},
): Draft {
  const { enter = true, effects, program } = options;
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onCommit });
  latest.current = { draft, value, onCommit };

  const handIn = (): void => {
    const now = latest.current;
    latest.current = { ...now, draft: null };
    if (now.draft !== null && now.draft !== now.value)
      settle(() => {
        if (now.draft !== null) now.onCommit(now.draft);
      });
  };
  const commit = (): void => {
    if (latest.current.draft === null) return;
    handIn();
    setDraft(null);
  };
  const typed = draft === null || draft === value || program === true ? null : draft;
  // This one's clean-up comes before that of useTypedText, so that a change takes the place of what it hands in.
  const last = useRef(handIn);
  last.current = handIn;
  useLayoutEffect(() => () => last.current(), []);
  const settle = useTypedText(typed, {
    commit,
    ...(effects === true ? {} : { tried: () => typed !== null && latest.current.onCommit(typed) }),
  });

  return {
    value: draft ?? value,
    onChange: setDraft,
    onBlur: commit,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && enter) commit();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        latest.current = { ...latest.current, draft: null };
        setDraft(null);
      }
    },
    typing: 'told',
  };
}
