// What goes when a source is forgotten: it and its excerpts, who and what is known from it alone, and every passage that has its words
// or names whoever goes or, unless somebody wants otherwise, may do so. What is told of it is looked up in the project as it will be.

import type { Spellings } from '../base/suspect-group.ts';
import { type AnyRecord, everyRecord, type RecordKind } from '../model/any-record.ts';
import type { ExportRecord } from '../model/kinds/export-record.ts';
import type { Source } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { readerOfRecords } from '../model/records-reader.ts';
import { remarkOn } from '../model/references.ts';
import { withDependants } from '../model/with-dependants.ts';
import { noLongerKept, speakersKept } from '../query/names/protected-words.ts';
import { recordTitle } from '../query/record-title.ts';
import type { TextCut } from './forgetting/cut-text.ts';
import { goneWith } from './forgetting/gone-with.ts';
import { leftOfRecord, type LeftOfRecord, type Loss } from './forgetting/left-of-record.ts';
import type { OwnNames } from './forgetting/own-names.ts';
import { type Suspected, suspectedIn, suspectsOf, takenOut } from './forgetting/suspected.ts';
import { tracesOf } from './forgetting/traces.ts';
import { unusedAfter } from './forgetting/unused-after.ts';
import { wordsOfRecord } from './forgetting/words-of-record.ts';

export type Titled = { readonly kind: RecordKind; readonly title: string };

export type Forgotten = {
  /** What goes whole, the source first; what depends on these goes with them. */
  readonly ids: readonly string[];
  /** Fields of records that stay, as they are left. */
  readonly fields: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The records that go, but the source and its excerpts. */
  readonly goes: readonly Titled[];
  /** What single records lose that stay. */
  readonly loses: readonly Loss[];
  /** Passages that are taken out, as they stand. */
  readonly passages: readonly string[];
  /** Passages that are taken out because words in them may be of the source. */
  readonly perhaps: readonly string[];
  /** These words, by their spelling. */
  readonly suspects: readonly Suspected[];
  /** Passages that stay, and have no note any more. */
  readonly bare: readonly string[];
  /** What stays and has no evidence any more. */
  readonly unfounded: readonly Titled[];
  /** Comments beside what is taken out. */
  readonly beside: readonly Titled[];
  /** Speakers whom another source knows of, but who spoke where names are kept: they are protected from now on. */
  readonly hidden: readonly Titled[];
  /** Titles of records in which its words or names are left: somebody has to look at them. */
  readonly left: readonly string[];
  /** Outlets and speakers of whom the project knows nothing any more: a register may have letters of them. */
  readonly names: readonly string[];
  /** Documents and copies that were made since it came into the project: they may have left with it. */
  readonly exports: readonly ExportRecord[];
  /** All of which more is kept than that they were made: clocks of two computers differ, and what is kept may have it whatever they said. */
  readonly emptied: readonly ExportRecord[];
};

/**
 * Looks only. An event or figure that another source bears out stays, and loses what this one gave to it. `text`: the canonical text
 * of the source; null where it can't be read, so that its excerpts alone are recognised. `leave`: suspects, by their spelling, for
 * which nothing is taken out; null: those that may well mean something else.
 */
