// The rich texts of a record, and the evidence in it.

import type { AnyRecord } from './any-record.ts';
import type { EvidenceLink } from './record.ts';
import type { RichText } from './text/rich-text.ts';
import { visitRecord } from './visit-record.ts';

/** The rich texts of a record, in the order of its fields. */
export function textsOf(record: AnyRecord): RichText[] {
  const texts: RichText[] = [];
  visitRecord(record, { text: (text) => texts.push(text) });
  return texts;
}

/** Every evidence link of a record, wherever in it. */
export function evidenceLinksOf(record: AnyRecord): EvidenceLink[] {
  const links: EvidenceLink[] = [];
  visitRecord(record, { evidence: (link) => links.push(link) });
  return links;
}

/** The excerpts that tell the numbers of a record. */
export function tellingExcerptsOf(record: AnyRecord): string[] {
  const ids: string[] = [];
  visitRecord(record, { telling: (id) => ids.push(id) });
  return ids;
}
