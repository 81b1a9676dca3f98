// No user name and no password of an address leaves in any text of the tree, whether the address leads somewhere or is
// only shown, and wherever it was typed or quoted.

import { addressWithoutUserinfo, mayHoldUserinfo, userinfoIn, withoutUserinfo } from '../base/userinfo.ts';
import { editInlines, joinInlines } from '../document/inline-texts.ts';
import type { Loss } from '../document/loss.ts';
import { mapBlockTexts, mapTexts, type TextParts } from '../document/map-texts.ts';
import type { Block, DocumentTree, Inline } from '../document/tree.ts';

/** What is told where an address lost its user; `where` in words. */
export const userinfoLoss = (where: string): Loss => ({
  kind: 'input-part-left-out',
  where: withoutUserinfo(where),
  what: 'The user name or password in an address was left out',
});

/** Whether one of the losses tells that. */
export const tellsUserinfo = (losses: readonly Loss[]): boolean => losses.some(isUserinfo);

const isUserinfo = ({ what }: Loss): boolean => what === userinfoLoss('').what;

/** The tree without the users and passwords of addresses, and a loss for each place where one stood. */
export function leaveOutUserinfo(tree: DocumentTree): { tree: DocumentTree; losses: Loss[] } {
  const places = new Set<string>();
  const cleaned = mapTexts(
    tree,
    leavingOut((where) => places.add(where)),
  );
  return { tree: cleaned, losses: [...places].map(userinfoLoss) };
}

/** The same for blocks that leave by themselves; `found`: whether there was one. */
export function leaveOutUserinfoIn(blocks: readonly Block[]): { blocks: readonly Block[]; found: boolean } {
  let found = false;
  const cleaned = mapBlockTexts(
    blocks,
    leavingOut(() => {
      found = true;
    }),
  );
  return { blocks: found ? cleaned : blocks, found };
}

/** Losses quote titles and links: these too without users and passwords, and what is told twice of one place once. */
export function lossesWithoutUserinfo(losses: readonly Loss[]): Loss[] {
  const told = new Set<string>();
  return losses.flatMap((loss) => {
    const clean = { ...loss, where: withoutUserinfo(loss.where), what: withoutUserinfo(loss.what) };
    if (!isUserinfo(clean)) return [clean];
    if (told.has(clean.where)) return [];
    told.add(clean.where);
    return [clean];
  });
}

const free = new WeakMap<Block, boolean>();

/** Whether no text of a block can hold one; a block that the last assembly had as well was looked at then. */
function isFree(block: Block): boolean {
  const known = free.get(block);
  if (known !== undefined) return known;
  const looked = holdsNone(block);
  free.set(block, looked);
  return looked;
}

function holdsNone(part: unknown): boolean {
  if (typeof part === 'string') return !mayHoldUserinfo(part);
  if (typeof part !== 'object' || part === null) return true;
  return Object.values(part).every(holdsNone);
}

const leavingOut = (tell: (where: string) => void): TextParts => ({
  line: (text, { where }) => {
    const clean = withoutUserinfo(text);
    if (clean !== text) tell(where);
    return clean;
  },
  inlines: (inlines, { where }) => {
    const linked = withCleanLinks(inlines);
    const edits = userinfoIn(joinInlines(linked)).map((stretch) => ({ ...stretch, to: '' }));
    if (linked !== inlines || edits.length > 0) tell(where);
    return editInlines(linked, edits);
  },
  same: isFree,
});

/** The same list where no link holds one. */
function withCleanLinks(inlines: readonly Inline[]): readonly Inline[] {
  let changed = false;
  const cleaned = inlines.map((inline): Inline => {
    if (inline.type !== 'link') return inline;
    const href = addressWithoutUserinfo(inline.href);
    const inside = withCleanLinks(inline.inlines);
    if (href === inline.href && inside === inline.inlines) return inline;
    changed = true;
    return { ...inline, href, inlines: shown(inline, href) ?? inside };
  });
  return changed ? cleaned : inlines;
}

/** The words of a link that shows its own address: what running text would not take for a part of it must go too. */
const shown = ({ href, inlines }: Extract<Inline, { type: 'link' }>, clean: string): Inline[] | null => {
  const [only] = inlines;
  return inlines.length === 1 && only?.type === 'text' && only.text === href
    ? [{ ...only, text: clean }]
    : null;
};
