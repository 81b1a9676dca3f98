// How a file that the analyst chose is named to the window: by a token, never by its path.

import { z } from 'zod';

/** An opaque name that main gave for a file the analyst chose. */
export const tokenSchema = z.string().regex(/^[a-z0-9]{32}$/u);
