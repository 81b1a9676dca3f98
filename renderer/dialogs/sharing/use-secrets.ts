// How much of the project may not be known to whoever gets a copy of it.

import type { RecordReader } from '../../../core/model/record-reader.ts';
import { keptBack } from '../../../core/query/kept-back.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import type { Secrets } from '../../words/files/sharing.ts';

/** Protected actors, and sources that are not on the record now; null where there are none. */
export function secretsIn(reader: RecordReader): Secrets | null {
  const kept = keptBack(reader, new Date().toISOString());
  return kept === null ? null : { actors: kept.actors.length, sources: kept.sources.length };
}

export const useSecrets = (): Secrets | null => useQuery((reader) => secretsIn(reader), []);
