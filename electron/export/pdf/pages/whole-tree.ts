// A document without any section still has a page to look at.

import type { DocumentTree } from '../../../../core/document/tree.ts';

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

/** The tree itself, or with one empty section where it has none. */
export const whole = (tree: DocumentTree): DocumentTree =>
  tree.sections.length > 0 ? tree : { ...tree, sections: [emptySection()] };

function emptySection(): DocumentTree['sections'][number] {
  return {
    page: emptyPage,
    start: 'page',
    columns: 1,
    columnGapPt: 0,
    header: { ...noMatter, marking: 'end' },
    footer: { ...noMatter, marking: 'end' },
    firstHeader: null,
    firstFooter: null,
    restartPageNumber: null,
    blocks: [],
  };
}
