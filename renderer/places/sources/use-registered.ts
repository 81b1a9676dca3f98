// What the register of letters has of names that a project knows no more.

import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import { ratingKey } from '../../../core/query/evidence/ratings.ts';
import { useRegister } from '../../state/window/register.ts';

/** The entries under these names, each once. */
export function useRegistered(names: readonly string[]): readonly RegisterEntry[] {
  const { entries } = useRegister();
  const keys = new Set(names.map(ratingKey));
  return entries.filter(({ name }) => keys.has(ratingKey(name)));
}
