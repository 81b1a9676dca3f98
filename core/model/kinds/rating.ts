// A rating: the letter that an outlet or speaker has in this project, why, and when somebody last looked at it. The same
// fields stand in the register that the program keeps for all projects.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, lineSchema, reliabilitySchema } from '../record.ts';
import { type Kind, plainKind } from './kind.ts';

/** What the register keeps of one outlet or speaker. */
export const ratingFields = {
  name: lineSchema.min(1),
  reliability: reliabilitySchema,
  why: lineSchema,
  /** The day on which the letter was given or confirmed, `YYYY-MM-DD`. */
  reviewed: z.iso.date(),
};
export const registerEntrySchema = z.strictObject(ratingFields);
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

export const ratingSchema = z.strictObject({ ...common('rating'), ...ratingFields });
export type Rating = z.infer<typeof ratingSchema>;
export type RatingId = IdOf<'rating'>;

export const ratingKind: Kind<Rating> = {
  ...plainKind,
  schema: ratingSchema,
  words: { one: 'letter', many: 'letters' },
  title: ({ name }) => name,
  refers: () => ({}),
  searched: ({ name, why }) => ({ title: name, body: why }),
};
