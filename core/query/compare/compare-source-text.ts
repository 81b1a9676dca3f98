// Two states of a source's text: block by block, and word by word within those that changed.

import type { SourceText, TextBlock } from '../../model/text/source-text.ts';
import { diffSequences } from './sequence-diff.ts';
import { diffWords, type WordRun } from './word-diff.ts';

/** A stretch of blocks that are the same in both, or one block with what differs in it. */
export type ComparedBlock =
  | { readonly how: 'same'; readonly count: number }
  | {
      readonly how: 'changed' | 'removed' | 'added';
      readonly kind: TextBlock['kind'];
      readonly runs: readonly WordRun[];
    };

/** Of two blocks that stand for each other at least so much of the shorter is in both. */
const ALIKE = 0.4;

/** What leads from one text to the other. A block that was rewritten is one that went and one that came. */
export function compareSourceText(before: SourceText, after: SourceText): ComparedBlock[] {
  const texts = (text: SourceText): string[] => text.blocks.map((block) => block.text);
  const compared: ComparedBlock[] = [];
  let removed: TextBlock[] = [];
  let added: TextBlock[] = [];
  const finish = (): void => {
    compared.push(...between(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of diffSequences(texts(before), texts(after))) {
    if (run.how === 'removed') removed.push(...before.blocks.slice(...run.before));
    else if (run.how === 'added') added.push(...after.blocks.slice(...run.after));
    else {
      finish();
      compared.push({ how: 'same', count: run.before[1] - run.before[0] });
    }
  }
  finish();
  return compared;
}

/** Pairs what went with what came, in order, where they are states of one block. */
function between(removed: readonly TextBlock[], added: readonly TextBlock[]): ComparedBlock[] {
  const found: ComparedBlock[] = [];
  let next = 0;
  for (const old of removed) {
    const at = added.findIndex((block, index) => index >= next && isAlike(old.text, block.text));
    if (at === -1) {
      found.push({ how: 'removed', kind: old.kind, runs: [{ how: 'removed', text: old.text }] });
      continue;
    }
    found.push(...added.slice(next, at).map(asAdded));
    const block = added[at] ?? old;
    found.push({ how: 'changed', kind: block.kind, runs: diffWords(old.text, block.text) });
    next = at + 1;
  }
  return [...found, ...added.slice(next).map(asAdded)];
}

const asAdded = ({ kind, text }: TextBlock): ComparedBlock => ({
  how: 'added',
  kind,
  runs: [{ how: 'added', text }],
});

function isAlike(one: string, other: string): boolean {
  const shared = diffWords(one, other).reduce(
    (sum, { how, text }) => (how === 'same' ? sum + text.trim().length : sum),
    0,
  );
  return shared >= Math.min(one.length, other.length) * ALIKE;
}
