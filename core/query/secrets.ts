// What of a project may not be known to whoever gets a copy of it: protected actors (and those of whom something is kept that is for
// protected ones), sources that are not on the record, and talks that tell who speaks in them.

import { standingOf } from '../model/kinds/source-terms.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { confidentialTalks } from './confidential-talks.ts';

/** How many there are. */
export type Secrets = { readonly actors: number; readonly sources: number };

/** Those there are at a time (UTC); null where there are none. */
export function secretsAt(reader: RecordReader, now: string): Secrets | null {
  const actors = reader
    .ofKind('actor')
    .filter((actor) => actor.protected || actor.spellings.length > 0).length;
  const talks = confidentialTalks(reader);
  const sources = reader
    .ofKind('source')
    .filter(({ id, terms }) => talks.has(id) || standingOf(terms, now) !== 'open').length;
  return actors + sources === 0 ? null : { actors, sources };
}
