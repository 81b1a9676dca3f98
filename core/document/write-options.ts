// What is chosen for one export beside tree and styles: it changes the file, never what the document says.

import { z } from 'zod';

/**
 * How a PDF is made to last (ISO 19005). `a-1b`: pages that look the same for ever, PDF 1.4, nothing see-through, no attached files. `a-2a`: the
 * tagged document of PDF 1.7, no attached files. `a-3a`: the same, and files of any kind may be attached.
 */
export const archivalSchema = z.enum(['none', 'a-1b', 'a-2a', 'a-3a']);
export type Archival = z.infer<typeof archivalSchema>;

export const writeOptionsSchema = z.strictObject({
  pdf: z.strictObject({ archival: archivalSchema }),
});
export type WriteOptions = Readonly<z.infer<typeof writeOptionsSchema>>;

/** What is written where nobody chose. */
export const defaultWriteOptions: WriteOptions = { pdf: { archival: 'none' } };
