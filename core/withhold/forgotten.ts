// What goes when a source is forgotten: it and its excerpts, who and what is known from it alone, and every passage that has its words.

import { foldText } from '../base/text-fold.ts';
import { type AnyRecord, everyRecord, kindOf } from '../model/any-record.ts';
import type { ExportRecord } from '../model/kinds/export-record.ts';
import { asTheyAre, type Referrals } from '../model/kinds/kind.ts';
import type { Source } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { mapLeaves } from '../model/text/map-leaves.ts';
import { recordTitle } from '../query/record-title.ts';
import { evidenceLinksOf } from '../model/texts-of.ts';
import { cutSentences } from './cut-sentences.ts';
import { reasonsFor, wordsOfLeaf } from './reasons.ts';
import type { Reason } from './recogniser.ts';
import { withholdPassages } from './withhold-blocks.ts';

export type Forgotten = {
  /** What goes whole, the source first; what depends on these goes with them. */
  readonly ids: readonly string[];
  /** Fields of records that stay, without the passages that have its words. */
  readonly texts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** These passages, as they stand. */
  readonly passages: readonly string[];
  /** Titles of records in whose fields its words are left: somebody has to look at them. */
  readonly left: readonly string[];
  /** Titles of the events, actors and figures that go. */
  readonly titles: readonly string[];
  /** Documents that were made since it came into the project: they may have left with it. */
  readonly exports: readonly ExportRecord[];
};

const LEAST_NAME = 4;

/**
 * Looks only. An event or figure that another source bears out stays, and loses what this one gave to it. `text`: the canonical text
 * of the source; null where it can't be read, so that its excerpts alone are recognised.
 */
export function forgottenWith(reader: RecordReader, source: Source, text: string | null): Forgotten {
  const excerpts = new Set<string>(
    reader
      .ofKind('excerpt')
      .filter(({ sourceId }) => sourceId === source.id)
      .map(({ id }) => id),
  );
  const reason: Reason = { how: 'closed', marking: null, title: source.title };
  const ofIt = (other: Source): Reason | null => (other.id === source.id ? reason : null);
  const reasons = reasonsFor(reader, {
    exceeds: () => false,
    sources: {
      whole: ofIt,
      titled: ofIt,
      quoted: ofIt,
      runs: true,
      textOf: ({ id }) => (id === source.id ? text : null),
    },
  });
  const restsOnItAlone = (record: AnyRecord): boolean => {
    const links = evidenceLinksOf(record);
    return links.length > 0 && links.every(({ excerptId }) => excerpts.has(excerptId));
  };
  const passages: string[] = [];
  const cut: Referrals = {
    ...asTheyAre,
    text: (text) => {
      if (text === null) return null;
      const shorter = mapLeaves(text, (inlines) =>
        cutSentences(inlines, (sentence) => {
          if (reasons.ofWords(sentence) === null) return false;
          passages.push(sentence.replaceAll('\uFFFC', '').trim());
          return true;
        }),
      );
      // What runs over the end of a sentence, or stands in a picture's words, goes with its whole block.
      return withholdPassages(shorter, {
        ofLeaf: (leaf) => reasons.ofWords(...wordsOfLeaf(leaf)),
        mark: null,
        told: (_, words) => passages.push(words),
      });
    },
  };
  const gone: AnyRecord[] = [
    ...reader.ofKind('actor').filter((actor) => reasons.ofActor(actor) !== null),
    ...reader
      .ofKind('event')
      .filter((event) => restsOnItAlone(event) || reasons.ofWords(event.title) !== null),
    ...reader
      .ofKind('figure')
      .filter(
        ({ question, reports }) =>
          reasons.ofWords(question) !== null ||
          (reports.length > 0 &&
            reports.every(({ excerptId }) => excerptId !== null && excerpts.has(excerptId))),
      ),
  ];
  const isNamed = namesOf(source);
  // A finding about a name has it in its key.
  const spelt = reader.ofKind('dismissal').filter(({ finding }) => isNamed(finding));
  const ids = [source.id, ...gone.map(({ id }) => id), ...spelt.map(({ id }) => id)];
  const texts = new Map<string, Readonly<Record<string, unknown>>>();
  const left: AnyRecord[] = [];
  for (const record of everyRecord(reader)) {
    if (record.kind === 'export' || ids.includes(record.id) || excerpts.has(record.id)) continue;
    const before = passages.length;
    const fields = kindOf(record).refers(record, cut);
    if (passages.length > before) texts.set(record.id, fields);
    const strings = stringsIn({ ...record, ...fields });
    if (reasons.ofWords(...strings) !== null || strings.some((words) => isNamed(words))) left.push(record);
  }
  return {
    ids,
    texts,
    passages,
    left: left.map((record) => recordTitle(reader, record)),
    titles: gone.map((record) => recordTitle(reader, record)),
    exports: reader.ofKind('export').filter(({ at }) => at >= source.createdAt),
  };
}

/** Whether words hold the title of a source, its channel, an author, or a part of a name or place that would give it away. */
function namesOf({ title, authors, note, terms }: Source): (words: string) => boolean {
  const parts = [...authors, ...terms.names, ...terms.places].flatMap((name) => name.split(/[\s-]+/u));
  // A word for an app is everybody's; a number or an address is one person's.
  const channel = note?.channel ?? '';
  const own = [title, ...(/[\d@]/u.test(channel) ? [channel] : []), ...parts]
    .map((name) => foldText(name).trim())
    .filter(({ length }) => length >= LEAST_NAME);
  return (words) => {
    const folded = foldText(words);
    return own.some((name) => folded.includes(name));
  };
}

/** Every text of a record's fields, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
