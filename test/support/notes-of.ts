// The words of all notes of a document tree, in its order, with ordinary spaces.

import { joinInlines } from '../../core/document/inline-texts.ts';
import type { DocumentTree, Inline } from '../../core/document/tree.ts';

export function notesOf(tree: DocumentTree): string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object') {
      const inline = value as Inline;
      if (inline.type === 'note')
        for (const block of inline.blocks)
          if (block.type === 'paragraph') found.push(joinInlines(block.inlines).replaceAll('\u00a0', ' '));
      Object.values(value).forEach(collect);
    }
  };
  collect(tree);
  return found;
}
