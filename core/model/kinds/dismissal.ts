// A finding of a check that somebody set aside.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { anyIdSchema, common, lineSchema, proseSchema } from '../record.ts';
import { type Kind, plainKind } from './kind.ts';

/** A finding of a check that was set aside, with the reason. `finding` is the finding's stable key. */
export const dismissalSchema = z.strictObject({
  ...common('dismissal'),
  rule: lineSchema,
  recordId: anyIdSchema,
  finding: z.string().max(1_000),
  reason: proseSchema,
});
export type Dismissal = z.infer<typeof dismissalSchema>;
export type DismissalId = IdOf<'dismissal'>;

export const dismissalKind: Kind<Dismissal> = {
  ...plainKind,
  schema: dismissalSchema,
  words: { one: 'set-aside finding', many: 'set-aside findings' },
  title: ({ rule }) => rule,
  refers: () => ({}),
  searched: ({ rule, reason }) => ({ title: rule, body: reason }),
  remarkOn: ({ recordId }) => recordId,
};
