// The PDF writer: a tree and a style sheet in, bytes and losses out. Reads no clock, no network, and no file but the fonts.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { Written, WriterWorld } from '../writer.ts';
import { makePen, type Pen } from './draw.ts';
import { attachFiles, infoOf, outlineWriter } from './extras.ts';
import { openFaces, readFonts } from './fonts.ts';
import { openImages } from './images.ts';
import { type DocumentPage, type LaidDocument, layoutDocument } from './layout-document.ts';
import { lossLog } from './losses.ts';
import { type Mark, stackMarks } from './page-model.ts';
import { noteRulePt } from './paginate.ts';
import { openPdf, type PdfDocument, shapeRenderer } from './pdfmake-parts.ts';
import { layoutRunning } from './running.ts';
import { writeStructure } from './structure.ts';

// A4, for a document that has no section to say otherwise.
const emptyPage = {
  widthPt: 595.28,
  heightPt: 841.89,
  marginTopPt: 68,
  marginBottomPt: 68,
  marginStartPt: 51,
  marginEndPt: 51,
  headerPt: 24,
  footerPt: 24,
};
const noMatter = { start: [], centre: [], end: [] } as const;

/**
 * Writes a tree as a tagged PDF 1.7. The same tree, styles, media and fonts give the same bytes. What can't be shown is in `losses`. Throws the
 * signal's reason when cancelled.
 */
export async function writePdf(tree: DocumentTree, styles: StyleSheet, world: WriterWorld): Promise<Written> {
  const pause = async (done: number): Promise<void> => {
    world.progress(Math.min(1, done));
    await new Promise((resume) => setImmediate(resume));
    world.signal.throwIfAborted();
  };
  await pause(0);
  const losses = lossLog();
  const whole = tree.sections.length > 0 ? tree : { ...tree, sections: [emptySection()] };
  const fonts = readFonts(world.fontsFolder);
  const pdf = openPdf(fonts, infoOf(tree, losses), tree.language || 'en');
  const chunks = collect(pdf);
  attachFiles(pdf, tree, world, losses);
  const laid = await layoutDocument(whole, {
    styles,
    faces: openFaces(pdf, fonts),
    images: openImages(pdf, world.media),
    losses,
    pause: (done) => pause(0.05 + done * 0.5),
  });
  await drawDocument(pdf, whole, laid, pause);
  writeStructure(pdf, laid.structure);
  pdf.end();
  const bytes = await chunks;
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes, losses: losses.list() };
}

function emptySection(): DocumentTree['sections'][number] {
  return {
    page: emptyPage,
    header: { ...noMatter, marking: 'end' },
    footer: { ...noMatter, marking: 'end' },
    firstHeader: null,
    firstFooter: null,
    restartPageNumber: null,
    blocks: [],
  };
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  const done = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  // Where layout throws, nobody waits for the bytes any more.
  done.catch(() => undefined);
  return done;
}

const pagesPerBreath = 10;

async function drawDocument(
  pdf: PdfDocument,
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

function drawPage(pen: Pen, tree: DocumentTree, page: DocumentPage, total: number): void {
  const { frame, layout } = page;
  drawRunning(pen, tree, page, total, 'header');
  if (layout.repeated) pen.draw(layout.repeated.marks, frame.left, frame.top + layout.repeated.y, true);
  const boxes = layout.boxes.map(({ box }) => box);
  pen.draw(stackMarks(boxes, layout.boxes[0]?.y ?? 0), frame.left, frame.top, false);
  if (layout.notes.length > 0) {
    const top = frame.height - layout.notesHeightPt;
    const rule: Mark = {
      kind: 'line',
      x1: 0,
      y1: top + noteRulePt / 2,
      // A note that goes on from the page before has its rule over the whole width.
      x2: layout.continued ? frame.width : Math.min(130, frame.width),
      y2: top + noteRulePt / 2,
      colour: page.env.styles.palette.line,
      lineWidth: 0.6,
      dashed: false,
    };
    const rtl: Mark[] =
      tree.dir === 'rtl' && rule.kind === 'line'
        ? [{ ...rule, x1: frame.width - rule.x2, x2: frame.width }]
        : [rule];
    pen.draw([...rtl, ...stackMarks(layout.notes, top + noteRulePt)], frame.left, frame.top, false);
  }
  drawRunning(pen, tree, page, total, 'footer');
}

function drawRunning(
  pen: Pen,
  tree: DocumentTree,
  page: DocumentPage,
  total: number,
  part: 'header' | 'footer',
): void {
  const { section, frame } = page;
  const first = part === 'header' ? section.firstHeader : section.firstFooter;
  const matter = (page.first ? first : null) ?? section[part];
  const env = { ...page.env, fields: { page: String(page.number), pages: String(total) } };
  const running = layoutRunning(env, matter, tree.classification, frame.width);
  const { headerPt, footerPt, heightPt } = section.page;
  const y = part === 'header' ? headerPt : heightPt - footerPt - running.heightPt;
  pen.draw(running.marks, frame.left, y, true);
}
