// The document of a preview: laid out by the export's own layout, again and again, with what did not change kept from
// one time to the next; pages are drawn when they are asked for. Fonts are opened once.

import type { Loss } from '../../../../core/document/loss.ts';
import { InkWriter, type PageInk } from '../../../../core/document/page-ink.ts';
import { shareBlocks } from '../../../../core/document/share-blocks.ts';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { StyleSheet } from '../../../../core/template/styles.ts';
import { drawPage } from '../draw/draw-page.ts';
import { makePen } from '../draw/draw.ts';
import { readFonts } from '../fonts/font-library.ts';
import { type Faces, openFaces } from '../fonts/fonts.ts';
import { type Images, openImages } from '../blocks/images.ts';
import { type LaidDocument, layoutDocument } from '../pages/layout-document.ts';
import { lossLog } from '../losses.ts';
import { openPdf, pictureRenderer } from '../pdfmake-parts.ts';
import type { PdfDocument, PdfImage } from '../pdf-document.ts';
import { whole } from '../pages/whole-tree.ts';
import { type KeptBlocks, keepBlocks } from './block-memo.ts';
import { glyphFont } from './glyph-font.ts';
import { numberPages, type NumberedPage } from './page-versions.ts';
import { openPaper, type Paper, type Sheet } from './paper.ts';
import { findPlace, type PagePlace } from './places.ts';
import { readContent } from './read-content.ts';

export type PreviewPage = { readonly widthPt: number; readonly heightPt: number; readonly version: number };

export class PreviewSession {
  readonly #pdf: PdfDocument;
  readonly #faces: Faces;
  readonly #paper: Paper;
  readonly #kept: KeptBlocks = keepBlocks();
  readonly #media = new Map<string, Uint8Array>();
  readonly #nameOf = new WeakMap<PdfImage, string>();
  readonly #fontFiles = new Map<string, Uint8Array>();
  #images: Images;
  #tree: DocumentTree | null = null;
  #laid: LaidDocument | null = null;
  #pages: readonly NumberedPage[] = [];
  #losses: readonly Loss[] = [];

  /** Reads the fonts that ship with the program from their folder. */
  constructor(fontsFolder: string) {
    const fonts = readFonts(fontsFolder);
    this.#pdf = openPdf(fonts.common, {}, 'en');
    this.#faces = openFaces(this.#pdf, fonts);
    this.#paper = openPaper(this.#pdf);
    this.#images = this.#openImages();
  }

  /** Which of these pictures the session does not have yet. */
  lacks(names: Iterable<string>): string[] {
    return [...names].filter((name) => !this.#media.has(name));
  }

  /** Keeps the bytes of pictures by name; a name always stands for the same bytes. */
  takeMedia(media: ReadonlyMap<string, Uint8Array>): void {
    if (media.size === 0) return;
    for (const [name, bytes] of media) this.#media.set(name, bytes);
    this.#images = this.#openImages();
  }

  /** Lays out a document in place of the one before it. */
  async update(tree: DocumentTree, styles: StyleSheet): Promise<void> {
    const next = this.#tree === null ? tree : shareBlocks(this.#tree, tree);
    this.#tree = next;
    const losses = lossLog();
    this.#laid = await layoutDocument(whole(next), {
      styles,
      faces: this.#faces,
      images: this.#images,
      losses,
      pause: () => Promise.resolve(),
      memo: this.#kept.memo,
    });
    this.#losses = losses.list();
    this.#pages = numberPages(this.#pages, this.#laid, next);
  }

  /** All pages. A page keeps its version as long as nothing on it changes. */
  get pages(): readonly PreviewPage[] {
    return this.#pages.map(({ page, version }) => {
      const { widthPt, heightPt } = page.section.page;
      return { widthPt, heightPt, version };
    });
  }

  get losses(): readonly Loss[] {
    return this.#losses;
  }

  /** How many blocks had to be laid out anew since this was last asked. */
  takeMisses(): number {
    return this.#kept.takeMisses();
  }

  /** Where the first of these places is that is anywhere; `share` of the way through the lines that follow it. */
  placeOf(ids: readonly string[], share: number): PagePlace | null {
    return this.#laid === null ? null : findPlace(this.#laid.pages, ids, share);
  }

  /** One page drawn; null where there is none of this index, counted from 0. */
  ink(index: number): PageInk | null {
    const sheet = this.sheet(index);
    if (sheet === null) return null;
    const brush = new InkWriter();
    readContent(sheet, brush, (image) => this.#nameOf.get(image) ?? null);
    const { page } = this.#pages[index] ?? {};
    return page === undefined ? null : brush.ink(page.section.page.widthPt, page.section.page.heightPt);
  }

  /** One page as the operators of its content stream: those of the file, without what says to what they belong. */
  sheet(index: number): Sheet | null {
    const [page, laid, tree] = [this.#pages[index]?.page, this.#laid, this.#tree];
    if (page === undefined || laid === null || tree === null) return null;
    const { widthPt, heightPt } = page.section.page;
    return this.#paper.sheet(widthPt, heightPt, (pdf) => {
      const pen = makePen({
        pdf,
        pictures: pictureRenderer(pdf),
        placeName: () => null,
        pageText: (id) => laid.pageOf.get(id) ?? '',
        outline: () => undefined,
      });
      drawPage(pen, tree, page, laid.pages.length);
      pen.endPage();
    });
  }

  /** The file of a face that an ink named, for drawing its glyphs by number; null for any other name. */
  fontFile(face: string): Uint8Array | null {
    const known = this.#fontFiles.get(face);
    if (known !== undefined) return known;
    const file = this.#paper.fontFile(face);
    if (file === null) return null;
    const made = glyphFont(file);
    this.#fontFiles.set(face, made);
    return made;
  }

  #openImages(): Images {
    const open = openImages(this.#pdf, (name) => this.#media.get(name) ?? null);
    return (name) => {
      const opened = open(name);
      if (opened.kind === 'image') this.#nameOf.set(opened.image, name);
      return opened;
    };
  }
}
