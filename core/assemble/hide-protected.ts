// The last guard for protected actors: no name of one leaves in any text of the tree, wherever it was typed or quoted.

import type { Loss } from '../document/loss.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { DocumentWords } from '../words/document-words.ts';
import { nameOfActor } from '../query/actor-name.ts';

/**
 * The tree with every name of a protected actor replaced by what the actor is printed as, in brackets, and a loss for
 * each actor whose name stood somewhere. Names are found as whole words, as they are spelt in the record; a name that is
 * split between differently marked stretches of text is not found.
 */
export function hideProtected(
  reader: RecordReader,
  tree: DocumentTree,
  words: DocumentWords,
): { tree: DocumentTree; losses: Loss[] } {
  const hidden = reader
    .ofKind('actor')
    .filter((actor) => actor.protected)
    .flatMap((actor) => {
      const names = [...new Set(actor.names.map((name) => name.text.trim()))].filter(
        (name) => name.length > 2,
      );
      const shown = nameOfActor(actor, words);
      // Longest first, so that a full name is not left with half of it showing.
      const pattern = names.sort((a, b) => b.length - a.length).map(escapeRegExp);
      return names.length === 0
        ? []
        : [
            {
              shown,
              names,
              pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
            },
          ];
    })
    .filter(({ shown, names }) => !names.includes(shown));
  if (hidden.length === 0) return { tree, losses: [] };
  const found = new Set<string>();
  const clean = (value: string): string => {
    let result = value;
    for (const { pattern, shown } of hidden)
      result = result.replaceAll(pattern, () => {
        found.add(shown);
        return `[${shown}]`;
      });
    return result;
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, KEPT.has(key) ? item : walk(item)]),
    );
  };
  const cleaned = walk(tree) as DocumentTree;
  const losses = [...found].map(
    (shown): Loss => ({
      kind: 'input-part-left-out',
      where: tree.title,
      what: `The name of a protected actor stood in the text or in a quotation and was printed as “[${shown}]”`,
    }),
  );
  return { tree: cleaned, losses };
}

/** Keys whose values are identifiers, not text that anybody reads. */
const KEPT = new Set([
  'type',
  'id',
  'media',
  'mediaType',
  'target',
  'role',
  'styleRole',
  'created',
  'modified',
]);

const escapeRegExp = (value: string): string => value.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
