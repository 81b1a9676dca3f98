// The one reading of numbers in running text, for English, French, Spanish and Arabic. What can be read in two ways is
// left out: a missing number is asked for, a wrong one is believed.

import type { ReportedValue } from '../../model/kinds/figure.ts';
import type { FoundNumber, NumberMeaning, VagueSize } from './found-number.ts';
import { joinRanges, type Span } from './join-ranges.ts';
import { around } from './words/number-table.ts';
import { readCategories } from './read-categories.ts';
import { readMeaning } from './read-meaning.ts';
import { readPart } from './read-part.ts';
import { readOperator } from './read-operator.ts';
import { scanNumbers } from './scan-numbers.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The numbers of a text in order, without overlap. Takes time in proportion to its length. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const tokens = tokensOf(text);
  const spans = joinRanges(text, tokens, scanNumbers(text, tokens));
  const meanings = linkDays(tokens, spans, meaningsOf(text, tokens, spans));
  const categories = readCategories(
    text,
    tokens,
    spans,
    meanings.map((meaning) => meaning.kind === 'count'),
  );
  return spans.flatMap((span, index): FoundNumber[] => {
    const meaning = meanings[index];
    const value = valueOf(text, span);
    if (meaning === undefined || value === null || isArticle(span, meaning)) return [];
    const { start, end, low, range } = span;
    const operator = readOperator(text, tokens, span, spans[index + 1]?.first ?? Infinity);
    return [
      {
        start,
        end,
        words: text.slice(start, end),
        value,
        spelled: low.spelled && (range?.draft.spelled ?? true),
        vague: range === null && typeof low.value === 'string' ? low.value : null,
        operator,
        partOf: meaning.kind === 'count' ? readPart(text, tokens, span, operator, meaning.of) : null,
        meaning: meaning.kind === 'count' ? { ...meaning, category: categories[index] ?? null } : meaning,
      },
    ];
  });
}

function meaningsOf(text: string, tokens: readonly Token[], spans: readonly Span[]): NumberMeaning[] {
  const meanings: NumberMeaning[] = [];
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    const kind =
      before !== undefined && areLinked(tokens, before, span) ? meanings[index - 1]?.kind : undefined;
    meanings.push(
      readMeaning(text, tokens, span, {
        afterDate: kind === 'date',
        afterReference: kind === 'reference',
      }),
    );
  }
  return meanings;
}

// "16, 17 and 18 May": the month stands behind the last day alone.
function linkDays(
  tokens: readonly Token[],
  spans: readonly Span[],
  meanings: NumberMeaning[],
): NumberMeaning[] {
  const result = [...meanings];
  for (let index = spans.length - 2; index >= 0; index -= 1) {
    const [span, next] = [spans[index], spans[index + 1]];
    if (span === undefined || next === undefined || result[index + 1]?.kind !== 'date') continue;
    const { plain, value } = span.low;
    const day = plain && typeof value === 'number' && value >= 1 && value <= 31;
    if (day && result[index]?.kind === 'count' && areLinked(tokens, span, next))
      result[index] = { kind: 'date' };
  }
  return result;
}

function areLinked(tokens: readonly Token[], before: Span, after: Span): boolean {
  if (after.first - before.last !== 1) return false;
  const word = tokens[before.last]?.folded ?? '';
  return ',،-–('.includes(word) || around.and.has(word) || around.to.has(word) || around.or.has(word);
}

function valueOf(text: string, { low, range, unsure }: Span): ReportedValue | null {
  if (unsure) return null;
  if (range !== null) return { type: 'range', low: range.low, high: range.high };
  if (isVague(low.value)) return { type: 'words', words: text.slice(low.start, low.end).toLowerCase() };
  return low.value === null ? null : { type: 'number', value: low.value };
}

const isVague = (value: number | VagueSize | null): value is VagueSize => typeof value === 'string';

// "Un mort" is a count, "un rapport" an article with its noun.
const isArticle = ({ low, range }: Span, meaning: NumberMeaning): boolean =>
  low.needNoun && range === null && !(meaning.kind === 'count' && meaning.people);
