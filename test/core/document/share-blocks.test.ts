import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareBlocks } from '../../../core/document/share-blocks.ts';
import type { Block, DocumentTree } from '../../../core/document/tree.ts';
import { doc, docWith, p, section } from '../../builders/tree.ts';

const clone = (tree: DocumentTree): DocumentTree => structuredClone(tree) as DocumentTree;
const blocksOf = (tree: DocumentTree): readonly Block[] => tree.sections[0]?.blocks ?? [];

test('a tree that is equal keeps every section of the one before', () => {
  const before = doc(section(p('a'), p('b')), section(p('c')));
  const shared = shareBlocks(before, clone(before));
  expect(shared.sections.every((one, at) => one === before.sections[at])).toBe(true);
});

test('around a block that was put in, taken out or changed, all others are kept', () => {
  const before = doc(section(...['a', 'b', 'c', 'd'].map((word) => p(word))));
  const [a, b, c, d] = blocksOf(before);
  const put = shareBlocks(before, doc(section(p('a'), p('b'), p('new'), p('c'), p('d'))));
  expect([0, 1, 3, 4].map((at) => blocksOf(put)[at])).toEqual([a, b, c, d]);
  expect([0, 1, 3, 4].every((at, index) => blocksOf(put)[at] === [a, b, c, d][index])).toBe(true);
  const taken = shareBlocks(before, doc(section(p('a'), p('d'))));
  expect(blocksOf(taken)[0] === a && blocksOf(taken)[1] === d).toBe(true);
  const changed = shareBlocks(before, doc(section(p('x'), p('b'), p('y'), p('d'))));
  expect(blocksOf(changed)[1] === b && blocksOf(changed)[3] === d).toBe(true);
});

test('the result is always equal to the new tree', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  const tree = fc
    .tuple(fc.array(words, { maxLength: 3 }), fc.constantFrom('One', 'Two'))
    .map(([sections, title]) =>
      docWith({ title }, ...sections.map((list) => section(...list.map((word) => p(word))))),
    );
  fc.assert(
    fc.property(tree, tree, (before, next) => {
      expect(shareBlocks(before, next)).toEqual(next);
    }),
  );
});
