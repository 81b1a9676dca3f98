// Going round the regions of the window with F6.
import { firstFocusable } from '../ui/focusable.ts';

/**
 * Where F6 leads: the first thing to focus in the region after (1) or before (-1) the one with the focus.
 * Regions are marked with `data-region`; of nested ones (a place and its columns) only the inner count. Null when
 * there are none.
 */
export function nextRegion(frame: HTMLElement, step: 1 | -1): HTMLElement | null {
  const regions = [...frame.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0 && region.querySelector('[data-region]') === null,
  );
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  for (let offset = 1; offset <= regions.length; offset++) {
    const at = (here + step * offset + regions.length * 2) % regions.length;
    const region = regions[at];
    const target = region === undefined ? null : firstFocusable(region);
    if (target !== null) return target;
  }
  return null;
}
