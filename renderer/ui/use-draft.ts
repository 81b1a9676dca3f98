// A text that is edited here and handed on when done, so that a half-typed word is not a change of the record.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export type Draft = {
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * Properties for a TextField or TextArea: `onCommit` gets the text on blur, on Enter (`enter`: false in a
 * TextArea) and when the field goes away, if it differs from `value`; Escape takes back what was typed.
 */
export function useDraft(value: string, onCommit: (value: string) => void, enter = true): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onCommit });
  latest.current = { draft, value, onCommit };

  const commit = (): void => {
    const now = latest.current;
    if (now.draft === null) return;
    latest.current = { ...now, draft: null };
    setDraft(null);
    if (now.draft !== now.value) now.onCommit(now.draft);
  };
  useEffect(() => {
    const atEnd = latest;
    return () => {
      const now = atEnd.current;
      if (now.draft !== null && now.draft !== now.value) now.onCommit(now.draft);
    };
  }, []);

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
  };
}
