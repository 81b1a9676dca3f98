// Where the focus goes when a drawer opens and closes.

import { useLayoutEffect, useRef } from 'react';
import { type Side, useDrawers } from './drawers.ts';
import { firstFocusable } from '../focusable.ts';

/**
 * A drawer that takes the focus gives it back to what had it; where that is gone, to the drawer's button. Whoever took
 * the focus in the meantime keeps it.
 */
export function useDrawerFocus(box: { readonly current: HTMLElement | null }): void {
  const { open, takesFocus } = useDrawers();
  const was = useRef<Side | null>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const closed = was.current;
    was.current = open;
    if (closed === open) return;
    const active = document.activeElement;
    if (open !== null) {
      if (closed === null) before.current = active;
      const drawer = drawerOf(box.current, open);
      if (takesFocus && drawer !== null) firstIn(drawer)?.focus({ preventScroll: true });
      return;
    }
    const lost =
      active === null ||
      active === document.body ||
      (closed !== null && drawerOf(box.current, closed)?.contains(active));
    if (lost !== true) return;
    const back = before.current;
    if (
      back instanceof HTMLElement &&
      back !== document.body &&
      back.isConnected &&
      back.closest('[inert]') === null
    )
      back.focus({ preventScroll: true });
    else box.current?.querySelector<HTMLElement>(`[data-drawer-button="${closed}"]`)?.focus();
  });
}

// The list or the field a drawer is opened for, rather than a button of its heading.
const wanted =
  '[aria-selected="true"][tabindex="0"]:not([role="tab"]), [role="listbox"][tabindex="0"], input:not(:disabled), textarea:not(:disabled)';
const firstIn = (drawer: HTMLElement): HTMLElement | null =>
  drawer.querySelector<HTMLElement>(wanted) ?? firstFocusable(drawer);

const drawerOf = (box: HTMLElement | null, side: Side): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-drawer="${side}"]`) ?? null;
