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
  const parts = new Map<string, WithheldPart>();
  const context: Omit<WithholdContext, 'brief'> = {
    reader,
    cap: null,
    reasons,
    mark: null,
    // In whichever section it stands: it is told of without that.
    tell: (part) => void parts.set(`${part.what}\n${part.title}`, part),
  };
  const briefs = reader.ofKind('brief').flatMap((brief) => takenOut({ ...context, brief }));
  const kept = [...withholdRecords(context), ...briefs].map((record) => ofProject(reader, record));
  const there = new Set<string>(kept.map(({ id }) => id));
  const remarks = all.filter((record) => {
    const about = remarkOn(record);
    return about !== null && there.has(about);
  });
  return { records: [...kept, ...remarks], parts: [...parts.values()] };
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
