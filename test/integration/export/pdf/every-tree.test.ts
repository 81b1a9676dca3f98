// What holds of every PDF, tried on trees at random and read from outside.

import { describe, expect, test } from 'vitest';
import { anyTree } from '../../../builders/any-tree.ts';
import { uniqueWordsOf } from '../../../builders/unique-words.ts';
import { findTool } from '../../../support/tools.ts';
import { notesOf, outlineOfTree, outlineText, withoutSkips } from '../outline.ts';
import { forTrees, wordsLost, written } from '../written-trees.ts';
import {
  allElements,
  contentsOf,
  isElement,
  outlineOfPdf,
  type PdfElement,
  readPdf,
  type ReadPdf,
} from './read-pdf.ts';

const sound = anyTree({ blocks: 5, words: 20, hostile: false });
const hostile = anyTree({ blocks: 5, words: 20, hostile: true });
const empty = { start: [], centre: [], end: [], marking: 'none' } as const;
const noMatter = { header: empty, footer: empty, firstHeader: null, firstFooter: null };
const runs = 25;
/** Long paragraphs, and no page that an author ended. */
const flowing = anyTree({ blocks: 8, words: 90, hostile: false }).map((tree) => ({
  ...tree,
  sections: tree.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ type }) => type !== 'pageBreak' && type !== 'table'),
  })),
}));

const known = new Map<Uint8Array, Promise<ReadPdf | null>>();
async function read(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = known.get(bytes) ?? readPdf(bytes);
  known.set(bytes, reading);
  const found = await reading;
  if (!found) throw new Error('qpdf is not there');
  return found;
}
const pdfOf = async (tree: Parameters<typeof written>[1]): Promise<ReadPdf> =>
  read((await written('pdf', tree)).bytes);

describe.skipIf(findTool('qpdf') === null)('every PDF', () => {
  test('passes qpdf and has lost no word', { timeout: 120_000 }, async () => {
    for (const trees of [sound, hostile]) {
      await forTrees(trees, runs, async (tree) => {
        const { bytes, losses } = await written('pdf', tree);
        const { clean, pages, root } = await read(bytes);
        expect(clean).toBe(true);
        const alts = allElements(root).map((element) => element.alt ?? '');
        const there = uniqueWordsOf([...pages.map((page) => page.text), ...alts].join(' '));
        // A narrow cell may break a word over two pages: header and footer stand between.
        const inside = uniqueWordsOf(outlineText(outlineOfPdf(root)));
        // Headers of pages that there are not are no loss.
        const blocks = { ...tree, sections: tree.sections.map((section) => ({ ...section, ...noMatter })) };
        expect(wordsLost(blocks, [...there, ...inside], losses)).toEqual([]);
      });
    }
  });

  test('has the structure of its tree, words in the same order', { timeout: 120_000 }, async () => {
    await forTrees(sound, runs, async (tree) => {
      const { root } = await pdfOf(tree);
      expect(outlineText(outlineOfPdf(root))).toBe(outlineText(withoutSkips(outlineOfTree(tree))));
    });
  });

  test('tells how many columns and rows a cell spans, and what a header is over', {
    timeout: 60_000,
  }, async () => {
    await forTrees(sound, runs, async (tree) => {
      const cells = allElements((await pdfOf(tree)).root).filter(({ tag }) => tag === 'TH' || tag === 'TD');
      const spans = cells.map(({ tag, attributes }) => [
        Number(attributes['/ColSpan'] ?? 1),
        Number(attributes['/RowSpan'] ?? 1),
        tag === 'TD' || typeof attributes['/Scope'] === 'string',
      ]);
      expect(spans).toEqual(cellsIn(tree).map(({ colSpan, rowSpan }) => [colSpan, rowSpan, true]));
    });
  });

  test('gives every link a place to click', { timeout: 60_000 }, async () => {
    await forTrees(sound, runs, async (tree) => {
      const dead = allElements((await pdfOf(tree)).root)
        .filter(({ tag }) => tag === 'Link')
        .filter((link) => contentsOf(link).some((part) => part.text.trim() !== ''))
        .filter((link) => allElements(link).every((one) => one.annotations === 0));
      expect(dead).toEqual([]);
    });
  });

  test('numbers notes as the tree does, each beginning on the page that calls it', {
    timeout: 60_000,
  }, async () => {
    await forTrees(sound, runs, async (tree) => {
      const notes = callsOf((await pdfOf(tree)).root);
      expect(
        notes.map(({ note }) =>
          uniqueWordsOf(
            contentsOf(note)
              .map((part) => part.text)
              .join(' '),
          ),
        ),
      ).toEqual(notesOf(tree));
      notes.forEach(({ call, note }, at) => {
        const [first] = contentsOf(note);
        expect(first?.text).toMatch(new RegExp(`^\\s*${at + 1}(?!\\d)`, 'u'));
        expect(contentsOf(call).at(-1)?.text.replaceAll(/\s+/gu, '')).toBe(String(at + 1));
        // But one that waits for the end of the note before it, which goes on from page to page and may fill its last.
        const earlier = contentsOf(notes[at - 1]?.note ?? call).at(-1)?.page ?? 0;
        const page = contentsOf(call)[0]?.page ?? 0;
        expect(earlier > page ? [page, earlier, earlier + 1] : [page]).toContain(first?.page);
      });
    });
  });

  test('carries the marking in header and footer of every page', { timeout: 60_000 }, async () => {
    await forTrees(sound, runs, async (tree) => {
      for (const { artifacts } of (await pdfOf(tree)).pages)
        expect(artifacts.match(/TLP:AMBER/gu)).toHaveLength(2);
    });
  });
});

