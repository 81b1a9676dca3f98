// Sections: page size and margins, headers and footers, and where the count of pages begins anew.

import { columnsOf } from '../../../../core/document/section-columns.ts';
import type { DocumentSection, RunningMatter } from '../../../../core/document/tree.ts';
import { Relations } from '../package/relations.ts';
import { runningPart } from './running-matter.ts';
import { twips } from '../units.ts';
import type { Place, Work } from '../work.ts';

/** The least width and height of text, on a page however small. */
const leastPt = 36;

/** The place of a section's blocks, as wide as one of its columns. */
export const placeOf = (work: Work, section: DocumentSection, relations: Relations): Place => ({
  part: 'body',
  relations,
  widthPt: columnsOf(section, leastPt).widthPt,
  heightPt: Math.max(leastPt, section.page.heightPt - section.page.marginTopPt - section.page.marginBottomPt),
  dir: work.tree.dir,
  lang: work.tree.language,
  listLevel: -1,
  tight: false,
  inCell: false,
  cellAlign: null,
  keepNext: false,
  keepLines: false,
});

/** `<w:sectPr>` of a section, after writing the words of its headers and footers. */
export function sectionProperties(work: Work, section: DocumentSection, place: Place): string {
  const { page } = section;
  const rtl = work.tree.dir === 'rtl';
  const hasFirst = section.firstHeader !== null || section.firstFooter !== null;
  const { count, gapPt } = columnsOf(section, leastPt);
  const across: Place = { ...place, widthPt: columnsOf({ ...section, columns: 1 }, leastPt).widthPt };
  const running = (part: 'header' | 'footer', type: 'default' | 'first', matter: RunningMatter) =>
    `<w:${part}Reference w:type="${type}" r:id="${writeRunningPart(work, matter, part, across)}"/>`;
  const left = rtl ? page.marginEndPt : page.marginStartPt;
  const right = rtl ? page.marginStartPt : page.marginEndPt;
  return (
    '<w:sectPr>' +
    running('header', 'default', section.header) +
    (hasFirst ? running('header', 'first', section.firstHeader ?? section.header) : '') +
    running('footer', 'default', section.footer) +
    (hasFirst ? running('footer', 'first', section.firstFooter ?? section.footer) : '') +
    `<w:type w:val="${section.start === 'continuous' ? 'continuous' : 'nextPage'}"/><w:pgSz w:w="${twips(page.widthPt)}" w:h="${twips(page.heightPt)}"` +
    `${page.widthPt > page.heightPt ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(page.marginTopPt)}" w:right="${twips(right)}" w:bottom="${twips(page.marginBottomPt)}" ` +
    `w:left="${twips(left)}" w:header="${twips(page.headerPt)}" w:footer="${twips(page.footerPt)}" w:gutter="0"/>` +
    (section.restartPageNumber === null
      ? ''
      : `<w:pgNumType w:start="${Math.max(0, Math.trunc(section.restartPageNumber))}"/>`) +
    (count > 1 ? `<w:cols w:num="${count}" w:space="${twips(gapPt)}"/>` : '<w:cols w:space="708"/>') +
    (hasFirst ? '<w:titlePg/>' : '') +
    // The first column stands at the right.
    (count > 1 && rtl ? '<w:bidi/>' : '') +
    '</w:sectPr>'
  );
}

/** Writes the words of a header or footer and gives its relation; the part around them is made with the frame. */
function writeRunningPart(
  work: Work,
  matter: RunningMatter,
  part: 'header' | 'footer',
  place: Place,
): string {
  const parts = work.running[part];
  parts.push(
    work.losses.within(part, () => runningPart(work, matter, { ...place, relations: new Relations() })),
  );
  return place.relations.idOf(part, `${part}${parts.length}.xml`);
}
