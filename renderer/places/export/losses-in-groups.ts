// Losses sorted for reading: what was left out on purpose, what stayed behind, what the format could not show.

import type { Loss } from '../../../core/document/loss.ts';

export type LossGroup = 'unproven' | 'names' | 'withheld' | 'notAttached' | 'leftOut' | 'format';

export type GroupedLosses = {
  readonly group: LossGroup;
  readonly count: number;
  /** One entry a place, in the order in which the places come first. */
  readonly places: readonly { readonly where: string; readonly what: readonly string[] }[];
};

const ORDER: readonly LossGroup[] = ['unproven', 'names', 'withheld', 'notAttached', 'leftOut', 'format'];

const groupOf = ({ kind }: Loss): LossGroup => {
  if (kind === 'unproven') return 'unproven';
  if (kind === 'protected-name') return 'names';
  if (kind === 'withheld') return 'withheld';
  if (kind === 'attachment-left-out') return 'notAttached';
  return kind === 'input-part-left-out' ? 'leftOut' : 'format';
};

/** The groups that have something in them; what is told twice of one place stands once. */
export const lossesInGroups = (losses: readonly Loss[]): GroupedLosses[] =>
  ORDER.flatMap((group) => {
    const places = new Map<string, Set<string>>();
    for (const loss of losses) {
      if (groupOf(loss) !== group) continue;
      const told = places.get(loss.where) ?? new Set();
      places.set(loss.where, told.add(loss.what));
    }
    const count = [...places.values()].reduce((sum, told) => sum + told.size, 0);
    return count === 0
      ? []
      : [{ group, count, places: [...places].map(([where, what]) => ({ where, what: [...what] })) }];
  });
