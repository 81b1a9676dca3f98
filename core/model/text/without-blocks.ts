// Takes single paragraphs and headings out of a rich text, with the list items and quotations that held nothing else.

import type { RichBlock, RichText } from './rich-text.ts';

/** The text without the blocks of which `goes` says so; null where nothing is left. The cells of a table keep theirs. */
export function withoutBlocks(text: RichText, goes: (id: string) => boolean): RichText | null {
  const content = left(text.content, goes);
  return content.length === 0 ? null : { ...text, content };
}

function left(blocks: readonly RichBlock[], goes: (id: string) => boolean): RichBlock[] {
  return blocks.flatMap((block): RichBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return goes(block.attrs.id) ? [] : [block];
      case 'bulletList':
      case 'orderedList': {
        const items = block.content.flatMap((item) => {
          const content = left(item.content, goes);
          return content.length === 0 ? [] : [{ ...item, content }];
        });
        return items.length === 0 ? [] : [{ ...block, content: items }];
      }
      case 'blockquote': {
        const content = left(block.content, goes);
        return content.length === 0 ? [] : [{ ...block, content }];
      }
      default:
        return [block];
    }
  });
}
