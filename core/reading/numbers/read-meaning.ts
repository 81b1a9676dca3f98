// What a number is, by the words beside it: a count of people or things, an age, a year, a name. The order of the
// questions matters: the surest signs come first, and a count is what no sign speaks against.

import type { NumberMeaning } from './found-number.ts';
import type { Span } from './join-ranges.ts';
import { around, categoryOfWord } from './words/number-table.ts';
import { withoutPrefix } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A word or two may stand between a number and its noun: "43 Libyan dinars". */
const NOUN_REACH = 3;
const CURRENCY = '$€£¥';

/**
 * What a number is. `afterDate` and `afterReference`: whether the number before is one of these and only linked to this
 * one ("16 and 17", "Articles 7 and 8").
 */
export function readMeaning(
  text: string,
  tokens: readonly Token[],
  span: Span,
  linked: { readonly afterDate: boolean; readonly afterReference: boolean },
): NumberMeaning {
  const { first, last, low, range } = span;
  const kind = range?.draft.kind ?? low.kind;
  if (kind === 'ordinal') return { kind: 'ordinal' };
  if (kind === 'date' || isClock(tokens, first, last)) return { kind: 'date' };
  if (isPercentage(tokens, last)) return { kind: 'percentage' };
  if (isMoney(tokens, first, last)) return { kind: 'money' };
  if (isReference(text, tokens, first)) return { kind: 'reference' };
  const noun = nounBeside(text, tokens, last, topValue(span) === 1);
  if (isAge(tokens, first, last, topValue(span)) || isAgeOfName(text, tokens, span)) return { kind: 'age' };
  const days = low.plain && topValue(span) >= 1 && topValue(span) <= 31;
  if (days && isDay(text, tokens, first, last, noun.people || noun.thing)) return { kind: 'date' };
  if (linked.afterDate && days && !noun.people && !noun.thing) return { kind: 'date' };
  if (linked.afterReference && !noun.people && !noun.thing) return { kind: 'reference' };
  if (isYear(tokens, span, noun.people || noun.thing)) return { kind: 'year' };
  const compound = tokens[last + 1];
  // "A 12-member council": a measure of the council, unless the hyphen is that of "forty-odd".
  if (kind === 'compound' && compound !== undefined && compound.folded !== 'odd')
    return { kind: 'measure', of: text.slice(compound.start, compound.end) };
  if (noun.thing && noun.words !== null) return { kind: 'measure', of: noun.words };
  return { kind: 'count', of: noun.words, people: noun.people, category: null };
}

const topValue = ({ low, range }: Span): number =>
  range?.high ?? (typeof low.value === 'number' ? low.value : Infinity);

function isClock(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    around.clockBehind.startingAt(tokens, last) !== null ||
    around.clockBefore.endingBefore(tokens, first) !== null
  );
}

function isPercentage(tokens: readonly Token[], last: number): boolean {
  const sign = tokens[last]?.folded;
  return sign === '%' || sign === '٪' || around.percent.startingAt(tokens, last) !== null;
}

function isMoney(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (before !== undefined && (CURRENCY.includes(before.folded) || isCode(before.folded))) return true;
  if (CURRENCY.includes(tokens[last]?.folded ?? ' ')) return true;
  for (const token of nearWords(tokens, last)) if (around.money.has(token.folded)) return true;
  return false;
}

const isCode = (folded: string): boolean => ['usd', 'eur', 'gbp', 'lyd'].includes(folded);

function isReference(text: string, tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined) return false;
  if (before.folded === '#' || before.folded === '№') return true;
  const dotted = before.folded === '.' || before.folded === '°';
  const word = dotted ? tokens[first - 2] : before;
  // "No. 4" has its capital; "no." ends a sentence.
  if (word?.folded === 'no' || word?.folded === 'n')
    return before.folded === '°' || /^(?:N|nº)/u.test(text.slice(word.start, word.end));
  return around.references.endingBefore(tokens, dotted ? first - 1 : first) !== null;
}