export function forgottenWith(
  reader: RecordReader,
  source: Source,
  text: string | null,
  leave: Spellings | null = null,
): Forgotten {
  const excerpts = new Set<string>(
    reader
      .ofKind('excerpt')
      .filter(({ sourceId }) => sourceId === source.id)
      .map(({ id }) => id),
  );
  const { reasons, names, ofWords } = tracesOf(reader, source, text);
  const titleOf = (id: string): string => {
    const record = reader.find(id);
    return record === undefined ? '' : recordTitle(reader, record);
  };
  const titled = (record: AnyRecord): Titled => ({ kind: record.kind, title: recordTitle(reader, record) });
  const cut = {
    titleOf,
    ofWords,
    perhaps: (...words: readonly string[]) =>
      words.some((each) => names.suspects(each).some((suspect) => takenOut(suspect, leave))),
  };
  const gone = goneWith(reader, excerpts, reasons, cut);
  const ids = withDependants(reader, [source.id, ...gone.map(({ id }) => id)]);

  const staying = everyRecord(reader).filter(({ id }) => !ids.has(id));
  const left = leftOf(staying, { ...cut, isGone: (id) => ids.has(id) });
  const after = readerOfRecords(staying.map((record) => left.made(record)));
  const touched = everyRecord(reader).filter(({ id }) => ids.has(id) || left.of.has(id));
  const unused = unusedAfter(reader, after, touched);
  const without = new Set<string>([...ids, ...unused.records.map(({ id }) => id)]);
  const remarks = remarksOn(staying, without, names);
  for (const { id } of remarks) without.add(id);

  const hidden = noLongerKept(speakersKept(reader), after);
  const fields = new Map(
    [...left.of].filter(([id]) => !without.has(id)).map(([id, { fields: own }]) => [id, own ?? {}]),
  );
  for (const { id } of hidden) fields.set(id, { ...fields.get(id), protected: true });
  const kept = staying.filter(({ id }) => !without.has(id));
  const found = kept.flatMap((record) => {
    const of = left.of.get(record.id)?.found;
    return of === undefined ? [] : [{ record, of }];
  });
  return {
    ids: [source.id, ...[...without].filter((id) => id !== source.id && !excerpts.has(id))],
    fields,
    goes: everyRecord(reader)
      .filter(({ id }) => without.has(id) && id !== source.id && !excerpts.has(id))
      .map(titled),
    loses: found.flatMap(({ record, of }) => of.lost.map((loss) => ({ ...titled(record), ...loss }))),
    passages: found.flatMap(({ of }) => of.passages),
    perhaps: found.flatMap(({ of }) => of.perhaps),
    suspects: suspectedIn(reader, kept, names, (record) => recordTitle(reader, record), leave),
    bare: found.flatMap(({ of }) => of.bare),
    unfounded: found.filter(({ of }) => of.unfounded).map(({ record }) => titled(record)),
    beside: kept.filter((record) => standsBeside(record, left.of)).map(titled),
    hidden: hidden.map(titled),
    left: kept
      .filter(
        (record) =>
          // What came with it, or what it came with, tells of it by being there.
          isCarriedWith(record, source) || tellsOf(reader, asLogged(left.made(record)), cut.ofWords, names),
      )
      .map((record) => recordTitle(reader, record)),
    names: unused.names,
    exports: reader.ofKind('export').filter(({ at }) => at >= source.createdAt),
    emptied: reader
      .ofKind('export')
      .filter(
        ({ snapshot, losses, options }) =>
          snapshot !== null || losses.length > 0 || Object.keys(options).length > 0,
      ),
  };
}

/** What is left of each record that changes, or of which something has to be told. */
function leftOf(records: readonly AnyRecord[], cut: TextCut) {
  const of = new Map<string, LeftOfRecord>();
  for (const record of records) {
    const left = leftOfRecord(record, cut);
    if (left.fields !== null) of.set(record.id, left);
  }
  const made = (record: AnyRecord): AnyRecord => ({ ...record, ...of.get(record.id)?.fields }) as AnyRecord;
  return { of, made };
}

/** Remarks on what is gone; and findings that were set aside, for the key of one has the name or the record that it is about. */
const remarksOn = (records: readonly AnyRecord[], gone: ReadonlySet<string>, names: OwnNames): AnyRecord[] =>
  records.filter((record) => {
    const about = remarkOn(record);
    if (about === null || gone.has(record.id)) return false;
    if (gone.has(about)) return true;
    const keys = record.kind === 'dismissal' ? record.finding : '';
    return names.tell(keys) || names.suspects(keys).length > 0 || [...gone].some((id) => keys.includes(id));
  });

const standsBeside = (record: AnyRecord, left: ReadonlyMap<string, LeftOfRecord>): boolean => {
  if (record.kind !== 'comment') return false;
  const { recordId, range } = record.target;
  return range !== null && left.get(recordId)?.found.blocks.has(range.blockId) === true;
};

/** A record of an export loses what was kept of what it was made of; the name of its file stays. */
const asLogged = (record: AnyRecord): AnyRecord =>
  record.kind === 'export' ? { ...record, losses: [], options: {}, snapshot: null } : record;

function tellsOf(
  reader: RecordReader,
  record: AnyRecord,
  ofWords: TextCut['ofWords'],
  names: OwnNames,
): boolean {
  return ofWords(...wordsOfRecord(record)) !== null || suspectsOf(reader, record, names).length > 0;
}

const isCarriedWith = (record: AnyRecord, source: Source): boolean =>
  record.kind === 'source' && (record.attachedTo === source.id || record.id === source.attachedTo);
