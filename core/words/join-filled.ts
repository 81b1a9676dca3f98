// Parts of a phrase that may be empty, put together.

/** The parts that say something, with `between` between them. */
export const joinFilled = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);
