// The words and signs that make a number a floor, a ceiling or a rough one, in front of it or behind.

import type { NumberOperator, NumberRelation } from './found-number.ts';
import type { Span } from './join-ranges.ts';
import { around } from './words/number-table.ts';
import type { Token } from './tokens.ts';

const SIGNS: Readonly<Record<string, NumberRelation>> = {
  '>': 'moreThan',
  '≥': 'atLeast',
  '⩾': 'atLeast',
  '<': 'lessThan',
  '≤': 'atMost',
  '⩽': 'atMost',
  '~': 'about',
  '≈': 'about',
};
/** A noun and its adjective may stand between a number and the operator behind it. */
const NOUN_REACH = 3;

/** The operator of a number; `next` is the first token of the number after it, which its words may belong to. */
export function readOperator(
  text: string,
  tokens: readonly Token[],
  span: Span,
  next: number,
): NumberOperator | null {
  return inFront(text, tokens, span.first) ?? behind(text, tokens, span, next) ?? roughWord(text, span);
}

function made(text: string, tokens: readonly Token[], first: number, last: number, relation: NumberRelation) {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  return { relation, words: text.slice(start, end), start, end };
}

function inFront(text: string, tokens: readonly Token[], first: number): NumberOperator | null {
  // A currency sign or an Arabic prefix may stand before the figures: "more than $40".
  const before = tokens[first - 1];
  const skips = before !== undefined && '$€£'.includes(before.folded) && tokens[first]?.gap === 'none';
  const at = skips ? first - 1 : first;
  const sign = tokens[at - 1];
  const relation = sign?.kind === 'sign' ? SIGNS[sign.folded] : undefined;
  if (relation !== undefined) return made(text, tokens, at - 1, at, relation);
  const phrase = around.operators.endingBefore(tokens, at);
  return phrase === null ? null : made(text, tokens, phrase.first, at, phrase.what);
}

function behind(text: string, tokens: readonly Token[], span: Span, next: number): NumberOperator | null {
  const plus = tokens[span.last];
  if (plus?.folded === '+' && (plus.gap === 'none' || tokens[span.last + 1] === undefined))
    return made(text, tokens, span.last, span.last + 1, 'atLeast');
  for (let at = span.last; at <= span.last + NOUN_REACH && at < Math.min(next, tokens.length); at += 1) {
    const phrase = around.operatorsBehind.startingAt(tokens, at);
    // "12 killed, at least 30 wounded": what stands right before a number is that number's.
    if (phrase !== null) return phrase.last >= next ? null : made(text, tokens, at, phrase.last, phrase.what);
    if (tokens[at]?.kind !== 'word') break;
  }
  return null;
}

const roughWord = (text: string, { low, range }: Span): NumberOperator | null =>
  range === null && low.rough
    ? { relation: 'about', words: text.slice(low.start, low.end), start: low.start, end: low.end }
    : null;
