// Takes out of a rich text what has a reason to go, and leaves a visible mark in its place.

import type { RichBlock, RichListItem, RichTableRow, RichText } from '../model/text/rich-text.ts';
import { eachBlock, eachLeaf, type RichLeaf } from '../model/text/walk-rich-text.ts';
import type { Reason } from './recogniser.ts';

type RichTable = Extract<RichBlock, { type: 'table' }>;

export type BlockCut = {
  readonly ofLeaf: (leaf: RichLeaf) => Reason | null;
  /** The words of the mark; null where nothing may stand in the place of what goes, not even that. */
  readonly mark: string | null;
  /** Told of each passage that goes, with its own words. */
  readonly told: (reason: Reason, words: string) => void;
};

/**
 * The text without its withheld passages; the same object when nothing goes. A passage goes whole: a paragraph with all
 * its sentences, a list item with what stands below it, a quotation, a row of a table. Marks that follow each other
 * become one. Without a mark what goes leaves no place behind; null where nothing is left.
 */
export function withholdPassages(text: RichText | null, cut: BlockCut): RichText | null {
  if (text === null || reasonIn(text.content, cut) === null) return text;
  const content = blocksOf(text.content, cut);
  return content.length === 0 ? null : { ...text, content };
}

/** A paragraph that is the mark alone. */
export const markParagraph = (id: string, mark: string): RichBlock => ({
  type: 'paragraph',
  attrs: { id, dir: null, lang: null },
  content: [{ type: 'text', text: mark }],
});

/** A text with the mark after it, where there is one. */
export const withMark = (text: RichText | null, id: string, mark: string | null): RichText | null =>
  mark === null ? text : { type: 'doc', content: [...(text?.content ?? []), markParagraph(id, mark)] };

function blocksOf(blocks: readonly RichBlock[], cut: BlockCut): RichBlock[] {
  const kept: RichBlock[] = [];
  let marked = false;
  for (const block of blocks) {
    const next = blockOf(block, cut);
    if (next === null) continue;
    const isMark = next !== block && next.type === 'paragraph';
    if (!(isMark && marked)) kept.push(next);
    marked = isMark;
  }
  return kept;
}

/** The block as it is left; null where nothing is. */
function blockOf(block: RichBlock, cut: BlockCut): RichBlock | null {
  const reason = reasonIn([block], cut);
  if (reason === null) return block;
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return withContent(
        block,
        block.content.flatMap((item) => itemOf(item, cut) ?? []),
      );
    case 'table':
      return withContent(
        { ...block, attrs: { ...block.attrs, caption: captionOf(block, cut) } },
        block.content.flatMap((row) => rowOf(row, cut) ?? []),
      );
    case 'heading':
      cut.told(reason, wordsOf([block]));
      return cut.mark === null ? null : { ...block, content: [{ type: 'text', text: cut.mark }] };
    default:
      cut.told(reason, wordsOf([block]));
      return cut.mark === null ? null : markParagraph(block.attrs.id, cut.mark);
  }
}

const withContent = <B extends RichBlock>(
  block: B,
  content: B extends { content: infer C } ? C : never,
): B | null => ((content as readonly unknown[]).length === 0 ? null : { ...block, content });

/** What an item says itself may be told further in the items below it: those go with it, but not it with them. */
function itemOf(item: RichListItem, cut: BlockCut): RichListItem | null {
  const isList = (block: RichBlock) => block.type === 'bulletList' || block.type === 'orderedList';
  const reason = reasonIn(
    item.content.filter((block) => !isList(block)),
    cut,
  );
  if (reason === null) return { ...item, content: blocksOf(item.content, cut) };
  cut.told(reason, wordsOf(item.content));
  if (cut.mark === null) return null;
  return { ...item, content: [markParagraph(item.attrs.id, cut.mark)] };
}

function rowOf(row: RichTableRow, cut: BlockCut): RichTableRow | null {
  const all = row.content.flatMap((cell) => cell.content);
  const reason = reasonIn(all, cut);
  if (reason === null) return row;
  cut.told(reason, wordsOf(all));
  const { mark } = cut;
  if (mark === null) return null;
  return {
    ...row,
    content: row.content.map((cell, index) => ({
      ...cell,
      content: [
        index === 0
          ? markParagraph(cell.attrs.id, mark)
          : { type: 'paragraph', attrs: { id: cell.attrs.id, dir: null, lang: null } },
      ],
    })),
  };
}

function captionOf(table: RichTable, cut: BlockCut): string {
  const reason = leafReason(captionLeaves([{ ...table, content: [] }]), cut);
  if (reason === null) return table.attrs.caption;
  cut.told(reason, table.attrs.caption);
  return cut.mark ?? '';
}

const reasonIn = (blocks: readonly RichBlock[], cut: BlockCut): Reason | null =>
  leafReason([...blocks, ...captionLeaves(blocks)], cut);

function leafReason(blocks: readonly RichBlock[], cut: BlockCut): Reason | null {
  let reason: Reason | null = null;
  eachLeaf({ type: 'doc', content: [...blocks] }, (leaf) => {
    reason ??= cut.ofLeaf(leaf);
  });
  return reason;
}

/** The captions of tables, however deep, as paragraphs: they are no leaves of a text. */
function captionLeaves(blocks: readonly RichBlock[]): RichBlock[] {
  const found: RichBlock[] = [];
  eachBlock(blocks, (block) => {
    if (block.type !== 'table' || block.attrs.caption === '') return;
    found.push(markParagraph(block.attrs.id, block.attrs.caption));
  });
  return found;
}

const wordsOf = (blocks: readonly RichBlock[]): string => {
  const words: string[] = [];
  eachLeaf({ type: 'doc', content: [...blocks] }, (leaf) => {
    if (leaf.type === 'image') words.push(leaf.attrs.alt);
    else if (leaf.type !== 'horizontalRule')
      for (const inline of leaf.content ?? []) if (inline.type === 'text') words.push(inline.text);
  });
  return words.join('').replaceAll(/\s+/gu, ' ').trim();
};
