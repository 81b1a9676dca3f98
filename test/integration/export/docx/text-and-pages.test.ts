// How text, lists, tables and columns of a DOCX stand on its pages.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFonts } from '../../../../build/installed/fonts.mjs';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { hostileTrees } from './hostile-trees.ts';
import { folder, fontsFolder, write, wordsIn } from './written-docx.ts';

beforeAll(() => copyFonts(fontsFolder));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('text and pages', () => {
  test('Arabic runs are right-to-left and Latin names inside them are not', async () => {
    const { body } = await write(
      T.doc(T.section(T.paragraphWith({ dir: 'rtl', lang: 'ar' }, 'وفقًا لـ Reuters 2014 (43 قتيلاً).'))),
    );
    expect(body).toContain('<w:bidi/>');
    const runs = [...body.matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([run]) => [
      wordsIn(run),
      run.includes('<w:rtl/>'),
    ]);
    expect(runs).toEqual([
      ['وفقًا لـ ', true],
      ['Reuters 2014', false],
      [' (43 قتيلاً).', true],
    ]);
  });

  test('a quotation from right to left has one bar, and its note runs as the document does', async () => {
    const barred = {
      ...styleSheet,
      roles: { ...styleSheet.roles, body: { ...styleSheet.roles.body, barPt: 2 } },
    };
    const tree = T.doc(
      T.section(
        T.paragraphWith({ role: 'body', dir: 'rtl', lang: 'ar' }, 'سنعود', T.note(1, 'Reuters, para. 1.')),
      ),
    );
    const { body, part } = await write(tree, undefined, barred);
    expect(body).toMatch(/<w:pBdr><w:left w:val="none"[^>]*\/><w:right w:val="single"/u);
    const notes = part('word/footnotes.xml');
    const [, note = ''] = /<w:footnote w:id="1">(.*?)<\/w:footnote>/u.exec(notes) ?? [];
    expect(note).toContain('Reuters');
    expect(note).not.toContain('<w:bidi/>');
  });

  test('the end of an Arabic line is its left side, which Word calls right', async () => {
    const { body } = await write(T.doc(T.section(T.paragraphWith({ dir: 'rtl', align: 'end' }, 'نص'))));
    expect(body).toMatch(/<w:bidi\/>(?:<w:spacing [^>]*>)?<w:jc w:val="right"\/>/u);
  });

  test('two lists count on their own', async () => {
    const { body } = await write(T.doc(T.section(T.numbered('a'), T.p('between'), T.numbered('b'))));
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('lists have definitions for the formats that are in use and no others', async () => {
    const defined = async (tree: DocumentTree) =>
      [
        ...(await write(tree)).part('word/numbering.xml').matchAll(/<w:abstractNum .*?<\/w:abstractNum>/gsu),
      ].map(([xml]) => /w:numFmt w:val="(\w+)"/u.exec(xml)?.[1]);
    expect(await defined(T.doc(T.section(T.bullets('a'))))).toEqual(['bullet']);
    expect(await defined(goldenTree)).toEqual(expect.arrayContaining(['bullet', 'decimal']));
    expect(await defined(T.doc(T.section(T.p('a'))))).toEqual([]);
  });

  test('contents carry page numbers and no field asks to be updated', async () => {
    const { body, part } = await write(goldenTree);
    expect(body).not.toContain('w:dirty');
    expect(part('word/settings.xml')).not.toContain('w:updateFields');
    expect(wordsIn(/<w:sdt>.*?<\/w:sdt>/su.exec(body)?.[0] ?? '')).toMatch(/Bottom line1.*Development[23]/u);
  });

  test('references are fields that carry their words: see Figure 1 on page 2', async () => {
    const { body } = await write(
      T.doc(
        T.section(
          T.p('see ', T.ref('c', 'text', 'Figure 1'), ' on page ', T.ref('c', 'page', '?')),
          T.pageBreak,
          T.image('golden.png', 'image/png', { caption: T.caption('c', 'Figure 1.', 'A chequer') }),
        ),
      ),
    );
    expect(wordsIn(body)).toContain('see Figure 1 on page 2');
    const fields = [...body.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, words]) => words?.trim());
    expect(fields).toEqual([
      expect.stringMatching(/^REF _Ref\d+ \\h$/u),
      expect.stringMatching(/^PAGEREF _Ref\d+ \\h$/u),
      'SEQ Figure \\* ARABIC',
    ]);
    const marked =
      /<w:bookmarkStart [^>]*w:name="(_Ref\d+)"\/>((?:(?!<w:bookmarkEnd).)*SEQ Figure.*?)<w:bookmarkEnd/su.exec(
        body,
      );
    expect(wordsIn(marked?.[2] ?? '')).toBe('Figure 1');
    expect(fields[0]).toContain(marked?.[1]);
  });

  test('long words are split only where the template asks, and only in its styles', async () => {
    const tree = T.doc(T.section(T.p('x')));
    expect((await write(tree)).part('word/settings.xml')).not.toContain('autoHyphenation');
    const roles = { ...styleSheet.roles, body: { ...styleSheet.roles.body, hyphenate: true } };
    const { part } = await write(tree, undefined, { ...styleSheet, roles });
    expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>');
    const suppress = (id: string) =>
      new RegExp(`w:styleId="${id}"[^>]*>.*?<w:suppressAutoHyphens( w:val="0")?/>`, 'su').exec(
        part('word/styles.xml'),
      )?.[1];
    expect([suppress('Normal'), suppress('Heading1')]).toEqual([' w:val="0"', undefined]);
  });

  test('letters of a style stand as close as they come although those of the text are spaced', async () => {
    const roles = { ...styleSheet.roles, body: { ...styleSheet.roles.body, letterSpacingPt: 1 } };
    const { part } = await write(goldenTree, undefined, { ...styleSheet, roles });
    const spacing = (id: string) =>
      new RegExp(
        `w:styleId="${id}"[^>]*>(?:(?!</w:style>).)*<w:rPr>.*?<w:spacing w:val="(\\d+)"/>`,
        'su',
      ).exec(part('word/styles.xml'))?.[1];
    expect([spacing('Normal'), spacing('Heading1'), spacing('TOC3')]).toEqual(['20', '0', '0']);
  });

  test('a low row stays whole, a row that is higher than a page may be split', async () => {
    const tall = T.td(Array.from({ length: 100 }, () => T.p('line')));
    const { body } = await write(T.doc(T.section(T.table([['head'], ['low'], [tall]]))));
    expect(body.match(/<w:cantSplit\/>/gu)).toHaveLength(2);
  });

  test('a table keeps its head, its first rows and its last rows together, and all of it only where it is low', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`row ${at}`, 'two']);
    const kept = async (count: number) => {
      const { body } = await write(
        T.doc(
          T.section(T.table([['Who', 'What'], ...rows(count)], { caption: T.caption('c', 'Table 1', 'x') })),
        ),
      );
      return body
        .split('<w:tr>')
        .slice(1)
        .map((row) => row.includes('<w:keepNext/>'));
    };
    expect(await kept(6)).toEqual([true, true, false, false, false, true, true]);
    expect(await kept(3)).toEqual([true, true, true, true]);
    expect((await kept(40)).filter(Boolean)).toHaveLength(4);
  });

  test('columns are Word’s own, begin on the page of what is over them, and from right to left in Arabic', async () => {
    const body = T.sectionWith(
      { start: 'continuous', columns: 2, columnGapPt: 20 },
      T.p('in columns'),
      T.table([['a']]),
    );
    const sectionsOf = async (dir: 'ltr' | 'rtl') => {
      const { body: xml } = await write(T.docWith({ dir }, T.section(T.p('over')), body));
      return { xml, all: xml.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? [] };
    };
    const { xml, all } = await sectionsOf('ltr');
    expect(all.map((one) => /<w:type w:val="(\w+)"/u.exec(one)?.[1])).toEqual(['nextPage', 'continuous']);
    expect(all.map((one) => one.includes('<w:cols w:num="2" w:space="400"/>'))).toEqual([false, true]);
    // The table is as wide as a column: (595.3 − 102 − 20) / 2 points.
    expect(xml).toMatch(/<w:gridCol w:w="473\d"\/>/u);
    expect(xml).not.toContain('<w:bidi/></w:sectPr>');
    expect((await sectionsOf('rtl')).all.map((one) => one.includes('<w:bidi/></w:sectPr>'))).toEqual([
      false,
      true,
    ]);
  });

  test('judgements without lines under them are not tied to each other, one page long', async () => {
    const kept = {
      ...styleSheet,
      roles: { ...styleSheet.roles, keyJudgement: { ...styleSheet.roles.keyJudgement, keepNext: true } },
    };
    const said = ['First.', 'Second.'].map((words) => T.paragraph('keyJudgement')(words));
    const tree = T.doc(T.section(T.numbered(...said)));
    const { body } = await write(tree, new AbortController().signal, kept);
    expect(body.match(/<w:keepNext w:val="(?:0|false)"\/>/gu)).toHaveLength(2);
  });

  test('lists below the ninth level keep their words and are reported', async () => {
    const tree = hostileTrees['twelvelevels'];
    const { body, losses } = await write(tree ?? T.doc());
    expect(wordsIn(body)).toContain('level 12');
    expect(losses.map(({ kind }) => kind)).toEqual(['unsupported-style']);
  });

  test('words after a printed number begin where they do in the PDF, and so do their further lines', async () => {
    const { body } = await write(T.doc(T.section(T.h(1, 'One', { number: '1' }), T.h(2, 'Two'))));
    const [first = '', second = ''] = body.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const at = /<w:tab w:val="left" w:pos="(\d+)"\/>/u.exec(first)?.[1];
    expect(at).toBe('440');
    expect(first).toContain(`<w:ind w:left="${at}" w:hanging="${at}"/>`);
    expect(first).toMatch(/>1<\/w:t><\/w:r><w:r><w:tab\/>/u);
    expect(second).not.toMatch(/<w:tab|<w:ind/u);
  });
});
