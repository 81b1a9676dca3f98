// Where a passage stands in a source's text: W3C TextQuoteSelector with TextPositionSelector, as data.

import { z } from 'zod';

/**
 * One passage: `exact` word for word, up to 64 UTF-16 units of `prefix` and `suffix` around it, and its place in the
 * canonical text in UTF-16 code units (`start` included, `end` excluded).
 */
export const segmentSchema = z.strictObject({
  exact: z.string().min(1).max(1_000_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Segment = z.infer<typeof segmentSchema>;
