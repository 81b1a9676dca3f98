// Joins class names. Knows nothing else.

/** The given class names joined by spaces, without the empty ones; undefined when none is left. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  const kept = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return kept.length === 0 ? undefined : kept.join(' ');
}
