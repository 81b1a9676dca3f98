// JSON as a type, and equality of JSON values. Knows nothing of records.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Deep equality of two JSON values; the order of object keys does not matter, and a key whose value is undefined counts
 * as absent, as it is in JSON.
 */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at += 1) if (!jsonEqual(a[at], b[at])) return false;
    return true;
  }
  return sameFields(a as Record<string, unknown>, b as Record<string, unknown>);
}

/** Without lists of keys: the preview compares every block of a document with each key that is typed. */
function sameFields(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  let more = 0;
  for (const key in left) {
    if (left[key] === undefined) continue;
    if (!Object.hasOwn(right, key) || !jsonEqual(left[key], right[key])) return false;
    more += 1;
  }
  for (const key in right) if (right[key] !== undefined) more -= 1;
  return more === 0;
}
