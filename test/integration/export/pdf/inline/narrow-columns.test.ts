// What a line does with words that are wider than it.
import { expect, it } from 'vitest';
import { readFonts } from '../../../../../electron/export/pdf/fonts/font-library.ts';
import { openFaces } from '../../../../../electron/export/pdf/fonts/fonts.ts';
import { layoutDocument } from '../../../../../electron/export/pdf/pages/layout-document.ts';
import { lossLog } from '../../../../../electron/export/pdf/losses.ts';
import { type Mark, stackMarks } from '../../../../../electron/export/pdf/pages/page-model.ts';
import { openPdf } from '../../../../../electron/export/pdf/pdfmake-parts.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { a4, doc, p, sectionWith } from '../../../../builders/tree.ts';
import { fontsFolder } from '../../../../support/fonts.ts';

async function linesOf(text: string, widthPt: number): Promise<string[]> {
  const fonts = readFonts(fontsFolder());
  const page = { ...a4, widthPt: widthPt + a4.marginStartPt + a4.marginEndPt };
  const { pages } = await layoutDocument(doc(sectionWith({ page }, p(text))), {
    styles: styleSheet,
    faces: openFaces(openPdf(fonts.common, {}, 'en'), fonts),
    images: () => ({ kind: 'missing' }),
    losses: lossLog(),
    pause: () => Promise.resolve(),
  });
  const lines: string[] = [];
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks)
      if (mark.kind === 'shift') walk(mark.marks);
      else if (mark.kind === 'text')
        lines.push(mark.segments.map((segment) => segment.text.trim()).join(' '));
  };
  for (const { layout } of pages[0]?.columns ?? [])
    walk(
      stackMarks(
        layout.boxes.map((placed) => placed.box),
        0,
      ),
    );
  return lines;
}

it('breaks a bound date at its spaces before it breaks a number in two', async () => {
  const lines = await linesOf('14–17\u00a0November\u00a02017', 70);
  expect(lines).toEqual(['14–17', 'November', '2017']);
});

it('begins a new line with a number rather than in the middle of it', async () => {
  const lines = await linesOf('Resolutionnumber20172018', 100);
  expect(lines.at(-1)).toBe('20172018');
});