describe.skipIf(findTool('qpdf') === null)('pages end where they should', () => {
  test('never below a heading', { timeout: 60_000 }, async () => {
    await forTrees(flowing, 12, async (tree) => {
      for (const section of (await pdfOf(tree)).root.kids.filter(isElement)) {
        const flow = section.kids.filter(isElement).filter((one) => contentsOf(one, true).length > 0);
        flow.forEach((one, at) => {
          const next = flow[at + 1];
          if (!/^H\d$/u.test(one.tag) || !next) return;
          const words = contentsOf(one, true);
          expect([words[0]?.text, words.at(-1)?.page]).toEqual([
            words[0]?.text,
            contentsOf(next, true)[0]?.page,
          ]);
        });
      }
    });
  });

  test('never with a single line of a paragraph of four lines or more on either side', {
    timeout: 60_000,
  }, async () => {
    await forTrees(flowing, 12, async (tree) => {
      for (const paragraph of paragraphsOf((await pdfOf(tree)).root)) {
        const counts = linesByPage(paragraph);
        if (counts.length < 2 || counts.reduce((sum, count) => sum + count, 0) < 4) continue;
        expect([
          contentsOf(paragraph, true)[0]?.text,
          Math.min(counts[0] ?? 0, counts.at(-1) ?? 0) >= 2,
        ]).toEqual([expect.anything(), true]);
      }
    });
  });
});

/** Paragraphs of the running text and of lists. */
const paragraphsOf = (element: PdfElement): readonly PdfElement[] =>
  element.kids.filter(isElement).flatMap((kid) => {
    if (kid.tag === 'P' || kid.tag === 'BlockQuote') return [kid];
    return kid.tag === 'Table' || kid.tag === 'Note' ? [] : paragraphsOf(kid);
  });

/** How many lines of a paragraph stand on each page. What is raised or lowered by less than five points is on its line. */
function linesByPage(paragraph: PdfElement): readonly number[] {
  const pages = new Map<number, number[]>();
  for (const { page, lines } of contentsOf(paragraph, true))
    pages.set(page, [...(pages.get(page) ?? []), ...lines]);
  return [...pages.values()].map((heights) => {
    const sorted = heights.toSorted((one, other) => one - other);
    return sorted.filter((height, at) => at === 0 || height - (sorted[at - 1] ?? 0) > 5).length;
  });
}

function cellsIn(part: unknown): readonly { colSpan: number; rowSpan: number }[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'comment') return [];
  const inner = Object.values(part).flatMap(cellsIn);
  return 'colSpan' in part && 'rowSpan' in part
    ? [{ colSpan: Number(part.colSpan), rowSpan: Number(part.rowSpan) }, ...inner]
    : inner;
}

/** Every note with the link that stands before it. */
function callsOf(element: PdfElement): readonly { call: PdfElement; note: PdfElement }[] {
  return element.kids.flatMap((kid, at) => {
    if (!isElement(kid)) return [];
    const before = element.kids[at - 1];
    if (kid.tag !== 'Note' || !before || !isElement(before)) return callsOf(kid);
    return [{ call: before, note: kid }];
  });
}
