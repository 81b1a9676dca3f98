// How much of the project may not be known to whoever gets a copy of it.

import type { RecordReader } from '../../../core/model/record-reader.ts';
import { type Secrets, secretsAt } from '../../../core/query/secrets.ts';
import { useQuery } from '../../state/project/use-project.tsx';

/** Protected actors, and sources that are not on the record now; null where there are none. */
export const secretsIn = (reader: RecordReader): Secrets | null =>
  secretsAt(reader, new Date().toISOString());

export const useSecrets = (): Secrets | null => useQuery((reader) => secretsIn(reader), []);
