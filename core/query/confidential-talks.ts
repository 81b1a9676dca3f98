// Talks and messages whose words tell who speaks in them: nobody published them, and every turn of phrase may say who it was.

import type { IdOf } from '../base/ids.ts';
import { type SourceId, termsOfKind } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';

/**
 * Notes, and sources of a kind that begins protected, in which somebody speaks who is protected, or is only described: who has no record is as
 * much somebody as who has one. Whatever their terms are, neither their original nor their whole text leaves.
 */
export function confidentialTalks(reader: RecordReader): ReadonlySet<SourceId> {
  const talks = new Set<SourceId>(
    reader
      .ofKind('source')
      .filter(({ note, sourceKind }) => note !== null || termsOfKind(sourceKind).use !== 'onRecord')
      .map(({ id }) => id),
  );
  const speaks = new Set<SourceId>();
  if (talks.size === 0) return speaks;
  for (const { sourceId, attribution } of reader.ofKind('excerpt'))
    if (talks.has(sourceId) && attribution.some(({ actorId, named }) => isKept(reader, actorId, named)))
      speaks.add(sourceId);
  return speaks;
}

const isKept = (reader: RecordReader, actorId: IdOf<'actor'> | null, named: boolean): boolean =>
  actorId === null ? !named : reader.get(actorId)?.protected === true;
