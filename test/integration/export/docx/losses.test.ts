// What a DOCX can not hold is told.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFonts } from '../../../../build/installed/fonts.mjs';
import { goldenTree } from '../../../builders/golden-tree.ts';
import * as T from '../../../builders/tree.ts';
import { badText } from './hostile-trees.ts';
import { folder, fontsFolder, write, wordsIn } from './written-docx.ts';

beforeAll(() => copyFonts(fontsFolder));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is lost is told', () => {
  test('characters that XML forbids are taken out and reported; line ends become breaks', async () => {
    const { body, losses } = await write(T.doc(T.section(T.p(badText))));
    expect(wordsIn(body)).toBe('abcdefgh');
    expect(body.match(/<w:br\/>/gu)).toHaveLength(4);
    expect(losses.map((loss) => loss.kind)).toEqual(['illegal-character']);
  });

  test('a picture that is missing or broken leaves its words', async () => {
    const { body, losses } = await write(
      T.doc(T.section(T.image('nowhere', 'image/png'), T.image('broken.png', 'image/png', { alt: 'A map' }))),
    );
    expect(losses.map((loss) => loss.kind)).toEqual(['missing-media', 'broken-media']);
    expect(wordsIn(body)).toContain('[A map]');
  });

  test('attachments are left out by name', async () => {
    const { losses } = await write(goldenTree);
    expect(losses).toEqual([
      { kind: 'attachment-left-out', where: 'attachments', what: expect.stringContaining('project.json') },
    ]);
  });

  test('a note where Word allows none keeps its words in brackets', async () => {
    const { part, losses } = await write(
      T.doc(T.section(T.p('x', T.note(1, T.paragraph('note')('outer', T.note(2, 'inner')))))),
    );
    expect(wordsIn(part('word/footnotes.xml'))).toContain('outer [inner]');
    expect(losses.map((loss) => loss.kind)).toEqual(['unsupported-inline']);
  });
});
