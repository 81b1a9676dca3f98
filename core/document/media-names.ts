// Which pictures a document shows.

import type { Block, DocumentTree } from './tree.ts';

/** The names of all pictures in a tree, each once. */
export function mediaNames(tree: DocumentTree): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'illustration' && block.content.kind === 'image') names.add(block.content.media);
      else if (block.type === 'list') for (const item of block.items) walk(item.blocks);
      else if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else if (block.type === 'keepTogether') walk(block.blocks);
    }
  };
  for (const section of tree.sections) walk(section.blocks);
  return names;
}
