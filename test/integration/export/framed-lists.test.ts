// A bottom line with bullets stands in one frame, in every format.

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFonts } from '../../../electron/export/pdf/fonts/font-library.ts';
import { openFaces } from '../../../electron/export/pdf/fonts/fonts.ts';
import { layoutDocument } from '../../../electron/export/pdf/pages/layout-document.ts';
import { lossLog } from '../../../electron/export/pdf/losses.ts';
import { type Mark, stackMarks } from '../../../electron/export/pdf/pages/page-model.ts';
import { openPdf } from '../../../electron/export/pdf/pdfmake-parts.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import * as T from '../../builders/tree.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { written } from './written-trees.ts';

const line = T.paragraph('bottomLine');
const tree = T.doc(
  T.section(
    T.h(1, 'Bottom line'),
    line('Three things have changed:'),
    T.bullets([line('the army seized power;')], [line('the president stayed;'), line('and said so;')]),
    line('This will go on.'),
    T.h(1, 'Next'),
    T.p('Text.'),
  ),
);

test('a bottom line with bullets has one ground and one bar in the PDF', async () => {
  const fonts = readFonts(fontsFolder());
  const { pages } = await layoutDocument(tree, {
    styles: styleSheet,
    faces: openFaces(openPdf(fonts.common, {}, 'en'), fonts),
    images: () => ({ kind: 'missing' }),
    losses: lossLog(),
    pause: () => Promise.resolve(),
  });
  const rects: Extract<Mark, { kind: 'rect' }>[] = [];
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks)
      if (mark.kind === 'shift') walk(mark.marks);
      else if (mark.kind === 'rect') rects.push(mark);
  };
  for (const { layout } of pages[0]?.columns ?? [])
    walk(
      stackMarks(
        layout.boxes.map((placed) => placed.box),
        0,
      ),
    );
  expect(rects.filter(({ fill }) => fill === styleSheet.palette.accentSoft)).toHaveLength(1);
  const bars = rects.filter(({ width }) => width === styleSheet.roles.bottomLine.barPt);
  expect(bars).toHaveLength(1);
  expect(bars[0]?.height).toBeGreaterThan(80);
});

test('a bottom line with bullets has its bar at one place all the way down in Word', async () => {
  const { bytes } = await written('docx', tree);
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const style = styleSheet.roles.bottomLine;
  const edges = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*BottomLine(?:(?!<\/w:p>).)*<\/w:p>/gsu)].map(
    ([xml]) => {
      const left = Number(
        /<w:ind w:left="(\d+)"/u.exec(xml)?.[1] ?? (style.indentStartPt + style.barPt) * 20,
      );
      const hanging = Number(/w:hanging="(\d+)"/u.exec(xml)?.[1] ?? 0);
      const space = Number(/<w:left [^>]*w:space="(\d+)"/u.exec(xml)?.[1] ?? style.indentStartPt);
      return (left - hanging) / 20 - space;
    },
  );
  expect(edges).toEqual([3, 3, 3, 3, 3]);
});

test('a bottom line with bullets is one element with the list in it in HTML', async () => {
  const html = new TextDecoder().decode((await written('html', tree)).bytes);
  expect(html.match(/<div class="frame /gu)).toHaveLength(1);
  expect(html).toMatch(
    /<div class="frame bottomLine">\n<p class="bottomLine">Three.*<ul>.*<\/ul>\n<p class="bottomLine">This will go on\.<\/p>\n<\/div>/su,
  );
});