function isAge(tokens: readonly Token[], first: number, last: number, top: number): boolean {
  if (top > 120) return false;
  const inFront = around.agesBefore.endingBefore(tokens, first);
  if (inFront !== null) return true;
  const [before, beforeThat] = [tokens[first - 1]?.folded ?? '', tokens[first - 2]?.folded ?? ''];
  if ((before === 'under' || before === 'over') && around.people.has(beforeThat)) return true;
  // Spanish tells an age from a span of years by its "de".
  const years = tokens[last]?.folded;
  if (years === 'anos') return before === 'de' && !around.agesNotAfter.has(beforeThat);
  if (years === 'ans') return !around.agesNotAfter.has(before) && !around.agesNotAfter.has(beforeThat);
  return around.agesBehind.startingAt(tokens, last) !== null;
}

// "Ali, 34, was killed".
function isAgeOfName(text: string, tokens: readonly Token[], { first, last, low }: Span): boolean {
  const [name, comma, closing] = [tokens[first - 2], tokens[first - 1], tokens[last]];
  const commas = comma?.folded === ',' && closing?.folded === ',';
  if (!low.plain || typeof low.value !== 'number' || low.value > 110 || !commas) return false;
  return name?.kind === 'word' && /\p{Lu}/u.test(text.charAt(name.start));
}

function isDay(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  hasNoun: boolean,
): boolean {
  const small = tokens[last]?.folded ?? '';
  const month = ['of', 'de', 'من', 'er'].includes(small) ? tokens[last + 1] : tokens[last];
  if (month?.gap !== 'line' && isMonth(text, month)) return true;
  const before = tokens[first - 1];
  if (hasNoun || before === undefined || tokens[first]?.gap === 'line') return false;
  const word = before.folded === '.' ? tokens[first - 2] : before;
  return isMonth(text, word) || around.weekdays.has(before.folded);
}

// "May", "March" and "mars" are also other words: those of English begin with a capital.
function isMonth(text: string, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (!around.months.has(token.folded)) return false;
  return (token.folded !== 'may' && token.folded !== 'march') || /\p{Lu}/u.test(text.charAt(token.start));
}

function isYear(tokens: readonly Token[], { first, low, range }: Span, hasNoun: boolean): boolean {
  const looks = (value: number): boolean => value >= 1500 && value < 2200;
  if (!low.plain || typeof low.value !== 'number' || !looks(low.value)) return false;
  if (range !== null && (!range.draft.plain || !looks(range.high))) return false;
  const before = tokens[first - 1];
  return !hasNoun || (before !== undefined && around.yearsAfter.has(before.folded));
}

/** The words behind a number up to the end of its clause; a hyphen of "34-year-old" is passed over. */
function* nearWords(tokens: readonly Token[], last: number): Generator<Token> {
  let at = tokens[last]?.folded === '-' && tokens[last].gap === 'none' ? last + 1 : last;
  for (let seen = 0; seen < NOUN_REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.gap === 'line') return;
    if (token.folded === "'") continue;
    if (token.kind !== 'word') return;
    yield token;
    seen += 1;
  }
}

const LINKS = new Set([
  'of',
  'de',
  'd',
  'the',
  'other',
  'more',
  'des',
  'los',
  'las',
  'من',
  'autres',
  'otros',
  'otras',
]);

type Noun = { readonly words: string | null; readonly people: boolean; readonly thing: boolean };

function nounBeside(text: string, tokens: readonly Token[], last: number, single: boolean): Noun {
  let first: Token | null = null;
  let index = 0;
  for (const token of nearWords(tokens, last)) {
    index += 1;
    const spellings = withoutPrefix(token.folded);
    const noun = { words: text.slice(token.start, token.end), people: false, thing: false };
    // A category tells of people only right beside the number: "43 beds for the wounded" are beds.
    const near = index === 1 || (index === 2 && first === null);
    if (around.people.has(token.folded) || (near && categoryOfWord(token.folded) !== null))
      return { ...noun, people: true };
    if (around.things.has(token.folded) || (single && around.things.has(`${token.folded}s`)))
      return { ...noun, thing: true };
    if (LINKS.has(token.folded)) continue;
    if (spellings.some((each) => around.small.has(each))) break;
    // The Arabic "and" begins another part of the sentence.
    if (token.folded.startsWith('و') && spellings.length > 1 && index > 1) break;
    first ??= token;
  }
  return { words: first === null ? null : text.slice(first.start, first.end), people: false, thing: false };
}
