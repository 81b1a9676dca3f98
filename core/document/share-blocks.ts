// A tree that was made anew takes over the blocks of the one before it that did not change, so that what was worked out
// of them can be kept by identity.

import { jsonEqual } from '../base/json.ts';
import type { Block, DocumentTree } from './tree.ts';

/**
 * The same document as `next`, with every section and block object of `before` where it is equal. Blocks are compared
 * place by place from both ends, so one that is put in or taken out costs its neighbours nothing.
 */
export function shareBlocks(before: DocumentTree, next: DocumentTree): DocumentTree {
  const sections = next.sections.map((section, at) => {
    const old = before.sections[at];
    if (old === undefined) return section;
    const blocks = shareList(old.blocks, section.blocks);
    const { blocks: _old, ...oldRest } = old;
    const { blocks: _next, ...rest } = section;
    if (blocks === old.blocks && jsonEqual(oldRest, rest)) return old;
    return { ...section, blocks };
  });
  return { ...next, sections };
}

function shareList(before: readonly Block[], next: readonly Block[]): readonly Block[] {
  const shared = [...next];
  const least = Math.min(before.length, next.length);
  const take = (oldAt: number, at: number): boolean => {
    const old = before[oldAt];
    if (old === undefined || !jsonEqual(old, next[at])) return false;
    shared[at] = old;
    return true;
  };
  let start = 0;
  while (start < least && take(start, start)) start += 1;
  if (start === before.length && start === next.length) return before;
  let end = 0;
  while (end < least - start && take(before.length - 1 - end, next.length - 1 - end)) end += 1;
  // What lies between may have changed in many places at once: numbers of notes, a word that was replaced.
  for (let at = start; at < least - end; at += 1) take(at, at);
  return shared;
}
