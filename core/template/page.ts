// Page set-up of a template, in points (1/72 inch).

import { z } from 'zod';

const points = z.number().min(0).max(10_000);

/** Size (already turned for landscape) and margins; header and footer are measured from the page's edge. */
export const pageSetupSchema = z.strictObject({
  widthPt: points.min(72),
  heightPt: points.min(72),
  marginTopPt: points,
  marginBottomPt: points,
  marginStartPt: points,
  marginEndPt: points,
  headerPt: points,
  footerPt: points,
});
export type PageSetup = Readonly<z.infer<typeof pageSetupSchema>>;

export const isLandscape = (page: PageSetup): boolean => page.widthPt > page.heightPt;

/** The page turned to landscape with the same margins; one that is wider than high stays as it is. */
export const turned = (page: PageSetup): PageSetup =>
  page.widthPt >= page.heightPt ? page : { ...page, widthPt: page.heightPt, heightPt: page.widthPt };

/** Room for words from margin to margin, in points. */
export const textWidthOf = (page: PageSetup): number =>
  Math.max(72, page.widthPt - page.marginStartPt - page.marginEndPt);

/** The pages of a template; `columns` and the gap between two are those of the text, not of what stands over it on the first page. */
export const templatePageSchema = pageSetupSchema.extend({
  columns: z.int().min(1).max(3).default(1),
  columnGapPt: points.max(144).default(18),
});
