import { expect, test } from 'vitest';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { printedPages } from '../../../../electron/export/pages/page-numbers.ts';
import { media } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { fontsFolder } from '../../../support/fonts.ts';

const pagesOf = (tree: DocumentTree, folder = fontsFolder(), signal = new AbortController().signal) =>
  printedPages(tree, styleSheet, { media, fontsFolder: folder, signal, progress: () => undefined });

const tree = T.doc(
  T.section(T.h(1, 'One'), T.p('x', T.note(1, 'n')), T.pageBreak, T.h(1, 'Two')),
  T.sectionWith(
    { restartPageNumber: 7 },
    T.image('golden.png', 'image/png', { id: 'f', caption: T.caption('c', 'Figure 1', 'x') }),
  ),
);

test('headings, notes, figures and captions have the page that is printed on them', async () => {
  const pages = await pagesOf(tree);
  expect(['h-one', 'note-1', 'h-two', 'f', 'c'].map((id) => pages?.get(id))).toEqual([
    '1',
    '1',
    '2',
    '7',
    '7',
  ]);
});

test('without fonts there are no pages, and nothing fails', async () => {
  expect(await pagesOf(tree, '/nowhere')).toBeNull();
});

test('a cancelled layout throws the reason', async () => {
  const controller = new AbortController();
  controller.abort(new Error('cancelled'));
  await expect(pagesOf(tree, fontsFolder(), controller.signal)).rejects.toThrow('cancelled');
});
