// What stands from now on where a record was named that is removed.

import type { AnyRecord } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { documentWords, type DocumentWords } from '../../words/documents/document-words.ts';
import { nameOfActor } from './actor-name.ts';
import { actorsKept } from './protected-words.ts';

/**
 * Asked of the record in which it was named, its id, and what it was called there; null: nothing else than its name. Whose name is
 * not printed now (UTC) is not printed afterwards: what protects it goes with it, and what is printed of it stays, also in the place
 * of words that somebody typed beside it.
 */
export function wordsForRemoved(
  reader: RecordReader,
  now: string,
): (where: AnyRecord, id: string, own: string | null) => string | null {
  let withheld: ReadonlySet<string> | null = null;
  const printed = (actor: Actor, words: DocumentWords): string | null => {
    if (actor.protected) return nameOfActor(actor, words);
    withheld ??= namesWithheld(reader, now);
    return withheld.has(actor.id) ? words.nameWithheld : null;
  };
  return (where, id, own) => {
    const record = reader.find(id);
    if (record?.kind === 'actor') {
      const instead = printed(record, documentWords(languageOf(reader, where)));
      if (instead !== null) return instead;
    }
    return own ?? (record === undefined ? '' : titleOfRecord(record));
  };
}

/** Speakers of sources that are not on the record, and whoever is known from sources alone of which nothing is printed. */
function namesWithheld(reader: RecordReader, now: string): ReadonlySet<string> {
  const { speakers, others } = actorsKept(reader, now);
  return new Set([...speakers, ...others].map(({ id }) => id));
}

/** The language in which a record is printed: that of its brief, or of the newest one. */
function languageOf(reader: RecordReader, record: AnyRecord): string {
  const brief = record.kind === 'section' ? reader.get(record.briefId) : reader.ofKind('brief').at(-1);
  return brief?.language ?? 'en';
}
