// The pages of a preview are those of the export: stroke for stroke, after any number of changes too.

import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InkWriter } from '../../../../../core/document/page-ink.ts';
import type { Block, DocumentTree } from '../../../../../core/document/tree.ts';
import { PreviewSession } from '../../../../../electron/export/pdf/preview/preview-session.ts';
import { readContent } from '../../../../../electron/export/pdf/preview/read-content.ts';
import type { Sheet } from '../../../../../electron/export/pdf/preview/paper.ts';
import { goldenTree } from '../../../../builders/golden-tree.ts';
import { media } from '../../../../builders/media.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import {
  bullets,
  doc,
  docWith,
  h,
  note,
  p,
  pageBreak,
  paragraph,
  paragraphWith,
  pages,
  ref,
  section,
  sectionWith,
  t,
  table,
  toc,
  together,
} from '../../../../builders/tree.ts';
import { fontsFolder } from '../../../../support/fonts.ts';
import { write } from '../support.ts';

async function sessionOf(tree: DocumentTree, session = new PreviewSession(fontsFolder())) {
  const names = session.lacks(['png', 'jpeg', 'photo', 'chart', ...mediaIn(tree)]);
  session.takeMedia(
    new Map(
      names.flatMap((name) => {
        const bytes = media(name);
        return bytes === null ? [] : [[name, bytes] as const];
      }),
    ),
  );
  await session.update(tree, styleSheet);
  return session;
}

const mediaIn = (tree: DocumentTree): string[] =>
  [...JSON.stringify(tree).matchAll(/"media":"([^"]+)"/gu)].map(([, name]) => name ?? '');

/** The content streams of a file's pages, in their order. */
function contentsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu))
    if (id !== undefined && body !== undefined) objects.set(id, body);
  const tree = [...objects.values()].find((body) => /\/Type \/Pages\b/u.test(body)) ?? '';
  const kids = [...(/\/Kids \[([^\]]*)\]/u.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)];
  return kids.map(([, id]) => {
    const contents = /\/Contents (\d+) 0 R/u.exec(objects.get(id ?? '') ?? '')?.[1] ?? '';
    const stream = /stream\n([\s\S]*)\nendstream/u.exec(objects.get(contents) ?? '')?.[1] ?? '';
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  });
}

/** What the operators of the file's page draw: its codes and names are those of a new session, which met them in the same order. */
function drawnByFile(content: string, sheet: Sheet): string[] {
  const images = new Map(
    [...content.matchAll(/\/(I\d+) Do/gu)].map(([, name]) => [name ?? '', picture] as const),
  );
  return strokes({ ...sheet, operators: content.replace(/^1 0 0 -1 0 [\d.]+ cm$/mu, ''), images });
}

const picture = { width: 1, height: 1 };
/** What a sheet draws, a line for each stroke, to a tenth of a point. */
function strokes(sheet: Sheet): string[] {
  const lines: string[] = [];
  const brush = new Proxy({} as InkWriter, {
    get:
      (_, name) =>
      (...given: readonly unknown[]) =>
        lines.push(`${String(name)} ${JSON.stringify(given, rounded)}`),
  });
  const unknown = readContent(sheet, brush, () => 'a picture');
  expect(unknown).toEqual([]);
  return lines;
}
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value;

/** All pages as lists of what is drawn, faces and colours by name. */
const drawn = (session: PreviewSession): string[] =>
  session.pages.map((_, index) => {
    const ink = session.ink(index);
    return JSON.stringify({ ...ink, code: [...(ink?.code ?? [])] });
  });

const long = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) =>
    p(
      `${at}. A paragraph that is long enough for a few lines, so that pages fill and break in places that move.`.repeat(
        2,
      ),
      ...(at % 3 === 0 ? [note(at + 1, `Note ${at}`)] : []),
    ),
  );

describe('a page', () => {
  test('is drawn stroke for stroke as in the file, on every page of a document with everything in it', async () => {
    const { bytes } = await write(goldenTree);
    const session = await sessionOf(goldenTree);
    const contents = contentsOf(bytes);
    expect(session.pages).toHaveLength(contents.length);
    contents.forEach((content, index) => {
      const sheet = session.sheet(index);
      if (sheet === null) throw new Error('no sheet');
      expect(strokes(sheet), `page ${index + 1}`).toEqual(drawnByFile(content, sheet));
    });
  });

  test('has its size, its faces and its pictures by name', async () => {
    const session = await sessionOf(goldenTree);
    const inks = session.pages.map((_, index) => session.ink(index));
    expect(inks[0]).toMatchObject({ widthPt: 595.3, heightPt: 841.9 });
    expect(new Set(inks.flatMap((ink) => ink?.faces))).toContain('NotoNaskhArabic');
    expect(inks.flatMap((ink) => ink?.media ?? []).length).toBeGreaterThan(0);
    for (const face of new Set(inks.flatMap((ink) => ink?.faces ?? [])))
      expect(session.fontFile(face)?.length).toBeGreaterThan(10_000);
    expect(session.fontFile('Comic Sans')).toBe(null);
  });
});

