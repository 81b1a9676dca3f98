// What holds of every Word file, tried on trees at random.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { anyTree, anyTrees } from '../../../builders/any-tree.ts';
import { uniqueWordsOf } from '../../../builders/unique-words.ts';
import { findOoxmlValidator } from '../../../support/tools.ts';
import { notesOf, outlineOfTree, outlineWords } from '../outline.ts';
import { forTrees, wordsLost, written } from '../written-trees.ts';
import { readDocx } from './read-docx.ts';

const sound = anyTree({ blocks: 5, words: 15, hostile: false });
const hostile = anyTree({ blocks: 5, words: 15, hostile: true });
const runs = 25;

test('no word is lost', { timeout: 60_000 }, async () => {
  await forTrees(sound, runs, async (tree) => {
    const { bytes, losses } = await written('docx', tree);
    expect(wordsLost(tree, uniqueWordsOf(readDocx(bytes).all), losses)).toEqual([]);
  });
});

test('no word is lost whatever characters stand between', { timeout: 60_000 }, async () => {
  await forTrees(hostile, runs, async (tree) => {
    const { bytes, losses } = await written('docx', tree);
    expect(wordsLost(tree, uniqueWordsOf(readDocx(bytes).all), losses)).toEqual([]);
  });
});

test('words stand in the order of the tree, notes where they are called', { timeout: 60_000 }, async () => {
  await forTrees(sound, runs, async (tree) => {
    const { body } = readDocx((await written('docx', tree)).bytes);
    expect(uniqueWordsOf(body)).toEqual(outlineWords(outlineOfTree(tree)));
  });
});

test('note n is note n of the tree', { timeout: 60_000 }, async () => {
  await forTrees(sound, runs, async (tree) => {
    const { notes } = readDocx((await written('docx', tree)).bytes);
    expect([...notes].map(([number, text]) => [number, uniqueWordsOf(text)])).toEqual(
      notesOf(tree).map((words, at) => [at + 1, words]),
    );
  });
});

test('the marking is in every header and footer of every section', { timeout: 60_000 }, async () => {
  await forTrees(sound, runs, async (tree) => {
    const { running } = readDocx((await written('docx', tree)).bytes);
    expect(running).toHaveLength(tree.sections.length);
    running.forEach((texts, at) => {
      const section = tree.sections[at];
      const first = section?.firstHeader || section?.firstFooter ? 2 : 0;
      expect(texts).toHaveLength(2 + first);
      for (const text of texts) expect(text).toContain('TLP:AMBER');
    });
  });
});

const folder = mkdtempSync(join(tmpdir(), 'briefwright-every-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const validator = await findOoxmlValidator();

test.skipIf(!validator)('the OpenXML SDK finds no error', { timeout: 120_000 }, async () => {
  const errorsOf = async (tree: DocumentTree): Promise<unknown> => {
    const path = join(folder, 'every.docx');
    writeFileSync(path, (await written('docx', tree)).bytes);
    return (await validator?.(path))?.errors;
  };
  // The SDK takes a second to start: it is given many trees as one document, and one by one only when that fails.
  for (const strange of [false, true]) {
    const size = { blocks: 8, words: 8, hostile: strange };
    for (const tree of fc.sample(anyTrees(size, 8), 1)) {
      if (JSON.stringify(await errorsOf(tree)) === '[]') continue;
      await forTrees(anyTree({ ...size, blocks: 3 }), 30, async (one) =>
        expect(await errorsOf(one)).toEqual([]),
      );
      expect(await errorsOf(tree)).toEqual([]);
    }
  }
});
