// What in a part of the window can have the focus.

const focusable =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/** What is chosen in `region`, else the first thing that takes the focus, else the region itself where it can. */
export function firstFocusable(region: HTMLElement): HTMLElement | null {
  const current = region.querySelector<HTMLElement>(
    '[aria-current="page"], [aria-selected="true"][tabindex="0"]',
  );
  const inside = current ?? region.querySelector<HTMLElement>(focusable);
  return inside ?? (region.tabIndex >= -1 && region.hasAttribute('tabindex') ? region : null);
}
