// Blocks of an earlier state of a rich text put back into the present one, and one change of a text taken back.

import { jsonEqual } from '../base/json.ts';
import type { RichBlock, RichText } from '../model/text/rich-text.ts';

type Blocks = readonly RichBlock[];

/** A text of these blocks; no blocks are no text. */
const textOf = (blocks: Blocks): RichText | null =>
  blocks.length === 0 ? null : { type: 'doc', content: [...blocks] };

const blocksOf = (text: RichText | null): Blocks => text?.content ?? [];

/**
 * The present text with chosen top-level blocks as they stood `then`: in place of the block of the same id, or, where
 * that is gone, after the nearest block that stood before it.
 */
export function putBlocksBack(
  now: RichText | null,
  then: RichText | null,
  blockIds: ReadonlySet<string>,
): RichText | null {
  const result = [...blocksOf(now)];
  for (const block of blocksOf(then)) if (blockIds.has(block.attrs.id)) put(result, block, blocksOf(then));
  return textOf(result);
}

/** Replaces the block of the same id, or puts it in after the nearest of those that stood before it in `order`. */
function put(blocks: RichBlock[], block: RichBlock, order: Blocks): void {
  const at = indexIn(blocks, block.attrs.id);
  if (at >= 0) {
    blocks[at] = block;
    return;
  }
  let place = 0;
  for (let index = indexIn(order, block.attrs.id) - 1; index >= 0 && place === 0; index--)
    place = indexIn(blocks, order[index]?.attrs.id ?? '') + 1;
  blocks.splice(place, 0, block);
}

const indexIn = (blocks: Blocks, id: string): number => blocks.findIndex((block) => block.attrs.id === id);

/**
 * The present text without what a change did to it (`before` → `after`), as far as that still stands. `later`: other
 * changes were made since to some of the same blocks; those are left as they are.
 */
export function takeTextBack(
  before: RichText | null,
  after: RichText | null,
  now: RichText | null,
): { readonly text: RichText | null; readonly later: boolean } {
  if (jsonEqual(now, after)) return { text: before, later: false };
  if (jsonEqual(now, before)) return { text: now, later: false };
  const [from, to] = [blocksOf(before), blocksOf(after)];
  // Without ids that tell blocks apart there is only the text as a whole.
  if (![from, to, blocksOf(now)].every(hasOwnIds)) return { text: now, later: true };
  const result = [...blocksOf(now)];
  let later = false;
  for (const block of to) {
    const { id } = block.attrs;
    const old = from[indexIn(from, id)];
    const at = indexIn(result, id);
    const present = result[at];
    if (jsonEqual(old, block) || jsonEqual(present, old)) continue;
    if (present === undefined) {
      later = true;
      continue;
    }
    if (!jsonEqual(present, block)) later = true;
    else if (old === undefined) result.splice(at, 1);
    else result[at] = old;
  }
  for (const block of from)
    if (indexIn(to, block.attrs.id) < 0 && indexIn(result, block.attrs.id) < 0) put(result, block, from);
  if (!inOrder(from, to) && inOrder(to, blocksOf(now))) sortAs(result, from);
  return { text: textOf(result), later };
}

const hasOwnIds = (blocks: Blocks): boolean =>
  new Set(blocks.map((block) => block.attrs.id)).size === blocks.length;

/** Whether the blocks that both have stand in the same order. */
function inOrder(a: Blocks, b: Blocks): boolean {
  const ids = (list: Blocks, other: Blocks) =>
    list.map((block) => block.attrs.id).filter((id) => indexIn(other, id) >= 0);
  return jsonEqual(ids(a, b), ids(b, a));
}

/** Moves the blocks that `order` names into its order, within the places that they take up. */
function sortAs(blocks: RichBlock[], order: Blocks): void {
  const places = blocks.flatMap((block, index) => (indexIn(order, block.attrs.id) >= 0 ? [index] : []));
  const sorted = order.flatMap((block) => blocks.filter((one) => one.attrs.id === block.attrs.id));
  for (const [index, place] of places.entries()) {
    const block = sorted[index];
    if (block !== undefined) blocks[place] = block;
  }
}
