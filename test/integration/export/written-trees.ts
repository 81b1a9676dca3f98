// Trees at random, written once each for all the tests of a file that draw the same ones.

import fc from 'fast-check';
import type { Loss } from '../../../core/document/loss.ts';
import type { DocumentTree } from '../../../core/document/tree.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import type { Written } from '../../../electron/export/writer.ts';
import { media } from '../../builders/media.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { uniqueWordsOf } from '../../builders/unique-words.ts';
import { fontsFolder } from '../../support/fonts.ts';

const known = new Map<string, Promise<Written>>();

/** A tree in a format, with the pictures and the style sheet of the tests. */
export function written(format: DocumentFormat, tree: DocumentTree): Promise<Written> {
  const key = `${format} ${JSON.stringify(tree)}`;
  const before = known.get(key);
  if (before) return before;
  const writing = renderTree(format, tree, styleSheet, {
    media: (name) => (name === 'broken.png' ? new Uint8Array([1, 2, 3]) : media(name)),
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  known.set(key, writing);
  return writing;
}

/** Holds that `check` passes for so many trees; the smallest that could be found in 40 seconds to fail is told. */
export const forTrees = (
  trees: fc.Arbitrary<DocumentTree>,
  numRuns: number,
  check: (tree: DocumentTree) => Promise<void>,
): Promise<void> =>
  fc.assert(fc.asyncProperty(trees, check), {
    numRuns,
    interruptAfterTimeLimit: 240_000,
    endOnFailure: !process.env['SHRINK'],
  });

/**
 * The words of a tree that are neither in what was written nor told as a loss: those of a comment or a drawing count as
 * told where losses name one.
 */
export function wordsLost(
  tree: DocumentTree,
  there: readonly string[],
  losses: readonly Loss[],
): readonly string[] {
  const found = new Set(there);
  const told = (sign: RegExp): boolean => losses.some((loss) => sign.test(loss.what));
  const excused = new Set([
    ...(told(/comment/u) ? wordsIn(partsOfType(tree, 'comment')) : []),
    ...(told(/drawing/u)
      ? wordsIn(
          partsOfType(tree, 'illustration').map((illustration) => ({
            ...illustration,
            alt: null,
            caption: null,
          })),
        )
      : []),
  ]);
  return wordsIn(tree).filter((word) => !found.has(word) && !excused.has(word));
}

/** Every unique word anywhere in a part of a tree. */
export const wordsIn = (part: unknown): readonly string[] =>
  stringsIn(part).flatMap((text) => uniqueWordsOf(text));

function stringsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}

/** All objects of one type in a tree, however deep. */
export function partsOfType(part: unknown, type: string): readonly object[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap((value) => partsOfType(value, type));
  return 'type' in part && part.type === type ? [part, ...inner] : inner;
}
