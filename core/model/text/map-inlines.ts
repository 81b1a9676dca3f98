// Rewrites the inlines of a rich text, leaving every block as it stands.

import { mapLeaves } from './map-leaves.ts';
import type { RichInline, RichText } from './rich-text.ts';

/** A copy in which every inline is replaced by what `change` gives for it; the same object when nothing changed. */
export function mapInlines(
  text: RichText | null,
  change: (inline: RichInline) => readonly RichInline[],
): RichText | null {
  if (text === null) return null;
  let changed = false;
  const mapped = mapLeaves(text, (content) => {
    let here = false;
    const next = content.flatMap((inline) => {
      const result = change(inline);
      if (result.length !== 1 || result[0] !== inline) here = true;
      return [...result];
    });
    changed ||= here;
    return here ? next : content;
  });
  return changed ? mapped : text;
}
