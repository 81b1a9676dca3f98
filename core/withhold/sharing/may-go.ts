// The records of a project of which anything may go: what rests on a closed source is not among them, and of the rest every passage
// is gone that would tell of one that is not on the record.

import { type AnyRecord, everyRecord } from '../../model/any-record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { remarkOn } from '../../model/references.ts';
import type { Reasons } from '../reasons.ts';
import { takenOut } from '../withhold.ts';
import { withholdRecords } from '../withhold-records.ts';
import type { WithheldPart, WithholdContext } from '../withhold-context.ts';

export type MayGo = { readonly records: readonly AnyRecord[]; readonly parts: readonly WithheldPart[] };

/**
 * All briefs with their sections, and the records beside them. Remarks of people are among them where they stand on one that is there
 * and say nothing that may not be told. `reasons`: why anything has to go; null where nothing has, by the terms of sources.
 */
export function recordsThatMayGo(reader: RecordReader, reasons: Reasons | null): MayGo {
  const all = everyRecord(reader).filter((record) => !isLog(record));
  if (reasons === null) return { records: all, parts: [] };
  const parts: WithheldPart[] = [];
  const tell: WithholdContext['tell'] = (part) => void parts.push(part);
  const kept = new Map<string, AnyRecord>();
  for (const record of withholdRecords({ reader, reasons, mark: null, tell })) kept.set(record.id, record);
  for (const brief of reader.ofKind('brief')) {
    const taken = takenOut(reader, brief, { cap: null, reasons, mark: null });
    parts.push(...taken.parts);
    for (const record of taken.records) kept.set(record.id, ofProject(reader, record));
  }
  const remarks = all.filter((record) => {
    const about = remarkOn(record);
    return about !== null && kept.has(about);
  });
  return { records: [...kept.values(), ...remarks], parts: once(parts) };
}

/** Records of exports, and findings that were set aside: both tell in their own words what was withheld. */
const isLog = ({ kind }: AnyRecord): boolean => kind === 'export' || kind === 'dismissal';

/** A document has no other briefs and judgements to lead to; a project has, as far as they stay. */
function ofProject(reader: RecordReader, record: AnyRecord): AnyRecord {
  const before = reader.find(record.id);
  if (record.kind === 'brief' && before?.kind === 'brief')
    return { ...record, previousBriefId: before.previousBriefId };
  if (record.kind === 'judgement' && before?.kind === 'judgement')
    return { ...record, previousId: before.previousId };
  return record;
}

function once(parts: readonly WithheldPart[]): WithheldPart[] {
  const seen = new Map<string, WithheldPart>();
  for (const part of parts) seen.set(`${part.what}\n${part.title}`, part);
  return [...seen.values()];
}
