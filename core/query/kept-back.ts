// What of a project may not be known to whoever gets a copy of it: protected actors, and sources that are not on the record.

import type { Actor } from '../model/kinds/actor.ts';
import type { Source } from '../model/kinds/source.ts';
import { standingOf } from '../model/kinds/source-terms.ts';
import type { RecordReader } from '../model/record-reader.ts';

export type KeptBack = { readonly actors: readonly Actor[]; readonly sources: readonly Source[] };

/** Those there are at a time (UTC); null where there are none. */
export function keptBack(reader: RecordReader, now: string): KeptBack | null {
  const actors = reader.ofKind('actor').filter((actor) => actor.protected);
  const sources = reader.ofKind('source').filter(({ terms }) => standingOf(terms, now) !== 'open');
  return actors.length + sources.length === 0 ? null : { actors, sources };
}
