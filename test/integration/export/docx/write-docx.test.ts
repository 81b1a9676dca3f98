// The DOCX writer over real trees: what stands in the file, what other programs say of it, and what is reported lost.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFonts } from '../../../../build/installed/fonts.mjs';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { Scene } from '../../../../core/figure/scene.ts';
import { writeDocx } from '../../../../electron/export/docx/write-docx.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import { media, png } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { convertToPdf, findOoxmlValidator, findTool, pdfText } from '../../../support/tools.ts';
import { badText, hostileTrees } from './hostile-trees.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-docx-'));
const fontsFolder = join(folder, 'fonts');
beforeAll(() => copyFonts(fontsFolder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validator = await findOoxmlValidator();
const soffice = findTool('soffice');
const pdftotext = findTool('pdftotext');

const pictures = (name: string) =>
  name === 'broken.png' ? new Uint8Array([1, 2, 3]) : name === 'cut.png' ? png.subarray(0, 60) : media(name);

async function write(tree: DocumentTree, signal = new AbortController().signal, styles = styleSheet) {
  const { bytes, losses } = await writeDocx(tree, styles, {
    media: pictures,
    fontsFolder,
    signal,
    progress: () => undefined,
  });
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, losses, names: Object.keys(parts), part, body: part('word/document.xml') };
}

const wordsIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');

describe('what stands in the file', () => {
  test('words come in the order of the tree', async () => {
    const { body } = await write(
      T.doc(T.section(T.h(1, 'One'), T.p('two ', T.b('three')), T.bullets('four', 'five'))),
    );
    expect(wordsIn(body)).toBe('Onetwo threefourfive');
  });

  test('notes are native, numbered as in the tree, and keep their paragraphs', async () => {
    const { body, part } = await write(goldenTree);
    const refs = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(refs).toEqual([1, 2, 3, 4, 5, 6]);
    const second = /<w:footnote w:id="2">.*?<\/w:footnote>/su.exec(part('word/footnotes.xml'))?.[0] ?? '';
    expect(second.match(/<w:p>|<w:p /gu)).toHaveLength(2);
    expect(wordsIn(second)).toContain(' Training text 2, Operation in the east');
  });

  test('every header and footer carries the marking, first pages too', async () => {
    const { names, part } = await write(goldenTree);
    const running = names.filter((name) => /word\/(?:header|footer)\d+\.xml/u.test(name));
    expect(running.length).toBeGreaterThanOrEqual(8);
    for (const name of running) {
      expect(part(name)).toMatch(
        /<w:color w:val="FFC000"\/>(?:(?!<\/w:r>).)*w:fill="000000"(?:(?!<\/w:r>).)*TLP:AMBER/su,
      );
    }
  });

  test('roles are Word styles with readable names', async () => {
    const styles = (await write(goldenTree)).part('word/styles.xml');
    for (const name of [
      'Normal',
      'heading 1',
      'Title',
      'footnote text',
      'caption',
      'Quote',
      'Bottom line',
      'toc 1',
    ]) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    }
    expect(styles).not.toMatch(/asciiTheme|cstheme/u);
    expect(styles).toContain('w:cs="Noto Naskh Arabic"');
  });

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

  test('the theme offers the palette and the fonts of the template', async () => {
    const theme = (await write(goldenTree)).part('word/theme/theme1.xml');
    expect(theme).toContain(styleSheet.palette.accent.slice(1).toUpperCase());
    expect(theme).toContain(`<a:latin typeface="${styleSheet.fonts[styleSheet.roles.body.font]}"`);
  });

  test('the file lists the parts that it has and no others', async () => {
    for (const tree of [goldenTree, T.doc(T.section(T.p('x')))]) {
      const { names, part } = await write(tree);
      const listed = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/gu)].map(
        ([, name]) => name,
      );
      expect(new Set(listed)).toEqual(new Set(names.filter((name) => /\/[^_/]*\.xml$/u.test(name))));
      const led = [...part('_rels/.rels').matchAll(/Target="([^"]*)"/gu)].map(([, name]) => name ?? '');
      expect(led).toContain('word/document.xml');
      for (const name of led) expect(names).toContain(name);
    }
  });

  test('Chinese, Japanese and Korean words name a font and a language of their own', async () => {
    const { body } = await write(
      T.doc(T.section(T.p('中文', T.t('日本', { lang: 'ja' })), T.p('ひらがな'), T.p('한국어'))),
    );
    expect([...body.matchAll(/w:lang w:eastAsia="([^"]*)"/gu)].map(([, tag]) => tag)).toEqual([
      'zh-CN',
      'ja',
      'ja-JP',
      'ko-KR',
    ]);
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

  test('drawings have a picture sharp enough to print', async () => {
    const scene: Scene = { widthPt: 360, heightPt: 180, shapes: [] };
    const figure = T.image('drawn', 'image/png', { width: 1, content: { kind: 'scene', scene } });
    const { bytes, names } = await write(T.doc(T.section(figure)));
    const picture = unzipSync(bytes)[names.find((name) => name.endsWith('.png')) ?? ''] ?? new Uint8Array(32);
    const pixels = Buffer.from(picture).readUInt32BE(16);
    // It is shown as wide as it was drawn.
    expect(pixels / (360 / 72)).toBeGreaterThanOrEqual(199);
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

  test('dates come from the tree and equal input gives equal bytes', async () => {
    const first = await write(goldenTree);
    const second = await write(goldenTree);
    expect(first.part('docProps/core.xml')).toContain('2014-05-18T18:00:00Z');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

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

test('a cancelled export throws the reason it was cancelled for', async () => {
  const controller = new AbortController();
  controller.abort(new Error('cancelled'));
  await expect(write(goldenTree, controller.signal)).rejects.toThrow('cancelled');
});

describe.skipIf(!validator)('the OpenXML SDK finds no error in', () => {
  for (const [name, tree] of Object.entries({ golden: goldenTree, ...hostileTrees })) {
    test(name, { timeout: 60_000 }, async () => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, (await write(tree)).bytes);
      expect((await validator?.(path))?.errors).toEqual([]);
    });
  }
});

describe.skipIf(!soffice || !pdftotext)('LibreOffice', () => {
  test('shows every page with its marking, and Arabic in reading order', { timeout: 120_000 }, async () => {
    const path = join(folder, 'shown.docx');
    writeFileSync(path, (await write(goldenTree)).bytes);
    const pdf = await convertToPdf(soffice ?? '', path, folder);
    const pages = (await pdfText(pdftotext ?? '', pdf)).split('\f').slice(0, -1);
    expect(pages).toHaveLength(5);
    for (const page of pages) expect(page.match(/TLP:AMBER/gu)).toHaveLength(2);
    expect(pages[0]).toContain('1 of 5');
    expect(pages[4]).toContain('هاجمت قوات موالية');
  });
});
