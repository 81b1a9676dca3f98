// The last guard for protected actors: no name of one leaves in any text of the tree, wherever it was typed or quoted;
// and a list of where parts of names are left.

import { editInlines, joinInlines } from '../document/inline-texts.ts';
import type { Loss } from '../document/loss.ts';
import { mapBlockTexts, mapTexts, type TextParts, type TextPlace } from '../document/map-texts.ts';
import type { Block, DocumentTree, Inline } from '../document/tree.ts';
import type { SectionId } from '../model/kinds/section.ts';
import type { NameHider } from '../query/names/name-hider.ts';
import { sectionOfHeading } from '../query/outline/targets.ts';
import { type FoundText, suspectIn } from '../query/names/suspects.ts';

/**
 * The tree with every name of a protected actor that is certain replaced by what the actor is printed as, in brackets,
 * also where it runs over differently marked words; an address that holds one is no link any more. A loss for each actor
 * whose name the hider has met, here or before.
 */
export function hideProtected(hider: NameHider, tree: DocumentTree): { tree: DocumentTree; losses: Loss[] } {
  if (!hider.active) return { tree, losses: [] };
  const losses: Loss[] = [];
  const cleaned = mapTexts(tree, hiding(hider, losses));
  for (const shown of hider.hidden())
    losses.push({
      kind: 'protected-name',
      where: cleaned.title,
      what: `Where a protected name stood in full, it was printed as “[${shown}]”`,
    });
  return { tree: cleaned, losses };
}

/** Blocks that leave by themselves, with the same done to them. */
export const hideProtectedIn = (hider: NameHider, blocks: readonly Block[]): readonly Block[] =>
  hider.active ? mapBlockTexts(blocks, hiding(hider, [])) : blocks;

const hiding = (hider: NameHider, losses: Loss[]): TextParts => ({
  line: (text) => hider.hide(text),
  inlines: (inlines, { where }) => {
    const linked = withoutLinks(inlines, (link) => {
      if (!hider.names(link.href)) return false;
      const what = 'The address of a link held a protected name and was left out';
      losses.push({ kind: 'protected-name', where, what });
      return true;
    });
    return editInlines(linked, hider.edits(joinInlines(linked)));
  },
});

/** Whether parts of protected names are left in the blocks. */
export function suspectsInBlocks(hider: NameHider, blocks: readonly Block[]): boolean {
  if (!hider.active) return false;
  let found = false;
  const look = (text: string): void => {
    found ||= hider.suspects(text).length > 0;
  };
  mapBlockTexts(blocks, {
    line: (text) => {
      look(text);
      return text;
    },
    inlines: (inlines) => {
      look(joinInlines(inlines));
      for (const inline of inlines) if (inline.type === 'link') look(inline.href);
      return inlines;
    },
  });
  return found;
}

function withoutLinks(
  inlines: readonly Inline[],
  goes: (link: Extract<Inline, { type: 'link' }>) => boolean,
): readonly Inline[] {
  if (!inlines.some(({ type }) => type === 'link')) return inlines;
  return inlines.flatMap((inline) => (inline.type === 'link' && goes(inline) ? inline.inlines : [inline]));
}

/** A part of a protected name in a document, and in which section: null before the first, and in metadata. */
export type FoundInTree = FoundText & { readonly sectionId: SectionId | null };

/** Where names of protected actors or parts of them stand in a tree, in the order of `mapTexts`. */
export function suspectsInTree(hider: NameHider, tree: DocumentTree): FoundInTree[] {
  if (!hider.active) return [];
  const found: FoundInTree[] = [];
  let sectionId: SectionId | null = null;
  const look = (text: string, { where, headingId }: TextPlace): void => {
    // Every heading is looked at itself, and those of sections have the section's id; others stand below them.
    const own = headingId === null ? null : sectionOfHeading(headingId);
    if (own !== null) sectionId = own;
    for (const each of suspectIn(hider, text, where))
      found.push({ ...each, sectionId: headingId === null ? null : sectionId });
  };
  mapTexts(tree, {
    line: (text, place) => {
      look(text, place);
      return text;
    },
    inlines: (inlines, place) => {
      look(joinInlines(inlines), place);
      for (const inline of inlines)
        if (inline.type === 'link')
          look(inline.href, { ...place, where: `${place.where}, address of a link` });
      return inlines;
    },
  });
  return found;
}
