// Layout alone: what pages come out, and when.
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../../../electron/export/pdf/fonts/font-library.ts';
import { openFaces } from '../../../../../electron/export/pdf/fonts/fonts.ts';
import {
  layoutDocument,
  layoutNumbers,
  layoutPages,
  type LayoutWorld,
} from '../../../../../electron/export/pdf/pages/layout-document.ts';
import { lossLog } from '../../../../../electron/export/pdf/losses.ts';
import { openPdf } from '../../../../../electron/export/pdf/pdfmake-parts.ts';
import { goldenTree } from '../../../../builders/golden-tree.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { type Mark, stackMarks } from '../../../../../electron/export/pdf/pages/page-model.ts';
import { docWith, h, p, page, paragraphWith, section } from '../../../../builders/tree.ts';
import { fontsFolder } from '../../../../support/fonts.ts';

const fonts = readFonts(fontsFolder());

function world(more: Partial<LayoutWorld> = {}): LayoutWorld {
  const pdf = openPdf(fonts.common, {}, 'en');
  return {
    styles: styleSheet,
    faces: openFaces(pdf, fonts),
    images: () => ({ kind: 'missing' }),
    losses: lossLog(),
    pause: () => Promise.resolve(),
    ...more,
  };
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => p(`Paragraph ${at}: ${'words of some length '.repeat(12)}`));

describe('layout alone', () => {
  it('tells the same numbers of pages as the layout that is drawn', async () => {
    for (const tree of [goldenTree, docWith({}, section(...lines(200), h(1, 'Last')))]) {
      const numbers = await layoutNumbers(tree, world());
      const { pageOf, pages } = await layoutDocument(tree, world());
      expect(numbers).toEqual(pageOf);
      expect(numbers.get('#pages')).toBe(String(pages.length));
    }
  });

  it('gives a page away before the rest of the document is laid out', async () => {
    const seen: number[] = [];
    let asked = 0;
    const pause = () => {
      asked += 1;
      if (seen.length > 0) seen.push(-asked);
      return Promise.resolve();
    };
    await layoutPages(docWith({}, section(...lines(400))), world({ pause }), ({ number }) =>
      seen.push(number),
    );
    expect(seen.filter((number) => number > 0)).toEqual(
      Array.from({ length: Math.max(...seen) }, (_, at) => at + 1),
    );
    expect(seen.findIndex((number) => number < 0)).toBeLessThan(seen.indexOf(Math.max(...seen)));
  });

  it('keeps pages back until all are known where words name the number of one', async () => {
    const seen: string[] = [];
    const pause = (done: number) => {
      seen.push(done < 1 ? 'layout' : 'all known');
      return Promise.resolve();
    };
    const tree = docWith({}, section(p('We are on page ', page, '.'), ...lines(100)));
    await layoutPages(tree, world({ pause }), ({ number }, pageOf) =>
      seen.push(`page ${number} of ${pageOf?.get('#pages')}`),
    );
    const first = seen.findIndex((step) => step.startsWith('page 1 of '));
    expect(seen[first - 1]).toBe('all known');
    expect(seen.slice(first)).not.toContain('layout');
  });

  it('draws the bar of a quotation where its words begin, also under one of the other direction', async () => {
    const role = styleSheet.roles.quote;
    const barred = { ...styleSheet, roles: { ...styleSheet.roles, quote: { ...role, barPt: 2.25 } } };
    const quote = (dir: 'ltr' | 'rtl', text: string) => paragraphWith({ role: 'quote', dir }, text);
    const tree = docWith(
      {},
      section(quote('rtl', 'سنعود'), quote('rtl', 'بقوة'), quote('ltr', 'We return'), quote('ltr', 'soon')),
    );
    const { pages } = await layoutDocument(tree, world({ styles: barred }));
    const bars = new Set<number>();
    const walk = (marks: readonly Mark[]): void => {
      for (const mark of marks) {
        if (mark.kind === 'shift') walk(mark.marks);
        if (mark.kind === 'rect' && mark.width === 2.25) bars.add(mark.x);
      }
    };
    for (const { layout } of pages[0]?.columns ?? [])
      walk(
        stackMarks(
          layout.boxes.map((placed) => placed.box),
          0,
        ),
      );
    expect(bars.size).toBe(2);
  });
});
