import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentTree } from '../../../../core/document/tree.ts';
import { png } from '../../../builders/media.ts';
import {
  a4,
  bullets,
  docWith,
  doc,
  h,
  image,
  link,
  note,
  p,
  pageBreak,
  paragraph,
  paragraphWith,
  ref,
  rule,
  section,
  sectionWith,
  t,
  table,
  td,
  toc,
  together,
} from '../../../builders/tree.ts';
import { accessBreaches } from '../../../support/pdf-access.ts';
import { openWithQpdf } from '../../../support/pdf-objects.ts';
import { findTool } from '../../../support/tools.ts';
import { ask, saved, textOf, tools, write } from './support.ts';

const qpdf = findTool('qpdf');

async function sound(tree: DocumentTree, more = {}) {
  const written = await write(tree, more);
  const path = saved(written, 'hostile');
  const checked = tools ? (ask('qpdf', '--check', path) ?? '') : 'No syntax or stream encoding errors';
  expect(checked).toContain('No syntax or stream encoding errors');
  expect(qpdf ? accessBreaches(openWithQpdf(qpdf, path)) : []).toEqual([]);
  return { ...written, path, text: tools ? (textOf(path) ?? '') : null };
}

/** Words that are not in the text; none where there is no tool to read it. */
const missing = (text: string | null, words: Iterable<string>): string[] =>
  text === null ? [] : [...words].filter((word) => !text.includes(word));
const upTo = <Item>(count: number, item: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => item(at));

const kinds = (losses: readonly { kind: string }[]) => [...new Set(losses.map((loss) => loss.kind))];

