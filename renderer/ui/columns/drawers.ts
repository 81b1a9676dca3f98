// Which side columns of the place are drawers now, and which of them is open. One place is shown at a time.

import { useSyncExternalStore } from 'react';

export type Side = 'start' | 'end';

export type Drawers = {
  readonly folded: { readonly start: boolean; readonly end: boolean };
  readonly open: Side | null;
  /** Whether the open one takes the focus: it does where a key or its button opened it. */
  readonly takesFocus: boolean;
};

const none: Drawers = { folded: { start: false, end: false }, open: null, takesFocus: false };
let current = none;
const listeners = new Set<() => void>();

function change(to: Partial<Drawers>): void {
  current = { ...current, ...to };
  for (const listener of listeners) listener();
}

/** The place says which of its columns are drawers; one that is none any more is not open either. */
export function setFolded(folded: Drawers['folded']): void {
  if (folded.start === current.folded.start && folded.end === current.folded.end) return;
  const { open } = current;
  change({ folded, open: open !== null && folded[open] ? open : null });
}

/** Opens the drawer on that side, and closes the other; nothing where the column stands beside the work. */
export function openDrawer(side: Side, takesFocus = false): void {
  if (current.folded[side] && current.open !== side) change({ open: side, takesFocus });
}

/** Calls `then` with the column on that side in sight: at once, or when its drawer has opened. */
export function withDrawerOpen(side: Side, then: () => void): void {
  if (!current.folded[side] || current.open === side) return then();
  openDrawer(side);
  requestAnimationFrame(then);
}

/** Closes what is open. */
export function closeDrawer(): void {
  if (current.open !== null) change({ open: null });
}

/** Opens and focuses the drawer on that side, or closes it. */
export function toggleDrawer(side: Side): void {
  if (current.open === side) closeDrawer();
  else openDrawer(side, true);
}

export const getDrawers = (): Drawers => current;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Renders again when a drawer opens, closes, or a column becomes one. */
export const useDrawers = (): Drawers => useSyncExternalStore(subscribe, getDrawers);
