// What is left to look at in words where names were hidden: not the words that were put in.

/** The text without what was put in the place of names, and nothing of a text that is such words alone. */
export function unhidden(text: string, shown: ReadonlySet<string>): string {
  if (shown.has(text)) return '';
  let left = text;
  for (const words of shown) left = left.replaceAll(`[${words}]`, '[…]');
  return left;
}
