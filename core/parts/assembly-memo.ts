// What one assembly leaves for the next of the same brief: results of costly steps that depend on nothing but what they
// are given. A preview assembles with every key; an export once, without this.

import { jsonEqual } from '../base/json.ts';
import { shareBlocks } from '../document/share-blocks.ts';
import type { Block, DocumentTree } from '../document/tree.ts';

export type AssemblyMemo = {
  /** What `make` gave for an equal input the last time this step was asked for; `make` must look at nothing else. */
  readonly recall: <R>(step: string, input: unknown, make: () => R) => R;
  /** The same tree, with the very blocks that it had the last time where they are equal. */
  readonly share: (tree: DocumentTree) => DocumentTree;
  /**
   * `finish(tree)`, with blocks that did not change taken over from the last time. `finish` must give one block for each,
   * by the block alone and `looks`: everything else that it looks at.
   */
  readonly finish: (
    tree: DocumentTree,
    looks: unknown,
    finish: (tree: DocumentTree) => DocumentTree,
  ) => DocumentTree;
};

/** Remembers nothing. */
export const noMemo: AssemblyMemo = {
  recall: (_step, _input, make) => make(),
  share: (tree) => tree,
  finish: (tree, _looks, finish) => finish(tree),
};

/** An empty memory. */
export function keepAssembly(): AssemblyMemo {
  const steps = new Map<string, { readonly input: unknown; readonly result: unknown }>();
  let shared: DocumentTree | null = null;
  let last: { readonly tree: DocumentTree; readonly looks: unknown } | null = null;
  let finished = new WeakMap<Block, Block>();
  return {
    recall: <R>(step: string, input: unknown, make: () => R): R => {
      const known = steps.get(step);
      if (known !== undefined && jsonEqual(known.input, input)) return known.result as R;
      const result = make();
      steps.set(step, { input, result });
      return result;
    },
    share: (given) => {
      shared = shared === null ? given : shareBlocks(shared, given);
      return shared;
    },
    finish: (given, looks, finish) => {
      const same = last !== null && jsonEqual(last.looks, looks);
      const tree = last !== null && same ? shareBlocks(last.tree, given) : given;
      if (!same) finished = new WeakMap();
      last = { tree, looks };
      const sections = tree.sections.map((section) => {
        const fresh = section.blocks.filter((block) => !finished.has(block));
        const [made] = finish({ ...tree, sections: [{ ...section, blocks: fresh }] }).sections;
        if (made?.blocks.length !== fresh.length)
          throw new Error('Finishing changed how many blocks there are');
        made.blocks.forEach((block, at) => {
          const raw = fresh[at];
          if (raw !== undefined) finished.set(raw, block);
        });
        return { ...made, blocks: section.blocks.map((block) => finished.get(block) ?? block) };
      });
      return { ...tree, sections };
    },
  };
}
