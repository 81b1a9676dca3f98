// What relative dates of a record count from: the publication of the source behind its first evidence.

import type { EvidenceLink } from '../../../core/model/record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { SourceId } from '../../../core/model/kinds/source.ts';
import { type DateReference, referenceOf } from '../../../core/query/evidence/reference-date.ts';

export type EvidenceReference = {
  readonly reference: DateReference;
  /** The source whose publication date is meant; null without evidence. */
  readonly sourceId: SourceId | null;
};

/** The reference of the first supporting excerpt, else of the first at all; nothing known without evidence. */
export function referenceOfEvidence(reader: RecordReader, links: readonly EvidenceLink[]): EvidenceReference {
  const link = links.find((one) => one.stance === 'supports') ?? links[0];
  const excerpt = link === undefined ? undefined : reader.get(link.excerptId);
  if (excerpt === undefined) return { reference: { day: null, zone: null }, sourceId: null };
  const span = excerpt.anchoring === 'orphan' ? null : (excerpt.segments[0] ?? null);
  return { reference: referenceOf(reader, excerpt.sourceId, span), sourceId: excerpt.sourceId };
}
