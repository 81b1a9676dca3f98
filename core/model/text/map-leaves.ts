// Rewrites the paragraphs and headings of a rich text, leaving how blocks nest as it stands.

import type { RichBlock, RichInline, RichListItem, RichText } from './rich-text.ts';

/** A copy in which the content of every paragraph and heading is what `change` gives for it. */
export function mapLeaves(
  text: RichText,
  change: (content: readonly RichInline[]) => readonly RichInline[],
): RichText {
  const items = (list: readonly RichListItem[]): RichListItem[] =>
    list.map((item) => ({ ...item, content: item.content.map(block) }));
  const block = (value: RichBlock): RichBlock => {
    switch (value.type) {
      case 'paragraph':
      case 'heading': {
        const before = value.content ?? [];
        const after = change(before);
        return after === before ? value : { ...value, content: [...after] };
      }
      case 'bulletList':
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
  return { ...text, content: text.content.map(block) };
}
