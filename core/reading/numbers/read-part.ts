// Whether a number counts some of those that the number before it counts: "thirteen, three of them children".

import type { FoundNumber, NumberOperator } from './found-number.ts';
import type { Span } from './join-ranges.ts';
import { around } from './words/number-table.ts';
import type { Token } from './tokens.ts';

/** A noun and its adjective may stand between the number and "of them": "six children among them". */
const NOUN_REACH = 3;

/** `noun`: what the number counts by the words beside it, if they say. Null for a number that stands for itself. */
export function readPart(
  text: string,
  tokens: readonly Token[],
  span: Span,
  operator: NumberOperator | null,
  noun: string | null,
): FoundNumber['partOf'] {
  const first =
    operator === null || operator.start >= span.start ? span.first : firstFrom(tokens, span, operator);
  if (around.partsBefore.endingBefore(tokens, first) !== null) return { words: noun ?? '' };
  for (let at = span.last; at < span.last + NOUN_REACH; at += 1) {
    const phrase = around.partsBehind.startingAt(tokens, at);
    if (phrase !== null) return { words: wordAfter(text, tokens, phrase.last) ?? noun ?? '' };
    if (tokens[at]?.kind !== 'word') return null;
  }
  return null;
}

function firstFrom(tokens: readonly Token[], span: Span, operator: NumberOperator): number {
  let first = span.first;
  while (first > 0 && (tokens[first - 1]?.start ?? -1) >= operator.start) first -= 1;
  return first;
}

// "Three of them children": who they are stands behind.
function wordAfter(text: string, tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'word' && !around.small.has(token.folded)
    ? text.slice(token.start, token.end)
    : null;
}
