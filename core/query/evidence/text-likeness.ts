// How much of one text stands in another: by sampled shingles of words (Broder 1997, "On the resemblance and containment of
// documents"), so that a text is compared with ten thousand others without reading them again.

import { foldText } from '../../base/text-fold.ts';

/** Sampled hashes of a text's runs of words, ascending and each once. */
export type TextSketch = Uint32Array;

/** Words of a run: long enough that only a text with the same sentence has it. */
const RUN = 5;
/** One run of so many is kept. */
const SAMPLED = 4;
const MOST_KEPT = 4_000;
/** With fewer in the shorter text nothing can be said: some forty words. */
const FEWEST = 8;
/** A text is no version of another that is so many times as long. */
const MOST_TIMES = 12;

/** The sketch of a text; letters, marks and spelling of case don't matter. */
export function sketchOf(text: string): TextSketch {
  const hashes = (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const kept = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length && kept.size < MOST_KEPT; at += 1) {
    let run = 0;
    for (let word = at; word < at + RUN; word += 1) run = mixed(run ^ (hashes[word] ?? 0));
    if (run % SAMPLED === 0) kept.add(run);
  }
  return Uint32Array.from(kept).sort();
}

/** The share (0–1) of the shorter text's runs that stand in the longer; 0 where the texts are too short, or one is far longer. */
export function likeness(one: TextSketch, other: TextSketch): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < FEWEST || longer.length > shorter.length * MOST_TIMES) return 0;
  let shared = 0;
  let at = 0;
  for (const hash of shorter) {
    while (at < longer.length && (longer[at] ?? 0) < hash) at += 1;
    if (longer[at] === hash) shared += 1;
  }
  return shared / shorter.length;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of what comes in changes every bit. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
