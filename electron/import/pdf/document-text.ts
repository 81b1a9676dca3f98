// From the pages of a document to its text: what recurs on them goes, notes find their place, and paragraphs go on over pages.

import type { SourcePage, TextBlock } from '../../../core/model/text/source-text.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { createBlockList } from '../text/block-list.ts';
import { blocksOf } from './document-blocks.ts';
import { withoutNotes } from './footnotes.ts';
import { pageLabels } from './page-labels.ts';
import { bodySizeOf, linesOf } from './page-lines.ts';
import { takeOutPageSigns } from './page-starts.ts';
import type { ReadPage } from './read-pages.ts';
import { type RunningParts, withoutRunningParts } from './running-parts.ts';

export type DocumentText = {
  readonly blocks: readonly TextBlock[];
  readonly starts: readonly SourcePage[];
  /** What stands in the largest type on the first page with text; null where nothing stands out. */
  readonly heading: string | null;
  readonly running: Pick<RunningParts, 'removed' | 'from'>;
  readonly losses: readonly Loss[];
};

/** The text of read pages; `progress` is told with each. */
export function documentText(pages: readonly ReadPage[], progress: () => void): DocumentText {
  const running = withoutRunningParts(pages);
  const body = bodySizeOf(running.pages);
  const read = pages.map((page, number) => {
    progress();
    const lines = [
      ...linesOf(running.pages[number] ?? [], page.places, page.direction, number),
      ...linesOf(page.leaning, page.places, page.direction, number),
    ];
    return withoutNotes(lines, body, page.height);
  });
  const raw = blocksOf(
    read.flatMap(({ lines }) => lines),
    read.flatMap(({ notes }) => notes),
    pages.flatMap(({ annotations }) => annotations),
    body,
  );
  progress();
  const list = createBlockList();
  for (const one of raw) {
    if (one.type === 'row') list.addRow(one.cells, one.header);
    else list.add(one.block);
  }
  const labels = pageLabels(
    pages.map(({ label }) => label),
    running.numbers,
  );
  const { blocks, pages: starts } = takeOutPageSigns(list.blocks, labels);
  return { blocks, starts, heading: headingIn(blocks), running, losses: list.losses() };
}

/** Heads of parts of a document. */
const NO_TITLE =
  /^(?:table of )?(?:contents|abstract|summary|introduction|foreword|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|المحتويات|الفهرس|مقدمة|目录|目次)$/iu;

/** The first of the headings of the highest rank, among the first blocks. */
function headingIn(blocks: readonly TextBlock[]): string | null {
  let best: (TextBlock & { readonly kind: 'heading' }) | null = null;
  for (const block of blocks.slice(0, 25)) {
    if (block.kind !== 'heading' || NO_TITLE.test(block.text)) continue;
    if (best === null || block.level < best.level) best = block;
  }
  return best?.text ?? null;
}
