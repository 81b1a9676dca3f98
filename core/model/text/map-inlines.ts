// Rewrites the inlines of a rich text, leaving every block as it stands.

import type { RichBlock, RichInline, RichListItem, RichText } from './rich-text.ts';

/** A copy in which every inline is replaced by what `change` gives for it; the same object when nothing changed. */
export function mapInlines(
  text: RichText | null,
  change: (inline: RichInline) => readonly RichInline[],
): RichText | null {
  if (text === null) return null;
  let changed = false;
  const inlines = (content: readonly RichInline[] | undefined): RichInline[] | undefined => {
    if (content === undefined) return undefined;
    const next = content.flatMap((inline) => {
      const result = change(inline);
      if (result.length !== 1 || result[0] !== inline) changed = true;
      return [...result];
    });
    return next;
  };
  const items = (list: readonly RichListItem[]): RichListItem[] =>
    list.map((item) => ({ ...item, content: item.content.map(block) }));
  const block = (value: RichBlock): RichBlock => {
    switch (value.type) {
      case 'paragraph':
        return { ...value, content: inlines(value.content) };
      case 'heading':
        return { ...value, content: inlines(value.content) };
      case 'bulletList':
        return { ...value, content: items(value.content) };
      case 'orderedList':
        return { ...value, content: items(value.content) };
      case 'blockquote':
        return { ...value, content: value.content.map(block) };
      case 'table':
        return {
          ...value,
          content: value.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: cell.content.map(block) })),
          })),
        };
      case 'image':
      case 'horizontalRule':
        return value;
    }
  };
  const content = text.content.map(block);
  return changed ? { ...text, content } : text;
}
