// The focus never falls to nothing: where what had it is gone (a place that was left, a dialog that was closed, a project
// that was made), it goes to the content of the window, from which Tab leads on.

import { useEffect } from 'react';

/** What wants the focus takes it within so long (ms). */
const SETTLE_MS = 60;

/** The same for once. */
export const keepFocusSoon = (): void => void setTimeout(focusContentIfLost, SETTLE_MS);

/** Gives the focus to the content unless something has it. */
function focusContentIfLost(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** Does so whenever `what` changes, once whoever wants the focus had the chance to take it. */
export function useFocusNeverLost(what: unknown): void {
  useEffect(() => {
    const timer = setTimeout(focusContentIfLost, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [what]);
}
