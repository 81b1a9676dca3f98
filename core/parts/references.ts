// References within the document. While sections are assembled a reference only knows where it leads; once every
// caption has its number it gets its words. So one that stands before its illustration has the right number.

import { mapBlock } from '../document/map-block.ts';
import type { Block, DocumentTree, Inline } from '../document/tree.ts';
import type { Loss } from '../document/loss.ts';
import type { ReferenceShow, ReferenceTarget } from '../model/text/rich-text.ts';
import { targetId } from '../query/outline/targets.ts';
import type { DocumentWords } from '../words/documents/document-words.ts';

type Ref = Extract<Inline, { type: 'ref' }>;

/** What a target is called, by its id in the tree. */
export type TargetNames = ReadonlyMap<string, { readonly label: string; readonly title: string }>;

/** Begins the text of a reference without words, and says how it is to read. No text of a record gets here. */
const PENDING = '\u0000';

/** A reference whose words come later. */
export const pendingReference = (target: ReferenceTarget, show: ReferenceShow): Inline => ({
  type: 'ref',
  target: targetId(target),
  show: 'text',
  text: `${PENDING}${show}`,
});

/** What finds the words of references, and is told which lead nowhere. */
export type Settling = {
  readonly names: TargetNames;
  readonly words: DocumentWords;
  readonly losses: Loss[];
};

/** The tree with its references in words. One that leads nowhere becomes a marker, and a loss where it stood. */
export function settleReferences(tree: DocumentTree, settling: Settling): DocumentTree {
  const state = { ...settling, where: tree.title };
  return {
    ...tree,
    sections: tree.sections.map((section) => ({ ...section, blocks: settleBlocks(section.blocks, state) })),
  };
}

/** The same for blocks that stand by themselves. */
export const settleReferencesIn = (blocks: readonly Block[], settling: Settling): Block[] =>
  settleBlocks(blocks, { ...settling, where: '' });

type State = Settling & { where: string };

const settleBlocks = (blocks: readonly Block[], state: State): Block[] =>
  blocks.map((block) => settleBlock(block, state));

function settleBlock(block: Block, state: State): Block {
  const settled = mapBlock(block, {
    inlines: (inlines) => settleInlines(inlines, state),
    blocks: (blocks) => settleBlocks(blocks, state),
  });
  if (settled.type === 'heading')
    state.where = settled.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
  return settled;
}

/** The same list when no reference is in it: most have none. */
function settleInlines(inlines: readonly Inline[], state: State): readonly Inline[] {
  if (!inlines.some((inline) => inline.type === 'ref' || inline.type === 'link')) return inlines;
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'link') return [{ ...inline, inlines: settleInlines(inline.inlines, state) }];
    return inline.type === 'ref' && inline.text.startsWith(PENDING) ? wordsOf(inline, state) : [inline];
  });
}

function wordsOf(ref: Ref, state: State): Inline[] {
  const { names, words, losses, where } = state;
  const name = names.get(ref.target);
  if (name === undefined) {
    losses.push({
      kind: 'input-part-left-out',
      where,
      what: 'What a reference leads to is not in this brief; a marker stands in its place',
    });
    return [{ type: 'text', text: `[${words.missing}]`, marks: { bold: true }, lang: null, dir: null }];
  }
  const page = (lead: string, text: string): Ref => ({ ...ref, show: 'page', lead, text });
  switch (ref.text.slice(PENDING.length) as ReferenceShow) {
    case 'label':
      return [{ ...ref, text: name.label }];
    case 'labelAndPage':
      return [{ ...ref, text: name.label }, page(words.reference.onPage, '')];
    case 'title':
      return [{ ...ref, text: name.title }];
    case 'page':
      return [page(words.reference.page, name.label)];
  }
}
