// What is left of a tree where there are no pages: running words said once, a table of contents without numbers.

import type { Block, DocumentTree, Heading, Inline, RunningMatter } from '../../../core/document/tree.ts';
import { wordsOfInlines } from './targets.ts';

/** Lines of running words in reading order, each once and none that another one says too, without page numbers; `counted`: whether there were any. */
export type RunningLines = {
  readonly header: readonly (readonly Inline[])[];
  readonly footer: readonly (readonly Inline[])[];
  readonly counted: boolean;
};

/** The headers and footers of all sections for a writer without pages. The marking is drawn by the writer. */
export function runningLines(tree: DocumentTree): RunningLines {
  let counted = false;
  const collect = (matters: readonly (RunningMatter | null)[]) => {
    const lines = new Map<string, readonly Inline[]>();
    for (const matter of matters) {
      for (const slot of matter ? [matter.start, matter.centre, matter.end] : []) {
        const line = withoutCount(slot);
        if (line.length !== slot.length) counted = true;
        const words = wordsOfInlines(line).trim();
        if (words !== '' && !lines.has(words)) lines.set(words, line);
      }
    }
    // The head of the first page is mostly a part of that of the others: it is said once.
    const all = [...lines.keys()];
    return [...lines]
      .filter(([words]) => !all.some((other) => other !== words && other.includes(words)))
      .map(([, line]) => line);
  };
  const header = collect(tree.sections.flatMap((section) => [section.firstHeader, section.header]));
  const footer = collect(tree.sections.flatMap((section) => [section.firstFooter, section.footer]));
  return { header, footer, counted };
}

/**
 * Takes the page count out with the words that only serve it: those between its numbers, one word before it, and the
 * sign that separates it from the rest ("Page 1 of 2 · Unit" leaves "Unit").
 */
function withoutCount(slot: readonly Inline[]): readonly Inline[] {
  const isField = slot.map((inline) => inline.type === 'field');
  const first = isField.indexOf(true);
  if (first < 0) return slot;
  const last = isField.lastIndexOf(true);
  const before = slot.slice(0, first);
  const lead = before.at(-1);
  const after = slot.slice(last + 1);
  const gap = after[0];
  return [
    ...(lead?.type === 'text' && /^\s*\S*\s*$/u.test(lead.text) ? before.slice(0, -1) : before),
    ...(gap?.type === 'text' && /^[\s\p{P}]*$/u.test(gap.text) ? after.slice(1) : after),
  ];
}

/** All headings in reading order down to a level, those of cells and lists too. */
export function headingsOf(tree: DocumentTree, levels: number): readonly Heading[] {
  const deepest = Math.min(6, Math.max(1, Math.trunc(levels) || 1));
  const found: Heading[] = [];
  const walk = (block: Block): void => {
    if (block.type === 'heading' && block.level <= deepest) found.push(block);
    else if (block.type === 'list') for (const item of block.items) item.blocks.forEach(walk);
    else if (block.type === 'keepTogether') block.blocks.forEach(walk);
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(walk);
  };
  for (const section of tree.sections) section.blocks.forEach(walk);
  return found.filter((heading) => wordsOfInlines(heading.inlines).trim() !== '');
}
