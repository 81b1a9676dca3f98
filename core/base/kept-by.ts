// What was worked out of a record, kept with it: records are immutable, so it stays true, and a preview asks again with every key.

/** Gives what `make` gives, made once for each record and let go of with it. */
export function keptBy<R extends object, T>(make: (record: R) => T): (record: R) => T {
  const kept = new WeakMap<R, { readonly made: T }>();
  return (record) => {
    const known = kept.get(record) ?? { made: make(record) };
    kept.set(record, known);
    return known.made;
  };
}
