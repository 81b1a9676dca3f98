// Blocks that follow each other split into runs, by whether they need more room than the others.

import type { Block } from '../../document/tree.ts';

export type Run = { readonly wide: boolean; readonly blocks: readonly Block[] };

/** Neighbours of one kind as one run, and none without blocks. */
export function joined(runs: readonly Run[]): Run[] {
  const out: { wide: boolean; blocks: Block[] }[] = [];
  for (const { wide, blocks } of runs) {
    const last = out.at(-1);
    if (blocks.length === 0) continue;
    if (last?.wide === wide) last.blocks.push(...blocks);
    else out.push({ wide, blocks: [...blocks] });
  }
  return out;
}

/** Headings at the end of a narrow run, and what is kept with the next block, begin the wide run after it. */
export function withLeads(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at): Run[] => {
    if (run.wide || at === runs.length - 1) return [run];
    let end = run.blocks.length;
    while (end > 0 && leadsIn(run.blocks[end - 1])) end -= 1;
    return [
      { ...run, blocks: run.blocks.slice(0, end) },
      { wide: true, blocks: run.blocks.slice(end) },
    ];
  });
}

const leadsIn = (block: Block | undefined): boolean =>
  block?.type === 'heading' || (block?.type === 'paragraph' && block.keepNext);
