// The second pass: two numbers that stand as one range become one. Which ones do is a matter of the words between them.

import { around } from './words/number-table.ts';
import type { Draft } from './number-draft.ts';
import type { Token } from './tokens.ts';

/** A number, or two that are the ends of a range. */
export type Span = {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly low: Draft;
  /** Null for a single number. A range has `lowValue` below `highValue`, with their shared scale worked in. */
  readonly range: { readonly low: number; readonly high: number; readonly draft: Draft } | null;
  readonly unsure: boolean;
};

/** The numbers in order, with ranges put together. */
export function joinRanges(text: string, tokens: readonly Token[], drafts: readonly Draft[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    const low = drafts[index];
    const high = drafts[index + 1];
    if (low === undefined) break;
    const link = high === undefined ? null : linkBetween(tokens, low, high);
    const range = high === undefined || link === null ? null : rangeOf(text, low, high, link.dash);
    if (high === undefined || link === null || range === null) {
      const { first, last, start, end } = low;
      spans.push({ first, last, start, end, low, range: null, unsure: low.value === null });
      continue;
    }
    const { first, start } =
      link.opening === null ? low : { first: link.opening, start: tokens[link.opening]?.start ?? 0 };
    const unsure = range === 'unsure';
    spans.push({
      first,
      start,
      last: high.last,
      end: high.end,
      low,
      range: unsure ? null : { ...range, draft: high },
      unsure,
    });
    index += 1;
  }
  return spans;
}

// What links two numbers: a dash, "to", "or", or "and" after "between". `opening`: the token of "between".
function linkBetween(
  tokens: readonly Token[],
  low: Draft,
  high: Draft,
): { readonly opening: number | null; readonly dash: boolean } | null {
  if (high.first - low.last > 2) return null;
  const words = tokens.slice(low.last, high.first);
  const [word, other] = words;
  if (words.some(({ gap }) => gap === 'line') || tokens[high.first]?.gap === 'line') return null;
  const between = around.between.endingBefore(tokens, low.first);
  // Arabic writes "and" with the next word or figures: the number after it then begins behind its letter.
  const prefixed = word === undefined && high.start > (tokens[high.first]?.start ?? 0);
  if (between !== null) {
    const and = prefixed || (word !== undefined && around.and.has(word.folded) && other === undefined);
    return and ? { opening: between.first, dash: false } : null;
  }
  if (word === undefined || other !== undefined) return null;
  if (word.folded === '-' || word.folded === '–' || word.folded === '—')
    return low.spelled || high.spelled ? null : { opening: null, dash: true };
  const from = around.from.has(tokens[low.first - 1]?.folded ?? '');
  if (around.to.has(word.folded)) return from ? null : { opening: null, dash: false };
  return around.or.has(word.folded) ? { opening: null, dash: false } : null;
}

function rangeOf(
  text: string,
  low: Draft,
  high: Draft,
  dash: boolean,
): { readonly low: number; readonly high: number } | 'unsure' | null {
  if (typeof low.value !== 'number' || typeof high.value !== 'number' || high.kind === 'ordinal') return null;
  if (low.kind === 'ordinal' || low.kind === 'compound') return null;
  let from = low.value;
  const to = high.value;
  // "Two to three million" is of millions both; "200 to 2,000" and "900 to 1.2 million" are what they say.
  if (high.scale > 1 && low.scale === 1 && from < to / high.scale && from < high.scale) from *= high.scale;
  else if (from < 1_000 && from < to / 1_000 && /\D[0٠۰]{3}$/u.test(text.slice(high.start, high.end)))
    return 'unsure';
  if (from < to) return { low: from, high: to };
  return dash && from > to ? 'unsure' : null;
}
