// Letters of outlets and speakers: one for a name, wherever it stands. A protected actor has none by its name: a register
// that is shared would tell that it spoke.

import { foldText } from '../../base/text-fold.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { AttributionHop } from '../../model/kinds/excerpt.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import type { Rating } from '../../model/kinds/rating.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { Source } from '../../model/kinds/source.ts';

type Reader = Pick<RecordReader, 'get' | 'ofKind'>;

/** What two spellings of one name have in common: case, marks and spaces don't tell names apart. */
export const ratingKey = (name: string): string => foldText(name).replace(/\s+/gu, ' ').trim();

/** Entries by the key of their names; of two with one key the last. */
export const byRatingKey = <E extends { readonly name: string }>(
  entries: readonly E[],
): ReadonlyMap<string, E> => new Map(entries.map((entry) => [ratingKey(entry.name), entry]));

/** The project's rating of a name; undefined where it has none. */
export const ratingOf = (reader: Reader, name: string): Rating | undefined =>
  byKey(reader.ofKind('rating')).get(ratingKey(name));

/** The names by which a speaker can be rated, the one that is shown first; none for one unnamed or protected. */
export function ratedNamesOfHop(reader: Reader, hop: AttributionHop): string[] {
  if (hop.actorId !== null) {
    const actor = reader.get(hop.actorId);
    if (actor === undefined || actor.protected) return [];
    const names = actor.names.filter(({ nameKind }) => nameKind !== 'misspelling').map(({ text }) => text);
    return [...new Set([titleOfRecord(actor), ...names])].filter((name) => isOpen(reader, name));
  }
  const name = hop.named ? (hop.descriptor?.trim() ?? '') : '';
  return isOpen(reader, name) ? [name] : [];
}

/** The name by which a source's outlet can be rated; null where it has none, or one that is protected. */
export function ratedNameOfSource(reader: Reader, source: Source): string | null {
  const name = source.outlet?.trim() ?? '';
  return isOpen(reader, name) ? name : null;
}

/** The rating that gives a speaker its letter. */
export function ratingOfHop(reader: Reader, hop: AttributionHop): Rating | undefined {
  for (const name of ratedNamesOfHop(reader, hop)) {
    const rating = ratingOf(reader, name);
    if (rating !== undefined) return rating;
  }
  return undefined;
}

/** The rating that gives a source its letter. */
export function ratingOfSource(reader: Reader, source: Source): Rating | undefined {
  const name = ratedNameOfSource(reader, source);
  return name === null ? undefined : ratingOf(reader, name);
}

/** The names that a record brings with it and that can be rated. */
export function ratedNamesOfRecord(reader: Reader, record: AnyRecord): string[] {
  if (record.kind === 'excerpt') return record.attribution.flatMap((hop) => ratedNamesOfHop(reader, hop));
  const name = record.kind === 'source' ? ratedNameOfSource(reader, record) : null;
  return name === null ? [] : [name];
}

/** The keys of all names of an actor. */
export const ratingKeysOfActor = (actor: Pick<Actor, 'names'>): string[] => [
  ...new Set(actor.names.map(({ text }) => ratingKey(text))),
];

function isOpen(reader: Reader, name: string): boolean {
  const key = ratingKey(name);
  return key !== '' && !protectedKeys(reader.ofKind('actor')).has(key);
}

/** Lists of a reader are new objects after a change, and only then. */
const kept = new WeakMap<readonly Rating[], ReadonlyMap<string, Rating>>();
function byKey(ratings: readonly Rating[]): ReadonlyMap<string, Rating> {
  let map = kept.get(ratings);
  if (map === undefined) {
    map = byRatingKey(ratings);
    kept.set(ratings, map);
  }
  return map;
}

const hidden = new WeakMap<readonly Actor[], ReadonlySet<string>>();
function protectedKeys(actors: readonly Actor[]): ReadonlySet<string> {
  let set = hidden.get(actors);
  if (set === undefined) {
    set = new Set(actors.filter((actor) => actor.protected).flatMap(ratingKeysOfActor));
    hidden.set(actors, set);
  }
  return set;
}
