// What of the project is in a copy of it and may not be known to whoever gets that: protected actors, sources that are not on the
// record.

import { standingOf } from '../../../core/model/kinds/source-terms.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { useQuery } from '../../state/project/use-project.tsx';

export type Secrets = { readonly actors: number; readonly sources: number };

/** How many of each; null where there are none. */
export function secretsIn(reader: RecordReader): Secrets | null {
  const now = new Date().toISOString();
  const actors = reader.ofKind('actor').filter((actor) => actor.protected).length;
  const sources = reader.ofKind('source').filter(({ terms }) => standingOf(terms, now) !== 'open').length;
  return actors + sources === 0 ? null : { actors, sources };
}

export const useSecrets = (): Secrets | null => useQuery((reader) => secretsIn(reader), []);
