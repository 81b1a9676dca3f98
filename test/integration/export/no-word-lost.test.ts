// No writer loses a word of any document without telling, tried on trees at random.

import { describe, expect, test } from 'vitest';
import { anyTree } from '../../builders/any-tree.ts';
import { uniqueWordsOf } from '../../builders/unique-words.ts';
import { forTrees, wordsLost, written } from './written-trees.ts';

describe('no word of any tree is lost', () => {
  for (const format of ['html', 'md'] as const) {
    for (const hostile of [false, true]) {
      const title = `in ${format}, ${hostile ? 'whatever characters stand between' : 'tables and notes included'}`;
      test(title, { timeout: 60_000 }, async () => {
        await forTrees(anyTree({ blocks: 8, words: 20, hostile }), 40, async (tree) => {
          const { bytes, losses } = await written(format, tree);
          const there = uniqueWordsOf(new TextDecoder().decode(bytes));
          expect(wordsLost(tree, there, losses)).toEqual([]);
        });
      });
    }
  }
});
