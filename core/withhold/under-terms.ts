// A project as the terms of its sources let it be printed: what rests on a closed source is not in it, and one that is not on the
// record is there under other words.

import { jsonEqual } from '../base/json.ts';
import { type AnyRecord, kindOf } from '../model/any-record.ts';
import type { Brief } from '../model/kinds/brief.ts';
import { relatesOneOf } from '../model/kinds/relation.ts';
import type { Source } from '../model/kinds/source.ts';
import { standingOf } from '../model/kinds/source-terms.ts';
import type { PrintedAs, Printing } from '../model/kinds/printing.ts';
import type { Reliability } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { readerOfRecords } from '../model/records-reader.ts';
import { gradeOf, letterOfSource } from '../query/evidence/grade-of.ts';
import { speakersKept } from '../query/names/protected-words.ts';
import { printedName } from '../query/names/printed-name.ts';
import { documentWords, type DocumentWords } from '../words/documents/document-words.ts';
import { nameless } from './blank-actor.ts';
import { type Limits, type Reasons, reasonsFor } from './reasons.ts';
import type { Reason } from './recogniser.ts';
import { partsTold, takenOut } from './withhold.ts';
import type { WithheldPart, WithholdContext } from './withhold-context.ts';
import { withholdRecords } from './withhold-records.ts';

export type UnderTerms = {
  readonly reader: RecordReader;
  readonly parts: readonly WithheldPart[];
  /** Why anything has to go; null where nothing has. */
  readonly reasons: Reasons | null;
};

/** Why what stands in the project may not be printed at a time (UTC), by the terms of its sources; null where all are on the record. */
export function reasonsOfTerms(reader: RecordReader, now: string): Reasons | null {
  if (reader.ofKind('source').every((source) => standingOf(source.terms, now) === 'open')) return null;
  return reasonsFor(reader, limitsOfTerms(now));
}

/** The project of one brief at a time (UTC), the same reader where all sources are on the record; and what was left out of it. */
export function underTerms(reader: RecordReader, brief: Brief, now: string): UnderTerms {
  const reasons = reasonsOfTerms(reader, now);
  if (reasons === null) return { reader, parts: [], reasons };
  const { parts, tell } = partsTold();
  const context: WithholdContext = { reader, brief, cap: null, reasons, mark: null, tell };
  const records = [...takenOut(context), ...withholdRecords(context)];
  const words = documentWords(brief.language);
  const print = printer(reader, words, now);
  const speakers = new Set<string>(speakersKept(reader, now).map(({ id }) => id));
  const told = records.filter((record) => record.kind !== 'relation' || !relatesOneOf(record, speakers));
  return {
    reader: readerOfRecords(
      told.map((record) =>
        print(record.kind === 'actor' && speakers.has(record.id) ? nameless(record, words) : record),
      ),
    ),
    parts,
    reasons,
  };
}

function limitsOfTerms(now: string): Limits {
  const standing = ({ terms }: Source) => standingOf(terms, now);
  const reason = (how: Reason['how'], { title }: Source): Reason => ({ how, marking: null, title });
  const whole = (source: Source): Reason | null =>
    standing(source) === 'closed' ? reason('closed', source) : null;
  return {
    exceeds: () => false,
    sources: {
      whole,
      titled: (source) => (standing(source) === 'open' ? null : reason('tells', source)),
      quoted: (source) =>
        standing(source) === 'open' || (standing(source) === 'guarded' && source.terms.verbatim)
          ? null
          : reason('quotes', source),
      runs: true,
    },
  };
}

/** What was made of a record for printing, so that what did not change is the same object again while somebody types. */
const made = new WeakMap<AnyRecord, AnyRecord>();

/** Gives each record as it is printed at a time (UTC). */
export function printer(
  reader: RecordReader,
  words: DocumentWords,
  now: string,
): (record: AnyRecord) => AnyRecord {
  const as = (
    source: Source | undefined,
    letter: (source: Source) => Reliability | null,
  ): PrintedAs | null =>
    source === undefined || standingOf(source.terms, now) !== 'guarded'
      ? null
      : {
          name: printedName(source.terms, words),
          language: words.language,
          dir: words.dir,
          letter: letter(source),
          terms: source.terms,
        };
  const by: Printing = {
    source: (id) => as(reader.get(id), (source) => letterOfSource(reader, source)),
    excerpt: (id) => {
      const excerpt = reader.get(id);
      if (excerpt === undefined) return null;
      return as(
        reader.get(excerpt.sourceId),
        (source) => gradeOf(reader, excerpt, source)?.reliability ?? null,
      );
    },
    speakers: (id) => reader.get(id)?.attribution ?? [],
  };
  return (record) => {
    const printed = kindOf(record).printed(record, by);
    const known = made.get(record) ?? record;
    if (jsonEqual(known, printed)) return known;
    made.set(record, printed);
    return printed;
  };
}
