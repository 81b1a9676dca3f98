// One walk over the tree before writing: which ids there are to point to, and whether page numbers are needed.

import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';

/** What the walk found; ids in reading order, each once. */
export type Targets = { readonly ids: ReadonlySet<string>; readonly needPageNumbers: boolean };

/** Collects every id of heading, paragraph, figure, caption and note. */
export function targetsOf(tree: DocumentTree): Targets {
  const ids = new Set<string>();
  let needPageNumbers = false;
  const inline = (one: Inline): void => {
    if (one.type === 'note') {
      ids.add(one.id);
      one.blocks.forEach(block);
    } else if (one.type === 'link') one.inlines.forEach(inline);
    else if (one.type === 'comment') one.blocks.forEach(block);
    else if (one.type === 'ref' && one.show === 'page') needPageNumbers = true;
  };
  const block = (one: Block): void => {
    switch (one.type) {
      case 'heading':
      case 'paragraph':
        if (one.id !== null) ids.add(one.id);
        one.inlines.forEach(inline);
        break;
      case 'list':
        for (const item of one.items) item.blocks.forEach(block);
        break;
      case 'table':
        for (const row of one.rows) for (const cell of row.cells) cell.blocks.forEach(block);
        if (one.caption) caption(one.caption);
        break;
      case 'figure':
        ids.add(one.id);
        if (one.caption) caption(one.caption);
        break;
      case 'keepTogether':
        one.blocks.forEach(block);
        break;
      case 'toc':
        needPageNumbers = true;
        break;
      case 'pageBreak':
      case 'rule':
        break;
    }
  };
  const caption = (one: { readonly id: string; readonly inlines: readonly Inline[] }): void => {
    ids.add(one.id);
    one.inlines.forEach(inline);
  };
  for (const section of tree.sections) section.blocks.forEach(block);
  return { ids, needPageNumbers };
}
