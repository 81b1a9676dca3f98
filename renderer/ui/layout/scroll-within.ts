// Scrolls one scroller only: the browser's own scrollIntoView also moves what is around it, hidden overflow included.

/** Brings an element into view: at the start, in the middle, or just so far that it is in sight. */
export function scrollWithin(
  scroller: HTMLElement | null,
  element: Element | null | undefined,
  block: 'start' | 'center' | 'nearest',
): void {
  if (scroller === null || element === null || element === undefined) return;
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const above = box.top - frame.top;
  const below = box.bottom - frame.bottom;
  if (block === 'start') scroller.scrollTop += above - 16;
  else if (block === 'center') scroller.scrollTop += above - (frame.height - box.height) / 2;
  else if (above < 0) scroller.scrollTop += above - 4;
  else if (below > 0) scroller.scrollTop += Math.min(above, below + 4);
}
