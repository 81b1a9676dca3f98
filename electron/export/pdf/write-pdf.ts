// The PDF writer: a tree and a style sheet in, bytes and losses out. Reads no clock, no network, and no file but the fonts.

import type { DocumentTree } from '../../../core/document/tree.ts';
import { defaultWriteOptions, type WriteOptions } from '../../../core/document/write-options.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { Written, WriterWorld } from '../writer.ts';
import { conform, conformances } from './conformance.ts';
import { drawPage } from './draw-page.ts';
import { makePen } from './draw.ts';
import { attachFiles, infoOf, labelPages, outlineWriter } from './extras.ts';
import { readFonts } from './font-library.ts';
import { openFaces } from './fonts.ts';
import { openImages } from './images.ts';
import { type LaidDocument, layoutDocument } from './layout-document.ts';
import { lossLog } from './losses.ts';
import { gatherOutput, openPdf, type PdfDocument, shapeRenderer } from './pdfmake-parts.ts';
import { openTags, type Tags } from './tags.ts';
import { whole } from './whole-tree.ts';

/**
 * Writes a tree as a tagged PDF 1.7, or in the archival form of the options. The same tree, styles, media and fonts give the same bytes. What can't be shown is in `losses`. Throws the
 * signal's reason when cancelled.
 */
export async function writePdf(
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options: WriteOptions = defaultWriteOptions,
): Promise<Written> {
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
  const file = gatherOutput(pdf);
  const tags = openTags(pdf);
  attachFiles(pdf, tree, world, conformance, losses);
  const laid = await layoutDocument(document, {
    styles,
    faces: openFaces(pdf, fonts),
    images: openImages(pdf, world.media, conformance),
    losses,
    pause: (done) => pause(0.05 + done * 0.5),
  });
  await drawDocument(pdf, tags, document, laid, pause);
  labelPages(
    pdf,
    laid.pages.map(({ number }) => number),
  );
  tags.end(laid.structure);
  pdf.end();
  const bytes = await file;
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes, losses: losses.list() };
}

const pagesPerBreath = 10;

async function drawDocument(
  pdf: PdfDocument,
  tags: Tags,
  tree: DocumentTree,
  laid: LaidDocument,
  pause: (done: number) => Promise<void>,
): Promise<void> {
  const names = new Map([...laid.pageOf.keys()].map((id, at) => [id, `p${at}`]));
  const addOutline = outlineWriter(pdf);
  let left = 0;
  const pen = makePen({
    pdf,
    shapes: shapeRenderer(pdf),
    tags,
    placeName: (id) => names.get(id) ?? null,
    pageText: (id) => laid.pageOf.get(id) ?? '',
    outline: (level, title, y) => addOutline(level, title, left, y),
  });
  const total = laid.pages.length;
  for (const [at, page] of laid.pages.entries()) {
    if (at % pagesPerBreath === 0) await pause(0.6 + (0.35 * at) / total);
    ({ left } = page.frame);
    pdf.addPage({ size: [page.section.page.widthPt, page.section.page.heightPt], margin: 0 });
    drawPage(pen, tree, page, total);
    pen.endPage();
  }
}
