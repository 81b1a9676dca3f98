// The words of a tree in the order in which a writer without pages says them, and as one comparable text.

import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';

/** Every word of the body, contents, captions before or after what they name as asked; comments are left out. */
export function wordsInOrder(tree: DocumentTree, captions: 'first' | 'last'): string {
  const notes: Inline[] = [];
  const inlines = (list: readonly Inline[]): string =>
    list
      .map((inline) => {
        if (inline.type === 'text' || inline.type === 'ref') return inline.text;
        if (inline.type === 'link') return inlines(inline.inlines);
        if (inline.type === 'note') notes.push(inline);
        return ' ';
      })
      .join('');
  const blocks = (list: readonly Block[]): string => list.map(block).join(' ');
  const caption = (one: { readonly label: string; readonly inlines: readonly Inline[] } | null): string =>
    one ? `${one.label} ${inlines(one.inlines)}` : '';
  const headings = (list: readonly Block[], levels: number): string =>
    list
      .map((one) => {
        if (one.type === 'keepTogether') return headings(one.blocks, levels);
        if (one.type !== 'heading' || one.level > levels) return '';
        return `${one.number ?? ''} ${inlines(one.inlines)}`;
      })
      .join(' ');
  const block = (one: Block): string => {
    switch (one.type) {
      case 'heading':
      case 'paragraph':
        return `${one.number ?? ''} ${inlines(one.inlines)}`;
      case 'list':
        return one.items.map((item) => blocks(item.blocks)).join(' ');
      case 'table': {
        const rows = one.rows.map((row) => row.cells.map((cell) => blocks(cell.blocks)).join(' ')).join(' ');
        return captions === 'first' ? `${caption(one.caption)} ${rows}` : `${rows} ${caption(one.caption)}`;
      }
      case 'illustration':
        return `${one.alt ?? ''} ${caption(one.caption)}`;
      case 'toc':
        return `${one.title} ${tree.sections.map((section) => headings(section.blocks, one.levels)).join(' ')}`;
      case 'keepTogether':
        return blocks(one.blocks);
      case 'pageBreak':
      case 'rule':
        return '';
    }
  };
  const body = tree.sections.map((section) => blocks(section.blocks)).join(' ');
  const after: string[] = [];
  for (const note of notes) if (note.type === 'note') after.push(blocks(note.blocks));
  return comparable(`${body} ${after.join(' ')}`);
}

/** Letters and digits only, so that signs of a format and spaces between its parts don't count. */
export const comparable = (text: string): string => text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');
