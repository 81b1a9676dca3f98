// The PDF writer: a tree and a style sheet in, bytes and losses out. Reads no clock, no network, and no file but the fonts.

import { defaultWriteOptions } from '../../../core/document/write-options.ts';
import type { Writer } from '../writer.ts';
import { conform, conformances } from './file/conformance.ts';
import { drawingOf } from './draw/draw-document.ts';
import { attachFiles, infoOf, labelPages } from './file/extras.ts';
import { readFonts } from './fonts/font-library.ts';
import { openFaces } from './fonts/fonts.ts';
import { openImages } from './blocks/images.ts';
import { layoutPages, type LayoutWorld } from './pages/layout-document.ts';
import { lossLog } from './losses.ts';
import { gatherOutput, openPdf } from './pdfmake-parts.ts';
import { openTags } from './file/tags.ts';
import { whole } from './pages/whole-tree.ts';

/**
 * Writes a tree as a tagged PDF 1.7, or in the archival form of the options. The same tree, styles, media and fonts give the same bytes. What can't be shown is in `losses`. Throws the
 * signal's reason when cancelled.
 */
export const write: Writer = async (tree, styles, world, options = defaultWriteOptions) => {
  const pause = async (done: number): Promise<void> => {
    world.progress(Math.min(1, done));
    await new Promise((resume) => setImmediate(resume));
    world.signal.throwIfAborted();
  };
  await pause(0);
  const losses = lossLog();
  const document = whole(tree);
  const fonts = readFonts(world.fontsFolder);
  const language = tree.language || 'en';
  const conformance = conformances[options.pdf.archival];
  const info = infoOf(tree, losses);
  const pdf = openPdf(fonts.common, info, language, conformance.version);
  conform(pdf, conformance, info, language);
  const output = gatherOutput(pdf);
  const tags = openTags(pdf);
  attachFiles(pdf, tree, world, conformance, losses);
  const drawing = drawingOf(pdf, output, tags, document);
  const layout: LayoutWorld = {
    styles,
    faces: openFaces(pdf, fonts),
    images: openImages(pdf, world.media, conformance),
    losses,
    pause: (done) => pause(0.05 + done * 0.75),
  };
  const laid = await layoutPages(document, layout, (page, known) => drawing.page(page, known));
  await drawing.end(laid.pageOf, (done) => pause(0.85 + done * 0.1));
  labelPages(pdf, drawing.numbers);
  tags.end(laid.structure);
  pdf.end();
  const bytes = await output.file;
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes, losses: losses.list() };
};
