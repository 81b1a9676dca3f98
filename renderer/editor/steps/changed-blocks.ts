// What of a text differs from the records, in whole blocks: documents share the blocks that nobody touched, so finding
// it costs nothing even in a long text.

import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { RichBlock, RichText } from '../../../core/model/text/rich-text.ts';
import { toRichText } from './to-rich-text.ts';

export type ChangedBlocks = {
  /** How many blocks the records' text has. */
  readonly count: number;
  /** The first block that differs, from 0. */
  readonly from: number;
  readonly before: RichBlock[];
  readonly after: RichBlock[];
};

/** `base` is the document of `value`, block by block, which the records hold; a text that they do not have counts as no blocks. */
export function changedBlocks(base: Node, doc: Node, value: RichText | null): ChangedBlocks {
  if (value === null) return { count: 0, from: 0, before: [], after: blocksBetween(doc, 0, doc.childCount) };
  const shorter = Math.min(base.childCount, doc.childCount);
  let from = 0;
  while (from < shorter && base.child(from) === doc.child(from)) from++;
  let end = 0;
  while (
    end < shorter - from &&
    base.child(base.childCount - 1 - end) === doc.child(doc.childCount - 1 - end)
  )
    end++;
  return {
    count: base.childCount,
    from,
    // As the records have them: the editor writes the same block in its own order of marks.
    before: value.content.slice(from, base.childCount - end),
    after: blocksBetween(doc, from, doc.childCount - end),
  };
}

function blocksBetween(doc: Node, from: number, to: number): RichBlock[] {
  const content: JSONContent[] = [];
  for (let at = from; at < to; at++) content.push(doc.child(at).toJSON() as JSONContent);
  return toRichText({ type: 'doc', content })?.content ?? emptyParagraph(content);
}

/** One empty paragraph is no text, but it is a block. */
function emptyParagraph(content: readonly JSONContent[]): RichBlock[] {
  const filled = toRichText({
    type: 'doc',
    content: [...content, { type: 'horizontalRule', attrs: { id: 'end' } }],
  });
  return filled?.content.slice(0, -1) ?? [];
}
