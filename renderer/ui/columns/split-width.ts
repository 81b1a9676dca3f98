// What a key does to the width of a split pane. Knows nothing of the page.

const stepPx = 16;

/**
 * The width after `key` on the border, or null when the key means nothing here.
 * `grows` is 1 when moving the border to the right makes the pane wider, else -1.
 */
export function nextSplitWidth(
  key: string,
  large: boolean,
  widthPx: number,
  firstPx: number,
  grows: 1 | -1,
  { minPx, maxPx }: { readonly minPx: number; readonly maxPx: number },
): number | null {
  const step = large ? stepPx * 4 : stepPx;
  const within = (width: number): number => Math.min(maxPx, Math.max(minPx, width));
  switch (key) {
    case 'ArrowRight':
      return within(widthPx + step * grows);
    case 'ArrowLeft':
      return within(widthPx - step * grows);
    case 'Home':
      return minPx;
    case 'End':
      return maxPx;
    case 'Enter':
      return within(firstPx);
    default:
      return null;
  }
}
