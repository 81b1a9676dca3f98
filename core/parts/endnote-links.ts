// Makes endnotes a place that a reader comes back from: the paragraph that cites can be led to, and the note leads there.

import { mapBlock } from '../document/map-block.ts';
import type { Block, Inline } from '../document/tree.ts';

export type LinkedEndnotes = {
  readonly blocks: readonly Block[];
  /** For each note, by its id: the id of the block that cites it. */
  readonly places: ReadonlyMap<string, string>;
};

/** Names every block that refers to one of the notes. Blocks that have a name keep it. */
export function nameCitingBlocks(blocks: readonly Block[], noteIds: ReadonlySet<string>): LinkedEndnotes {
  const places = new Map<string, string>();
  const citedIn = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) =>
      inline.type === 'ref' && noteIds.has(inline.target)
        ? [inline.target]
        : inline.type === 'link'
          ? citedIn(inline.inlines)
          : [],
    );
  const keep = (notes: readonly string[], id: string): void => {
    for (const note of notes) places.set(note, id);
  };
  const named = (block: Block): Block => {
    if (block.type === 'paragraph') {
      const notes = citedIn(block.inlines);
      if (notes.length === 0) return block;
      const id = block.id ?? `cites-${notes[0]}`;
      keep(notes, id);
      return block.id === null ? { ...block, id } : block;
    }
    if (block.type === 'heading') keep(citedIn(block.inlines), block.id);
    else if ((block.type === 'table' || block.type === 'illustration') && block.caption !== null)
      keep(citedIn(block.caption.inlines), block.caption.id);
    return mapBlock(block, { inlines: (inlines) => inlines, blocks: (inside) => inside.map(named) });
  };
  return { blocks: blocks.map(named), places };
}
