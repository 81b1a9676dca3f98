// Fractional index keys: strings that sort between two others, so that moving one item changes one record.
// Ours because the keys stand in project files: no package may change what comes before what.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Keys hold only these digits and never end in `0`, so that there is always room below them. */
export const ORDER_KEY = /^[0-9A-Za-z]*[1-9A-Za-z]$/u;

/**
 * A key that sorts (by code unit) after `before` and before `after`; null means the open end.
 * Throws when `before >= after`: that is a bug of the caller.
 */
export function orderKeyBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  if (after !== null && low >= after) throw new Error(`No key between "${low}" and "${after}"`);
  return midpoint(low, after);
}

/** `count` ascending keys between two others. */
export function orderKeysBetween(before: string | null, after: string | null, count: number): string[] {
  const keys: string[] = [];
  let last = before;
  for (let i = 0; i < count; i++) {
    last = orderKeyBetween(last, after);
    keys.push(last);
  }
  return keys;
}

function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0;
    while ((low[shared] ?? '0') === high[shared]) shared++;
    if (shared > 0) return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
  }
  const lowDigit = low === '' ? 0 : DIGITS.indexOf(low.charAt(0));
  const highDigit = high === null ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (highDigit - lowDigit > 1) {
    // Appending is by far the commonest case: a step near the low end keeps keys short for long.
    const step = high === null ? lowDigit + 1 : Math.round((lowDigit + highDigit) / 2);
    return DIGITS.charAt(step);
  }
  if (high !== null && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(lowDigit) + midpoint(low.slice(1), null);
}