describe('a changed document', () => {
  const changed = (tree: DocumentTree, change: (blocks: Block[]) => void): DocumentTree => {
    const copy = structuredClone(tree) as DocumentTree;
    change(copy.sections[0]?.blocks as Block[]);
    return copy;
  };

  test('lays out the changed block alone, and gives only its page a new version', async () => {
    const tree = doc(section(...long(60)));
    const session = await sessionOf(tree);
    expect(session.takeMisses()).toBe(60);
    const before = session.pages.map(({ version }) => version);
    await sessionOf(
      changed(tree, (blocks) => {
        blocks[31] = p(
          `${'31. A paragraph that is long enough for a few lines, so that pages fill and break in places that were.'.repeat(2)}`,
        );
      }),
      session,
    );
    expect(session.takeMisses()).toBe(1);
    const after = session.pages.map(({ version }) => version);
    expect(after.filter((version, at) => version !== before[at])).toHaveLength(1);
  });

  test('that did not change lays out nothing and keeps every version', async () => {
    const session = await sessionOf(goldenTree);
    session.takeMisses();
    const before = session.pages;
    await sessionOf(structuredClone(goldenTree) as DocumentTree, session);
    expect(session.takeMisses()).toBe(0);
    expect(session.pages).toEqual(before);
  });

  test('gives the numbers of pages anew wherever they are named', async () => {
    const blocks = [
      toc('Contents', 1),
      p('See page ', ref('end', 'page', '0'), ' of ', pages),
      ...long(30),
      h(1, 'End', { id: 'end' }),
    ];
    const session = await sessionOf(doc(section(...blocks)));
    const [first] = drawn(session);
    const more = doc(section(...blocks.slice(0, 20), ...long(25), ...blocks.slice(20)));
    await sessionOf(more, session);
    expect(drawn(session)[0]).not.toBe(first);
    expect(drawn(session)).toEqual(drawn(await sessionOf(more)));
  });

  test('tells losses at the heading they are under, those of kept blocks too', async () => {
    const tree = doc(section(h(1, 'One'), p('\u{10FFFD}'), p('good'), h(1, 'Two'), p('\u{10FFFE}')));
    const session = await sessionOf(tree);
    const before = session.losses;
    expect(before.map(({ where }) => where)).toEqual(['“One”', '“Two”']);
    await sessionOf(
      changed(tree, (blocks) => blocks.splice(2, 1, p('better'))),
      session,
    );
    expect(session.losses).toEqual(before);
    await sessionOf(
      changed(tree, (blocks) => blocks.splice(0, 1, h(1, 'First'))),
      session,
    );
    expect(session.losses.map(({ where }) => where)).toEqual(['“First”', '“Two”']);
  });

  test('after any changes is drawn as if it had been so from the start', async () => {
    const quote = paragraph('quote');
    const start: Block[] = [
      toc('Contents', 2),
      h(1, 'One', { id: 'one' }),
      ...long(8),
      quote('A quotation'),
      quote('that goes on.'),
      bullets('a', 'b', [p('c'), bullets('d')]),
      table(
        [
          ['Head', 'Other'],
          ['a', 'b'],
          ['c', 'd'.repeat(400)],
        ],
        { headerRows: 1 },
      ),
      pageBreak,
      h(2, 'Two', { id: 'two' }),
      together(p('Kept'), p('together')),
      p('On ', ref('one', 'page', '?'), ' and ', ref('gone', 'page', 'nowhere')),
      paragraphWith({ dir: 'rtl', lang: 'ar' }, t('قال مسؤول إن 43 شخصا قتلوا.'), note(99, 'A note')),
      ...long(8),
    ];
    const words = fc.constantFrom('x', 'A line. '.repeat(30), 'قال مسؤول ', '\u{10FFFD}');
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('put', 'take', 'write', 'quote', 'copy', 'head'),
      words,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (rounds, rtl) => {
          const session = new PreviewSession(fontsFolder());
          let blocks: Block[] = start;
          const treeOf = (): DocumentTree =>
            docWith(
              { dir: rtl ? 'rtl' : 'ltr' },
              section(...(structuredClone(blocks) as Block[])),
              sectionWith(
                { restartPageNumber: 1 },
                ...(structuredClone(blocks.slice(0, 9)) as Block[]).filter(
                  (block) => block.type === 'paragraph',
                ),
              ),
            );
          await sessionOf(treeOf(), session);
          for (const edits of rounds) {
            for (const { at, kind, words: said } of edits) {
              const index = at % Math.max(1, blocks.length);
              const made: Block =
                kind === 'quote'
                  ? quote(said)
                  : kind === 'head'
                    ? h(1, said, { id: `head-${at}` })
                    : p(said, note(index + 200, said));
              const old = blocks[index];
              const removed = kind === 'put' || kind === 'copy' ? 0 : 1;
              const put =
                kind === 'take'
                  ? []
                  : kind === 'copy' && old !== undefined
                    ? [structuredClone(old) as Block]
                    : [made];
              blocks = blocks.toSpliced(index, removed, ...put);
            }
            await sessionOf(treeOf(), session);
          }
          const fresh = await sessionOf(treeOf());
          expect(drawn(session)).toEqual(drawn(fresh));
          expect(session.losses).toEqual(fresh.losses);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('a place', () => {
  test('is the line that is so far into its paragraph', async () => {
    const blocks = [...long(40)];
    blocks[20] = paragraphWith({ id: 'here' }, 'A paragraph of some lines. '.repeat(20));
    blocks[21] = paragraphWith({ id: 'next' }, 'Another');
    const session = await sessionOf(doc(section(...blocks)));
    const first = session.placeOf(['here'], 0);
    const last = session.placeOf(['here'], 1);
    const next = session.placeOf(['next'], 0);
    expect(first?.heightPt).toBeGreaterThan(5);
    expect(last).not.toEqual(first);
    expect([last?.page ?? 0, last?.yPt ?? 0] < [next?.page ?? 0, next?.yPt ?? 0]).toBe(true);
    expect(session.placeOf(['gone', 'next'], 0)).toEqual(next);
    expect(session.placeOf(['gone'], 0)).toBe(null);
  });
});
