// The canvases of the pages in sight: which version each shows, and painting those that changed, the cursor's page first
// and no more than one a frame.

import type { PreviewPages } from '../../../../core/contract/project-calls.ts';
import type { PageInk } from '../../../../core/document/page-ink.ts';
import type { PagePainter } from './page-painter.ts';

type Shown = {
  readonly canvas: HTMLCanvasElement;
  widthPx: number;
  version: number;
  ink: PageInk | null;
};

export class PageBoard {
  readonly #painter: PagePainter;
  readonly #shown = new Map<number, Shown>();
  /** Pages that the last answer brought although they were not in sight: the cursor's, before it is scrolled to. */
  #ahead = new Map<number, { readonly version: number; readonly ink: PageInk }>();

  constructor(painter: PagePainter) {
    this.#painter = painter;
  }

  /** The pages in sight with what is drawn of each. */
  get versions(): { readonly page: number; readonly version: number }[] {
    return [...this.#shown].map(([page, { version }]) => ({ page, version }));
  }

  /** A page comes into sight, to be drawn at a width in device pixels; gives the function for when it goes. */
  show(page: number, canvas: HTMLCanvasElement, widthPx: number): () => void {
    const entry: Shown = { canvas, widthPx, version: 0, ink: null };
    this.#shown.set(page, entry);
    const ahead = this.#ahead.get(page);
    if (ahead !== undefined) {
      Object.assign(entry, ahead);
      void this.#painter.paint(ahead.ink, canvas, widthPx);
    }
    return () => {
      if (this.#shown.get(page) === entry) this.#shown.delete(page);
      // Far pages need not keep their pixels.
      canvas.width = 0;
      canvas.height = 0;
    };
  }

  /** Draws a page in sight again at another width. */
  resize(page: number, widthPx: number): void {
    const entry = this.#shown.get(page);
    if (entry === undefined || entry.widthPx === widthPx) return;
    entry.widthPx = widthPx;
    if (entry.ink !== null) void this.#painter.paint(entry.ink, entry.canvas, widthPx);
  }

  /** Paints what an answer brought. `onFirst` is called when the cursor's page is drawn as it is in the answer. */
  async take(pages: PreviewPages, onFirst: () => void): Promise<void> {
    const first = pages.cursor?.page;
    const inks = [...pages.inks].sort((a, b) => Number(b.page === first) - Number(a.page === first));
    this.#ahead = new Map();
    const fresh: { readonly entry: Shown; readonly version: number; readonly ink: PageInk }[] = [];
    for (const { page, ink, version } of inks) {
      const entry = this.#shown.get(page);
      if (entry === undefined) this.#ahead.set(page, { version, ink });
      else if (entry.version < version) {
        // Noted at once: the next request need not ask for it again.
        Object.assign(entry, { version, ink });
        fresh.push({ entry, version, ink });
      }
    }
    let told = false;
    for (const { entry, version, ink } of fresh) {
      if (told) await nextFrame();
      // A later answer may have brought it newer still, and paints that.
      if (entry.version !== version) continue;
      await this.#painter.paint(ink, entry.canvas, entry.widthPx);
      if (!told) onFirst();
      told = true;
    }
    if (!told) onFirst();
  }
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
