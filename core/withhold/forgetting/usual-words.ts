// Words that tell little by themselves, though a source that is forgotten has them: where the project's events are, and what its other
// texts say again and again. A brief about Benghazi would lose every sentence because the author of one note is called so.

import { everyRecord, kindOf } from '../../model/any-record.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { referencesOfInline } from '../../model/references.ts';
import { eachLeaf } from '../../model/text/walk-rich-text.ts';
import type { RichText } from '../../model/text/rich-text.ts';
import { wordsOf } from '../../query/names/name-patterns.ts';
import { wordsOfLeaf } from '../reasons.ts';
import { restsOnGone } from './left-of-record.ts';
import { wordsOfRecord } from './words-of-record.ts';

/** In so many records and paragraphs that rest on others. */
const OFTEN = 3;

/** Names of places that stay, as keys of their letters. One that is only where something happened that this source alone tells goes with it. */
export function placesThatStay(reader: RecordReader, source: Source): Set<string> {
  const own = excerptsOf(reader, ({ sourceId }) => sourceId === source.id);
  const goes = (id: string): boolean => own.has(id);
  const stay = reader.ofKind('place').filter(({ id }) => {
    const referrers = reader.referrersOf(id);
    return (
      referrers.length === 0 ||
      !referrers.every((record) => restsOnGone(kindOf(record).restsOn(record), goes))
    );
  });
  return new Set(stay.flatMap(({ names }) => names.map(({ text }) => wordsOf(text).join(''))));
}

/** `keysIn`: the keys of what is found in a text. Those that are often in what rests on other sources, on the record, and on nothing else. */
export function oftenSaid(
  reader: RecordReader,
  source: Source,
  keysIn: (text: string) => readonly string[],
): Set<string> {
  const counts = new Map<string, number>();
  for (const words of restingOnOthers(reader, source))
    for (const key of new Set(words.flatMap(keysIn))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([key]) => key));
}

/** The words of each such record, and of each paragraph whose notes are all of such sources. */
function* restingOnOthers(reader: RecordReader, source: Source): Generator<string[]> {
  const open = excerptsOf(
    reader,
    ({ sourceId }) => sourceId !== source.id && reader.get(sourceId)?.terms.use === 'onRecord',
  );
  const isOpen = (id: string): boolean => open.has(id);
  for (const record of everyRecord(reader)) {
    if (restsOnGone(kindOf(record).restsOn(record), isOpen)) yield wordsOfRecord(record);
    if (record.kind === 'section') yield* paragraphsOf(record.content, isOpen);
  }
}

function paragraphsOf(text: RichText | null, isOpen: (id: string) => boolean): string[][] {
  const paragraphs: string[][] = [];
  eachLeaf(text, (leaf) => {
    if (leaf.type !== 'paragraph') return;
    const notes = (leaf.content ?? []).filter(({ type }) => type === 'citation').flatMap(referencesOfInline);
    if (notes.length > 0 && notes.every(isOpen)) paragraphs.push(wordsOfLeaf(leaf));
  });
  return paragraphs;
}

const excerptsOf = (reader: RecordReader, wanted: (excerpt: Excerpt) => boolean): Set<string> =>
  new Set<string>(
    reader
      .ofKind('excerpt')
      .filter(wanted)
      .map(({ id }) => id),
  );
