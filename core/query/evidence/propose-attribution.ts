// What can be offered for "who says it" of an excerpt: what the words around it say, and who else spoke in its source.

import { jsonEqual } from '../../base/json.ts';
import type { AttributionHop, Excerpt } from '../../model/kinds/excerpt.ts';
import { emptyHop } from '../../model/kinds/excerpt.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { FoundSpeaker } from '../../reading/attribution/claims.ts';
import { findAttribution } from '../../reading/attribution/find-attribution.ts';
import { withoutTitles } from '../../reading/names/without-titles.ts';
import { actorNamed } from '../names/find-actors.ts';
import { speakersOf } from './speakers-of.ts';

/**
 * The chain that the words around an excerpt give, from the writer inwards; empty where they don't say. A speaker whose name
 * is an actor's is that actor. `text`: the canonical text of the source.
 */
export function proposeAttribution(
  reader: RecordReader,
  source: Pick<Source, 'language'>,
  text: string,
  excerpt: Pick<Excerpt, 'segments' | 'anchoring'>,
): AttributionHop[] {
  const [segment] = excerpt.segments;
  if (segment === undefined || excerpt.anchoring !== 'anchored') return [];
  return findAttribution(text, segment, source.language).map((speaker) => hopOf(reader, speaker));
}

function hopOf(reader: RecordReader, { words, named, verb, to }: FoundSpeaker): AttributionHop {
  const actor =
    actorNamed(reader, words) ?? actorNamed(reader, withoutTitles(words).name) ?? actorAtEnd(reader, words);
  return {
    ...emptyHop,
    actorId: actor?.id ?? null,
    descriptor: actor === undefined ? words : null,
    named: named || actor !== undefined,
    verb,
    to,
  };
}

/** "Transport minister Pavel Dragan": the actor whose whole name, of two words or more, ends the words. */
function actorAtEnd(reader: RecordReader, words: string): ReturnType<typeof actorNamed> {
  const parts = words.split(' ');
  for (let from = 1; from <= parts.length - 2; from += 1) {
    const actor = actorNamed(reader, parts.slice(from).join(' '));
    if (actor !== undefined) return actor;
  }
  return undefined;
}

/** Who spoke last in the excerpts of a source, the latest first, each chain once; at most `most`. */
export function lastAttributions(
  reader: RecordReader,
  sourceId: Source['id'],
  most: number,
): AttributionHop[][] {
  const chains: AttributionHop[][] = [];
  const excerpts = reader
    .referrersOf(sourceId)
    .filter((record): record is Excerpt => record.kind === 'excerpt')
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  for (const excerpt of excerpts) {
    const chain = speakersOf(excerpt);
    if (chain.length === 0 || chains.some((other) => jsonEqual(other, chain))) continue;
    chains.push(chain);
    if (chains.length === most) break;
  }
  return chains;
}
