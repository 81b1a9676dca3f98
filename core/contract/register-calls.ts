// What crosses between the window and main about the register of letters.

import { z } from 'zod';
import { ratingFields, type RegisterEntry } from '../model/kinds/rating.ts';
import { reliabilitySchema } from '../model/record.ts';

/** A letter that is given to a name, or (null) taken away. */
export const registerChangeSchema = z.strictObject({
  ...ratingFields,
  reliability: reliabilitySchema.nullable(),
});
export type RegisterChange = z.infer<typeof registerChangeSchema>;

export type RegisterState = {
  readonly entries: readonly RegisterEntry[];
  /** The register could not be read whole when the program started: the name under which it was put aside. */
  readonly putAside: string | null;
};

/** What became of the letters in a file. */
export type ImportedRatings = {
  readonly added: number;
  readonly updated: number;
  /** Ours was reviewed later, or on the same day. */
  readonly kept: number;
  /** The names, or numbers, of those that could not be read. */
  readonly refused: readonly string[];
  readonly entries: readonly RegisterEntry[];
};
