// Rewrites the paragraphs and headings of a rich text, leaving how blocks nest as it stands.

import { mapBlocks } from './map-blocks.ts';
import type { RichInline, RichText } from './rich-text.ts';

/** A copy in which the content of every paragraph and heading is what `change` gives for it. */
export const mapLeaves = (
  text: RichText,
  change: (content: readonly RichInline[]) => readonly RichInline[],
): RichText =>
  mapBlocks(text, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return block;
    const before = block.content ?? [];
    const after = change(before);
    return after === before ? block : { ...block, content: [...after] };
  });
