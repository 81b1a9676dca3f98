// Which pages of the body are set in the columns of the template: all that were not turned, but for what stands over the text at its beginning.

import type { DocumentSection } from '../document/tree.ts';
import type { Template } from '../template/template.ts';

/**
 * The sections in columns. The first `before`, a cover, stay as they are; the first `lead` blocks after them (title, masthead, contents) go over the
 * whole width, and the text begins under them.
 */
export function columnedPages(
  sections: readonly DocumentSection[],
  page: Template['page'],
  { before, lead }: { readonly before: number; readonly lead: number },
): DocumentSection[] {
  return sections.flatMap((section, at): DocumentSection[] => {
    const columns = columnsOn(section.page.widthPt, page);
    if (columns === 1 || at < before) return [section];
    const columned = { ...section, columns };
    if (at > before || lead === 0) return [columned];
    const over = { ...section, blocks: section.blocks.slice(0, lead) };
    const text = section.blocks.slice(lead);
    const continued = {
      start: 'continuous',
      firstHeader: null,
      firstFooter: null,
      restartPageNumber: null,
    } as const;
    return text.length === 0 ? [over] : [over, { ...columned, ...continued, blocks: text }];
  });
}

/** How many columns a section on such a page has. */
export const columnsOn = (pageWidthPt: number, { columns, widthPt }: Template['page']): number =>
  pageWidthPt === widthPt ? columns : 1;
