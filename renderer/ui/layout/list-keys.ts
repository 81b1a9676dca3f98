// Which item a key leads to in a list: arrows, Home, End, pages, and typing the first letters.
import { foldText } from '../../../core/base/text-fold.ts';

/** The index after `key`, or null when the key moves nothing. `index` is -1 while nothing is active. */
export function nextListIndex(key: string, index: number, count: number, pageSize: number): number | null {
  if (count === 0) return null;
  const within = (next: number): number => Math.min(count - 1, Math.max(0, next));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index < 0 ? count - 1 : index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return within(index + pageSize);
    case 'PageUp':
      return within(index - pageSize);
    default:
      return null;
  }
}

/**
 * The item that typed letters lead to: the next one (wrapping) whose text begins with them, without regard to
 * case, accents and Arabic letter forms. One letter typed again goes on to the next item with it. Null: none.
 */
export function typeAheadIndex(typed: string, texts: readonly string[], index: number): number | null {
  const first = typed[0] ?? '';
  const repeated = typed.length > 1 && typed === first.repeat(typed.length);
  const wanted = foldText(repeated ? first : typed);
  if (wanted === '') return null;
  const from = typed.length === 1 || repeated ? index + 1 : Math.max(0, index);
  for (let step = 0; step < texts.length; step++) {
    const at = (from + step) % texts.length;
    if (foldText(texts[at] ?? '').startsWith(wanted)) return at;
  }
  return null;
}
