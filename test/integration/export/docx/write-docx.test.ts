// The DOCX writer over real trees: what stands in the file, and what other programs say of it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFonts } from '../../../../build/installed/fonts.mjs';
import type { Scene } from '../../../../core/drawing/scene.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { convertToPdf, findOoxmlValidator, findTool, pdfText } from '../../../support/tools.ts';
import { hostileTrees } from './hostile-trees.ts';
import { folder, fontsFolder, write, wordsIn } from './written-docx.ts';

const validator = await findOoxmlValidator();

const soffice = findTool('soffice');

const pdftotext = findTool('pdftotext');

beforeAll(() => copyFonts(fontsFolder));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

  test('drawings have a picture sharp enough to print', async () => {
    const scene: Scene = { widthPt: 360, heightPt: 180, shapes: [] };
    const figure = T.image('drawn', 'image/png', { width: 1, content: { kind: 'scene', scene } });
    const { bytes, names } = await write(T.doc(T.section(figure)));
    const picture = unzipSync(bytes)[names.find((name) => name.endsWith('.png')) ?? ''] ?? new Uint8Array(32);
    const pixels = Buffer.from(picture).readUInt32BE(16);
    // It is shown as wide as it was drawn.
    expect(pixels / (360 / 72)).toBeGreaterThanOrEqual(199);
  });

  test('dates come from the tree and equal input gives equal bytes', async () => {
    const first = await write(goldenTree);
    const second = await write(goldenTree);
    expect(first.part('docProps/core.xml')).toContain('2014-05-18T18:00:00Z');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
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
