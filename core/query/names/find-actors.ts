// Finds actors by any of their names, in any script, as a person types them.

import { foldText } from '../../base/text-fold.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { RecordReader } from '../../model/record-reader.ts';

const fold = (text: string): string => foldText(text).replaceAll(/\s+/gu, ' ').trim();

/** The actor that has exactly this name (folded) as its name or an alias; the earliest of several. */
export function actorNamed(reader: RecordReader, name: string): Actor | undefined {
  const wanted = fold(name);
  if (wanted === '') return undefined;
  return reader.ofKind('actor').find((actor) => actor.names.some((each) => fold(each.text) === wanted));
}

/**
 * Actors one of whose names holds every word of the query: names that begin with it first, then names with a word that
 * does, then the rest, each in order of the alphabet. An empty query gives all. At most `limit`.
 */
export function findActors(reader: RecordReader, query: string, limit: number): Actor[] {
  const wanted = fold(query);
  const words = wanted.split(' ');
  const ranked = reader.ofKind('actor').flatMap((actor) => {
    const ranks = actor.names.flatMap((name) => {
      const folded = fold(name.text);
      if (!words.every((word) => folded.includes(word))) return [];
      return [folded.startsWith(wanted) ? 0 : ` ${folded}`.includes(` ${wanted}`) ? 1 : 2];
    });
    return ranks.length === 0 ? [] : [{ actor, rank: Math.min(...ranks), name: actor.names[0]?.text ?? '' }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name));
  return ranked.slice(0, limit).map(({ actor }) => actor);
}
