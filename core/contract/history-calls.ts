// The contract's part about the history: what was changed when and by whom, and how records stood at any moment.

import { z } from 'zod';
import type { AnyRecord } from '../model/any-record.ts';
import { instantSchema } from '../model/record.ts';
import type { TouchedRecord } from '../query/touched-record.ts';

const recordIds = z.array(z.string().max(100)).max(200);

export const historyFilterSchema = z.strictObject({
  /** Entries that touch one of these records; empty: all entries. */
  recordIds,
  author: z.string().max(500).nullable(),
  /** Entries of this span alone: `from` included, `to` excluded; both in UTC. */
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;

export const historyCallInputs = {
  /** Newest first; `before` is the `next` of the page before, or null for the newest. */
  listHistory: z.strictObject({
    most: z.int().min(1).max(500),
    before: z.int().positive().nullable(),
    filter: historyFilterSchema,
  }),
  /**
   * The records that entries touched, before the first of them and after the last: those from the entry that begins with
   * `revision` to the one that ends with `last`. `ids` for some of the records alone.
   */
  readHistoryEntry: z.strictObject({
    revision: z.int().positive(),
    last: z.int().positive(),
    ids: recordIds.nullable(),
  }),
  /** Some records as they stood after a revision. */
  readHistoryState: z.strictObject({ revision: z.int().nonnegative(), ids: recordIds.min(1) }),
  /** What is not now as it was after a revision. */
  listChangesSince: z.strictObject({ revision: z.int().nonnegative() }),
} as const;

export type HistoryEntry = {
  /** The first and the last revision that the entry stands for. */
  readonly revision: number;
  readonly last: number;
  /** When its first and its last change were made. */
  readonly at: string;
  readonly until: string;
  /** The name the analyst gave in the settings, or empty. */
  readonly author: string;
  readonly command: string;
  readonly subject: string;
  /** The first of the records it touched, and how many there are in all. */
  readonly touched: readonly TouchedRecord[];
  readonly touchedCount: number;
};

export type HistoryPage = {
  readonly entries: readonly HistoryEntry[];
  /** What to ask for next; null at the end. */
  readonly next: number | null;
  /** How many entries the whole history has, and everybody who made one. */
  readonly total: number;
  readonly authors: readonly string[];
};

/** `others`: records of that moment that those refer to, straight or through others, and that are gone now. */
export type HistoryStates = {
  readonly records: readonly AnyRecord[];
  readonly others: readonly AnyRecord[];
};
export type HistoryEntryStates = {
  readonly before: readonly AnyRecord[];
  readonly after: readonly AnyRecord[];
  readonly others: readonly AnyRecord[];
};

export type HistoryCallOutputs = {
  listHistory: HistoryPage;
  readHistoryEntry: HistoryEntryStates;
  readHistoryState: HistoryStates;
  listChangesSince: { readonly touched: readonly TouchedRecord[]; readonly touchedCount: number };
};
