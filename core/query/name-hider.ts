// Finds the names of protected actors in any text, and puts what they are printed as in their place.

import type { RecordReader } from '../model/record-reader.ts';
import type { DocumentWords } from '../words/document-words.ts';
import { nameOfActor } from './actor-name.ts';

export type NameHider = {
  /** Whether there is any name to look for. */
  readonly active: boolean;
  /** The text with every name of a protected actor replaced by what the actor is printed as, in brackets. */
  readonly hide: (text: string) => string;
  /** What was put in place of a name so far, each once. */
  readonly hidden: () => readonly string[];
};

/** Names are found as whole words, in any case, as they are spelt in the record; of two letters and fewer they are not. */
export function nameHider(reader: RecordReader, words: DocumentWords): NameHider {
  const guarded = reader
    .ofKind('actor')
    .filter((actor) => actor.protected)
    .flatMap((actor) => {
      const names = [...new Set(actor.names.map((name) => name.text.trim()))].filter(
        (name) => name.length > 2,
      );
      const shown = nameOfActor(actor, words);
      if (names.length === 0 || names.includes(shown)) return [];
      // Longest first, so that a full name is not left with half of it showing.
      const pattern = names.sort((a, b) => b.length - a.length).map(escapeRegExp);
      const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
      return [{ shown, found }];
    });
  const hidden = new Set<string>();
  return {
    active: guarded.length > 0,
    hide: (text) =>
      guarded.reduce(
        (cleaned, { shown, found }) =>
          cleaned.replaceAll(found, () => {
            hidden.add(shown);
            return `[${shown}]`;
          }),
        text,
      ),
    hidden: () => [...hidden],
  };
}

const escapeRegExp = (value: string): string => value.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
