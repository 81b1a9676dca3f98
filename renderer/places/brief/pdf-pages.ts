// Pages of a PDF on canvases, by pdf.js. Loaded when a preview is first asked for; nothing is fetched beside its worker
// and nothing in the file is run.

import type * as pdfjsModule from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';

export type PageSize = { readonly widthPt: number; readonly heightPt: number };

export type PdfPages = {
  readonly sizes: readonly PageSize[];
  /** The text of each page, folded to one line, for finding where a section stands. */
  readonly textOf: (index: number) => Promise<string>;
  /** Draws a page on a canvas at a width in device pixels; gives the function that stops it. */
  readonly draw: (
    index: number,
    canvas: HTMLCanvasElement,
    widthPx: number,
  ) => { done: Promise<void>; stop: () => void };
  readonly close: () => void;
};

type Pdfjs = Pick<typeof pdfjsModule, 'getDocument' | 'GlobalWorkerOptions'>;
let loading: Promise<Pdfjs> | null = null;

function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    const [pdfjs, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Pdfjs>,
      import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    ]);
    pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
    return pdfjs;
  })();
  return loading;
}

/** Opens a PDF made by this program. Throws when it can't be read, which is a bug of the writer. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js hands the buffer over to its worker and leaves it empty.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const sizes: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ widthPt: width, heightPt: height });
  }
  return {
    sizes,
    textOf: async (index) => textOfPage(document, index),
    draw: (index, canvas, widthPx) => drawPage(document, index, canvas, widthPx),
    close: () => void task.destroy(),
  };
}

async function textOfPage(document: PDFDocumentProxy, index: number): Promise<string> {
  const page = await document.getPage(index + 1);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

function drawPage(document: PDFDocumentProxy, index: number, canvas: HTMLCanvasElement, widthPx: number) {
  let stopped = false;
  let cancel = (): void => undefined;
  const done = (async () => {
    const page = await document.getPage(index + 1);
    if (stopped) return;
    const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
    // Drawn aside and shown whole: the page that is on the screen stays until the new one is there.
    const drawn = window.document.createElement('canvas');
    drawn.width = Math.round(viewport.width);
    drawn.height = Math.round(viewport.height);
    const task = page.render({ canvas: drawn, viewport });
    cancel = () => task.cancel();
    try {
      await task.promise;
    } catch (error) {
      if (stopped) return;
      throw error;
    }
    if (stopped) return;
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  })();
  return {
    done,
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
