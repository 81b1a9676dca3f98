// Words that may be of a source that is forgotten, by their spelling and with where they stand: somebody says of each whether the
// passages that have it go.

import { isAmong, type Spellings } from '../../base/suspect-group.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { OwnNames, Suspect } from './own-names.ts';
import { wordsOfRecord } from './words-of-record.ts';

export type Suspected = {
  readonly spelling: string;
  /** The titles of the records in which it stands, each once. */
  readonly where: readonly string[];
  /** Whether passages with it are left standing. */
  readonly left: boolean;
};

/** `leave`: what somebody wants left; null: what may well mean something else. */
export const takenOut = ({ spelling, common }: Suspect, leave: Spellings | null): boolean =>
  leave === null ? !common : !isAmong(leave, spelling);

/** The suspects of a record; without those that it is itself known by, or says on the record: these are not of the source. */
export function suspectsOf(reader: RecordReader, record: AnyRecord, names: OwnNames): Suspect[] {
  const own = ownWords(reader, record);
  const known = new Set(own.flatMap(names.suspects).map(({ spelling }) => spelling));
  return wordsOfRecord(record)
    .flatMap(names.suspects)
    .filter(({ spelling, elsewhere }) => !elsewhere || !known.has(spelling));
}

function ownWords(reader: RecordReader, record: AnyRecord): string[] {
  switch (record.kind) {
    case 'actor':
    case 'place':
      return record.names.map(({ text }) => text);
    case 'source':
      return record.terms.use === 'onRecord' ? wordsOfRecord(record) : [];
    case 'excerpt':
      return reader.get(record.sourceId)?.terms.use === 'onRecord' ? wordsOfRecord(record) : [];
    default:
      return [];
  }
}

/** The most frequent first. */
export function suspectedIn(
  reader: RecordReader,
  records: readonly AnyRecord[],
  names: OwnNames,
  titleOf: (record: AnyRecord) => string,
  leave: Spellings | null,
): Suspected[] {
  const found = new Map<string, { readonly where: Set<string>; readonly suspect: Suspect }>();
  for (const record of records)
    for (const suspect of suspectsOf(reader, record, names)) {
      const known = found.get(suspect.spelling) ?? { where: new Set<string>(), suspect };
      known.where.add(titleOf(record));
      found.set(suspect.spelling, known);
    }
  return [...found.values()]
    .map(({ where, suspect }) => ({
      spelling: suspect.spelling,
      where: [...where],
      left: !takenOut(suspect, leave),
    }))
    .sort((a, b) => b.where.length - a.where.length);
}
