// Which pages of the body are set in the columns of the template: all that were not turned, but for what stands over the text at its beginning.

import { columnsOf } from '../../document/section-columns.ts';
import type { DocumentSection } from '../../document/tree.ts';
import type { Template } from '../../template/template.ts';
import { joined, type Run, withLeads } from '../tables/wide-runs.ts';
import type { TooWide } from '../tables/wide-tables.ts';

/**
 * The sections in columns. The first `before`, a cover, stay as they are; the first `lead` blocks after them (title, masthead, contents) go over the
 * whole width, and the text begins under them. So does a table that reads badly in a column, with the headings right before it.
 */
export function columnedPages(
  sections: readonly DocumentSection[],
  page: Template['page'],
  tooWide: TooWide,
  { before, lead }: { readonly before: number; readonly lead: number },
): DocumentSection[] {
  return sections.flatMap((section, at): DocumentSection[] => {
    const columns = columnsOn(section.page.widthPt, page);
    if (columns === 1 || at < before) return [section];
    const columned = { ...section, columns };
    const roomPt = columnsOf(columned, 72).widthPt;
    const over = at > before ? 0 : lead;
    const runs = section.blocks.map(
      (block, place): Run => ({
        wide: place < over || tooWide(block, roomPt),
        blocks: [block],
      }),
    );
    const bands = joined(withLeads(joined(runs)));
    if (bands.length === 0) return [columned];
    return bands.map(({ wide, blocks }, band) => ({
      ...(wide ? section : columned),
      ...(band === 0 ? {} : CONTINUED),
      blocks,
    }));
  });
}

const CONTINUED = {
  start: 'continuous',
  firstHeader: null,
  firstFooter: null,
  restartPageNumber: null,
} as const;

/** How many columns a section on such a page has. */
export const columnsOn = (pageWidthPt: number, { columns, widthPt }: Template['page']): number =>
  pageWidthPt === widthPt ? columns : 1;
