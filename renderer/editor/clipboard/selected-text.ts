// What a selection is as rich text of its own: whole blocks as far as they are selected, without the quotation or the cell
// around them, and words alone where it stays within one block.

import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Selection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { toRichText } from '../steps/to-rich-text.ts';

export type SelectedText = {
  readonly content: RichText;
  /** Words of one block. */
  readonly inline: boolean;
  /** The block that was cut at its beginning, and how many of its inlines are before the selection. */
  readonly cut: { readonly blockId: string; readonly inlines: number } | null;
};

/** Null for a selection without words. */
export function selectedText(doc: Node, selection: Selection): SelectedText | null {
  const { $from, $to, from, to } = selection;
  if (selection instanceof CellSelection) return whole(cellsOf(selection));
  if (selection instanceof NodeSelection && selection.node.isBlock)
    return whole([selection.node.toJSON() as JSONContent]);
  const cut = cutOf(selection);
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    const inlines = $from.parent.cut($from.parentOffset, $to.parentOffset);
    const { id } = $from.parent.attrs;
    const { content } = inlines.toJSON() as JSONContent;
    const text = toRichText({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id, dir: $from.parent.attrs['dir'], lang: null },
          content: content ?? [],
        },
      ],
    });
    return text === null ? null : { content: text, inline: true, cut };
  }
  const depth = wrapperDepth(doc, selection);
  const start = depth === 0 ? 0 : $from.start(depth);
  const parent = $from.node(depth);
  const blocks = (parent.cut(from - start, to - start).toJSON() as JSONContent).content ?? [];
  countOn(blocks, selection, depth);
  const text = toRichText({ type: 'doc', content: blocks });
  return text === null ? null : { content: text, inline: false, cut };
}

const whole = (blocks: JSONContent[]): SelectedText | null => {
  const content = toRichText({ type: 'doc', content: blocks });
  return content === null ? null : { content, inline: false, cut: null };
};

function cutOf({ $from }: Selection): SelectedText['cut'] {
  const id: unknown = $from.parent.attrs['id'];
  const inlines = $from.index();
  return $from.parent.isTextblock && inlines > 0 && typeof id === 'string' ? { blockId: id, inlines } : null;
}

/** How deep the node stands whose children are taken: one that holds any block. */
function wrapperDepth(doc: Node, { $from, to }: Selection): number {
  let depth = $from.sharedDepth(to);
  const holdsBlocks = (node: Node): boolean =>
    node === doc || ['listItem', 'blockquote', 'tableCell', 'tableHeader'].includes(node.type.name);
  while (depth > 0 && !holdsBlocks($from.node(depth))) depth -= 1;
  return depth;
}

/** A numbered list whose first items stay behind goes on with the number of the next. */
function countOn(blocks: JSONContent[], { $from }: Selection, depth: number): void {
  let [first] = blocks;
  for (let at = depth + 1; at <= $from.depth && first !== undefined; at += 1) {
    if (first.type === 'orderedList')
      first.attrs = { ...first.attrs, start: Number(first.attrs?.['start'] ?? 1) + $from.index(at) };
    first = first.content?.[0];
  }
}

/** Selected cells as a table: the whole one, or one of their rows. */
function cellsOf(selection: CellSelection): JSONContent[] {
  const { content } = selection.content();
  const nodes = content.toJSON() as JSONContent[];
  if (content.firstChild?.type.name === 'table') return nodes;
  return [{ type: 'table', attrs: { id: 'copied', caption: '' }, content: nodes }];
}
