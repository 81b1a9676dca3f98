// What a copy was made of and what stayed behind, for whoever writes it.

import { type AnyRecord, everyRecord, kindOf } from '../../model/any-record.ts';
import type { LeftOut, SharingReport } from '../../model/files/sharing-report.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { remarkOn } from '../../model/references.ts';
import { recordTitle } from '../../query/record-title.ts';
import { withheldToWords } from '../withheld-to-words.ts';
import type { WithheldPart } from '../withhold-context.ts';

/** Parts of records; whole ones are told of as what they are. */
const PARTS: ReadonlySet<WithheldPart['what']> = new Set([
  'title',
  'masthead',
  'passage',
  'date',
  'fact',
  'report',
] as const);

/** `records` are those of the copy, `idOf` says what it calls one of the project; exports never go and are not told of here. */
export function reportOf(
  reader: RecordReader,
  records: readonly AnyRecord[],
  how: {
    readonly idOf: (id: string) => string;
    readonly described: ReadonlySet<string>;
    readonly parts: readonly WithheldPart[];
  },
): SharingReport {
  const there = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  const left: LeftOut[] = [];
  let actorsDescribed = 0;
  for (const record of everyRecord(reader)) {
    if (record.kind === 'export') continue;
    const made = there.get(how.idOf(record.id));
    const title = recordTitle(reader, record);
    if (made === undefined) left.push(leftOut(record, title));
    else if (how.described.has(record.id)) actorsDescribed += 1;
    if (record.kind === 'source' && record.assets.original !== null)
      if (made?.kind !== 'source' || made.assets.original === null) left.push({ what: 'original', title });
  }
  for (const part of how.parts)
    if (PARTS.has(part.what)) left.push({ what: 'passage', title: withheldToWords(part) });
  const sources = records.filter((record) => record.kind === 'source');
  return {
    actorsDescribed,
    sourcesRedacted: sources.filter(({ redaction }) => redaction === 'names').length,
    sourcesUnderTerms: sources.filter(({ redaction }) => redaction === 'terms').length,
    leftOut: left,
  };
}

function leftOut(record: AnyRecord, title: string): LeftOut {
  if (record.kind === 'source' || record.kind === 'excerpt') return { what: record.kind, title };
  if (remarkOn(record) !== null) return { what: 'remark', title };
  const { one } = kindOf(record).words;
  return { what: 'other', title: title === '' ? one : `${one} “${title}”` };
}