describe('hostile trees', () => {
  it('with nothing in them are still pages with a marking', async () => {
    const { text } = await sound(docWith({ title: '', author: '', subject: '', keywords: [], language: '' }));
    expect(missing(text, ['TLP:AMBER'])).toEqual([]);
    const empty: Block[] = [
      p(''),
      h(1, ''),
      bullets(),
      bullets([]),
      table([]),
      table([[]]),
      { ...table([['']]), columns: [], rows: [{ cells: [] }, { cells: [] }] },
      toc('', 3),
      rule,
      pageBreak,
      pageBreak,
      together(),
      image('golden.png', 'image/png', { alt: null, width: 0 }),
      p(note(1)),
      p(note(2, '')),
    ];
    await sound(doc(section(), section(...empty), section(pageBreak)));
    await sound(docWith({ classification: null }, section(...empty)));
  });

  it('with a table of 5,000 rows lose none', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [`row${at}.`, `${at * 7}`]);
    const { text } = await sound(doc(section(table([['Head', 'Number'], ...rows]))));
    expect(
      missing(
        text,
        upTo(5_000, (at) => `row${at}.`),
      ),
    ).toEqual([]);
  }, 60_000);

  it('with a word of 40,000 characters print all of it', async () => {
    const { text } = await sound(doc(section(p('x'.repeat(40_000)), table([['a', 'y'.repeat(3_000)]]))));
    expect((text ?? 'x'.repeat(40_000)).match(/x/gu)).toHaveLength(40_000);
    expect((text ?? 'y'.repeat(3_000)).match(/y/gu)?.length).toBeGreaterThanOrEqual(3_000);
  }, 60_000);

  it('with control and half characters report them and print the rest', async () => {
    const { losses, text } = await sound(
      doc(section(p('be\u0000fore\u0007 \ud800 after\uffff'), h(2, 'he\u0001ading'))),
    );
    expect(kinds(losses)).toEqual(['illegal-character']);
    expect(missing(text, ['before'])).toEqual([]);
  });

  it('with letters of every plane of Unicode print or report each', async () => {
    const planes = upTo(17, (plane) =>
      upTo(64, (step) => String.fromCodePoint(plane * 0x10000 + step * 1021 + 33)).join(' '),
    );
    const { losses } = await sound(doc(section(...planes.map((line) => p(line)))));
    expect(kinds(losses).sort()).toEqual(['illegal-character', 'missing-glyph']);
    expect(losses.every((loss) => !/[\u0000-\u001f\ud800-\udfff]/u.test(loss.what))).toBe(true);
  });

  it('with lists in lists, twelve deep, lose no item', async () => {
    let list = bullets('level12.');
    for (let level = 11; level >= 1; level -= 1) list = bullets([p(`level${level}.`), list]);
    const { text } = await sound(doc(section(list)));
    expect(
      missing(
        text,
        upTo(12, (at) => `level${at + 1}.`),
      ),
    ).toEqual([]);
  });

  it('with a Chinese text of 20,000 letters without a space print all of it', async () => {
    const words = '班加西冲突持续三天'.repeat(2_300);
    const { text } = await sound(doc(section(paragraphWith({ align: 'justify', lang: 'zh' }, words))));
    const printed = (text ?? words).match(/\p{Script=Han}/gu) ?? [];
    expect(printed.length).toBe([...words].length);
  });

  it('with characters that no font has show something in their place and report it', async () => {
    const { losses, text } = await sound(doc(section(h(1, 'Place'), p('before ཨཀྵ after 🫠 a ≥ b'))));
    expect(kinds(losses)).toEqual(['missing-glyph']);
    expect(losses.every((loss) => loss.where.includes('Place'))).toBe(true);
    expect(losses.map((loss) => loss.what).join()).toContain('U+0F68');
    expect(text ?? 'before x after y a ≥ b').toMatch(/before .+ after .+ a ≥ b/u);
  });

  it('with broken, missing and foreign pictures say so and go on', async () => {
    const broken: Record<string, Uint8Array> = {
      cut: png.slice(0, png.length - 40),
      noise: new Uint8Array([1, 2, 3, 4]),
      none: new Uint8Array(),
      jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9, 0, 0, 0, 0]),
      flipped: png.map((byte, at) => (at > 60 && at < 70 ? byte ^ 0xff : byte)),
    };
    const names = [...Object.keys(broken), 'absent'];
    const figures = names.map((name) => image(name, 'image/png', { alt: `picture ${name}` }));
    const { losses, text } = await sound(doc(section(...figures, p('the end'))), {
      media: (name: string) => broken[name] ?? null,
    });
    expect(losses.map((loss) => loss.kind).sort()).toEqual([
      ...names.slice(1).map(() => 'broken-media'),
      'missing-media',
    ]);
    expect(missing(text, [...names.map((one) => `picture ${one}`), 'the end'])).toEqual([]);
  });

  it('with links and targets that lead nowhere keep their words', async () => {
    const { losses, text } = await sound(
      doc(
        section(
          p(
            link('javascript:alert(1)', 'one'),
            link('not a url', 'two'),
            ref('nobody', 'page', 'three'),
            link('https://ex.org/ä?q="(', 'four'),
          ),
        ),
      ),
    );
    expect(losses).toHaveLength(2);
    expect(missing(text, ['onetwothreefour'])).toEqual([]);
  });

  it('with spans out of bounds, tall spans and nested tables show every cell', async () => {
    const four = Array.from({ length: 4 }, () => ({ width: 1, align: 'start' as const }));
    const rows = [
      [td('A1', { colSpan: 99, rowSpan: 99 }), 'A2'],
      ['B1', 'B2', 'B3', 'B4'],
      [td(table([['N1', td([p('N2'), table([['N3']])])]])), td('C2', { rowSpan: 0, colSpan: -1 })],
    ];
    const cells = table(rows, { columns: four });
    const { text } = await sound(doc(section(cells)));
    expect(missing(text, ['A1', 'A2', 'B1', 'B4', 'N1', 'N2', 'N3', 'C2'])).toEqual([]);
    const spanned = table([
      ['h', 'i'],
      [td('tall', { rowSpan: 150 }), 'r0.'],
      ...Array.from({ length: 149 }, (_, at) => [`r${at + 1}.`]),
      ['last', 'row'],
    ]);
    const long = await sound(doc(section(spanned)));
    expect(
      missing(
        long.text,
        upTo(150, (at) => `r${at}.`),
      ),
    ).toEqual([]);
  });

  it('with notes in rows and cells of any height print each note once', async () => {
    const words = (mark: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${mark}${at}`).join(' ');
    const rows = Array.from({ length: 8 }, (_, at) => [
      td(p(words(`c${at}x`, 150), note(at + 1, words(`n${at}x`, 260)))),
      'z',
    ]);
    const { text } = await sound(doc(section(table([['h', 'i'], ...rows], { allowSplit: true }))));
    const once = upTo(8, (at) => at).flatMap((at) => [`n${at}x0 `, `n${at}x259`, `c${at}x149`]);
    expect(once.filter((word) => text !== null && text.split(word).length !== 2)).toEqual([]);
  });

  it('with a number of a note split between two lines print the note once', async () => {
    const cells = upTo(40, (at) => td(p('W', note(at + 100, `foot${at}.`))));
    const { text } = await sound(doc(section(table([cells], { headerRows: 0 }))));
    expect(
      upTo(40, (at) => `foot${at}.`).filter((word) => text !== null && text.split(word).length !== 2),
    ).toEqual([]);
  });

  it('on a page of two inches still print every word', async () => {
    const tiny = {
      ...a4,
      widthPt: 144,
      heightPt: 144,
      marginTopPt: 100,
      marginBottomPt: 100,
      marginStartPt: 90,
      marginEndPt: 90,
    };
    const { text } = await sound(
      doc(
        sectionWith(
          { page: tiny },
          h(1, 'Heading', { number: '12.12' }),
          p('some words', note(1, 'a note')),
          paragraph('bottomLine')('line'),
          image('golden.png', 'image/png'),
        ),
      ),
    );
    expect(missing(text, 'somewordsanoteline')).toEqual([]);
  });

  it('made at random keep every word', async () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
    const leaf = fc.oneof(
      words.map((text): Block => p(text)),
      words.map((text): Block => paragraph('bottomLine')(t(text, { bold: true }))),
      words.map((text): Block => h(2, text, { id: text })),
    );
    const block: fc.Arbitrary<Block> = fc.oneof(
      { weight: 4, arbitrary: leaf },
      fc.array(leaf, { maxLength: 4 }).map((list) => bullets(...list)),
      fc
        .array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
        .map((rows) => table(rows.map((row) => row.map((cell) => td(cell))))),
      fc.array(leaf, { maxLength: 5 }).map((list) => together(...list)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 25 }), async (blocks) => {
        const { text, losses } = await sound(doc(section(...blocks)));
        expect(losses).toEqual([]);
        const printed = new Set((text ?? '').split(/[^a-z]+/u));
        const wanted = [...JSON.stringify(blocks).matchAll(/"text":"([a-z ]+)"/gu)].flatMap((match) =>
          (match[1] ?? '').split(' '),
        );
        expect(text === null ? [] : wanted.filter((one) => !printed.has(one))).toEqual([]);
      }),
      { numRuns: 12, seed: 20140518 },
    );
  }, 120_000);
});
