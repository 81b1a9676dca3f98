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
