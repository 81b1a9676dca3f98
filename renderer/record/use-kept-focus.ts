// Keeps the focus in a part of the page when what had it goes away: a form that was handed in, a row that was removed.

import { type RefObject, useEffect, useRef } from 'react';

/** Properties for the part. */
export type KeptFocus<E extends HTMLElement> = {
  readonly ref: RefObject<E | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/**
 * When the focused element inside the part disappears with a render, the focus goes to the part's first element that
 * fits `home`, else to its first button. Without it the keyboard would begin again at the top of the window.
 */
export function useKeptFocus<E extends HTMLElement>(home = '[data-focus-home]'): KeptFocus<E> {
  const ref = useRef<E>(null);
  const inside = useRef(false);
  // React tells of no blur for what it removes itself, so `inside` still stands then. After every render: on purpose.
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const part = ref.current;
    const target = part?.querySelector<HTMLElement>(home) ?? part?.querySelector('button:not(:disabled)');
    if (target instanceof HTMLElement) target.focus();
  });
  return {
    ref,
    onFocus: () => {
      inside.current = true;
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}
