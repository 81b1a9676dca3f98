// Which blocks stand on landscape pages: sections that the analyst turned, and tables that are too wide for the page.
// Parts the body into runs of pages accordingly, all with the same header, footer and marking.

import { plainText } from '../../document/map-texts.ts';
import type { Block, DocumentSection, DocumentTree } from '../../document/tree.ts';
import { isLandscape, type PageSetup, textWidthOf, turned } from '../../template/page.ts';
import { joined, type Run, withLeads } from '../tables/wide-runs.ts';
import type { TooWide } from '../tables/wide-tables.ts';

/** A block of the body, and whether its section was turned. */
export type Placed = { readonly block: Block; readonly landscape: boolean };

/** The body split where the pages turn. `whole` is the body as one section without blocks; pages are counted on. */
export function partPages(whole: DocumentSection, placed: readonly Placed[]): DocumentSection[] {
  const runs = joined(placed.map(({ block, landscape }) => ({ wide: landscape, blocks: [block] })));
  return sectionsOf(whole, runs);
}

/**
 * The tree with each table that reads badly on upright pages on a landscape one. What leads in to it goes along: headings
 * and what is kept with them. So do a few words between two such tables, which would else stand on a page of their own.
 * `page` is that of the body; the first `before` sections, a cover, stay as they are.
 */
export function turnWideTables(
  tree: DocumentTree,
  tooWide: TooWide,
  { page, before }: { readonly page: PageSetup; readonly before: number },
): DocumentTree {
  const body = tree.sections.slice(before);
  const [whole] = body;
  if (whole === undefined || page.widthPt >= page.heightPt) return tree;
  const roomPt = textWidthOf(page);
  const runs = body.flatMap((section): Run[] =>
    isLandscape(section.page)
      ? [{ wide: true, blocks: section.blocks }]
      : section.blocks.map((block) => ({ wide: tooWide(block, roomPt), blocks: [block] })),
  );
  const settled = joined(withWordsBetween(joined(withLeads(joined(runs)))));
  return {
    ...tree,
    sections: [...tree.sections.slice(0, before), ...sectionsOf({ ...whole, page }, settled)],
  };
}

const sectionsOf = (whole: DocumentSection, runs: readonly Run[]): DocumentSection[] =>
  (runs.length === 0 ? [{ wide: false, blocks: [] }] : runs).map(({ wide, blocks }, at) => ({
    ...whole,
    page: wide ? turned(whole.page) : whole.page,
    ...(at === 0 ? {} : { firstHeader: null, firstFooter: null, restartPageNumber: null }),
    blocks,
  }));

const withWordsBetween = (runs: readonly Run[]): Run[] =>
  runs.map((run, at) =>
    at > 0 && at < runs.length - 1 && lettersOf(run.blocks) < FEW_LETTERS ? { ...run, wide: true } : run,
  );

/** About a third of a page. */
const FEW_LETTERS = 900;

/** Letters of text; no end of them in whatever takes room of its own. */
const lettersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'heading' || block.type === 'paragraph') return sum + plainText(block.inlines).length;
    if (block.type === 'list') return block.items.reduce((all, item) => all + lettersOf(item.blocks), sum);
    return Number.POSITIVE_INFINITY;
  }, 0);
