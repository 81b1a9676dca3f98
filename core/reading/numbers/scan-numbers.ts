// The first pass: every place of a text where a number stands, one by one, before ranges, operators and meanings.

import type { VagueSize } from './found-number.ts';
import { languageAt } from './language-at.ts';
import { around, numberTables } from './words/number-table.ts';
import { figuresFrom, figuresValue } from './read-figures.ts';
import { scaleAt, type SpelledNumber, spelledNumberAt } from './read-words.ts';
import type { Token } from './tokens.ts';
import { type Draft, draft, indexAfter, isCompound, scaled } from './number-draft.ts';

/** Written before Arabic figures without a space: "و٤٣", "الـ43". */
const CLITICS = new Set('و ب ل ف ك ال وال بال لل ول وب ولل'.split(' '));
const SIZES: readonly (readonly [unit: number, size: VagueSize])[] = [
  [1e6, 'millions'],
  [1e5, 'hundredsOfThousands'],
  [1e4, 'tensOfThousands'],
  [1e3, 'thousands'],
  [100, 'hundreds'],
  [10, 'dozens'],
];

/** All numbers of a text in order, those included whose value is unsure. */
export function scanNumbers(text: string, tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const found =
      token?.kind === 'figures'
        ? figuresAt(text, tokens, at)
        : token?.kind === 'word' && !followsWord(tokens, at)
          ? wordsAt(text, tokens, at)
          : [];
    const before = drafts.at(-1);
    for (const each of found)
      drafts.push(hangsOn(before, each, tokens) ? draft(tokens, at, each.last, null) : each);
    at = Math.max(at + 1, found.at(-1)?.last ?? 0);
  }
  return drafts;
}

// What stands right behind a number that couldn't be read is part of it: telephone numbers, "nine one one".
function hangsOn(before: Draft | undefined, { first }: Draft, tokens: readonly Token[]): boolean {
  return (
    before?.value === null &&
    before.kind === 'number' &&
    before.last === first &&
    tokens[first]?.gap !== 'line'
  );
}

// The second half of a compound ("mid-forties", "sub-ten") begins no number.
function followsWord(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return hyphen?.folded === '-' && hyphen.gap === 'none' && token?.gap === 'none' && before?.kind === 'word';
}

/** Numerals that hang together by signs without spaces ("14–17", "18:00", "2014-05-16") are judged as one. */
function figuresAt(text: string, tokens: readonly Token[], first: number): Draft[] {
  const ends: number[] = [];
  const signs: string[] = [];
  let last = first;
  for (;;) {
    last = indexAfter(
      tokens,
      last,
      (tokens[last]?.start ?? 0) + figuresFrom(text, tokens[last]?.start ?? 0).length,
    );
    ends.push(last);
    const [sign, next] = [tokens[last], tokens[last + 1]];
    const hangs =
      sign?.kind === 'sign' && sign.gap === 'none' && next?.kind === 'figures' && next.gap === 'none';
    if (!hangs || !'-–/:.'.includes(sign.folded)) break;
    signs.push(sign.folded);
    last += 1;
  }
  const [sign] = signs;
  if (signs.length > 0 && signs.every((each) => each === ':'))
    return [draft(tokens, first, last, null, { kind: 'date' })];
  const unsure = (): Draft[] => [draft(tokens, first, last, null)];
  if (!mayBegin(tokens, first) || signs.length > 1 || sign === '/' || sign === ':' || sign === '.')
    return unsure();
  if (sign === undefined) return [oneNumeral(text, tokens, first, last)];
  const [firstEnd = last] = ends;
  const low = oneNumeral(text, tokens, first, firstEnd);
  const high = oneNumeral(text, tokens, firstEnd + 1, last);
  const rises = typeof low.value === 'number' && typeof high.value === 'number' && low.value <= high.value;
  return rises || (high.scale > 1 && low.value !== null) ? [low, high] : unsure();
}

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined || before === undefined || token.gap !== 'none') return true;
  if (before.kind === 'word') return CLITICS.has(before.folded);
  const beforeSign = tokens[at - 2];
  const attached = before.gap === 'none' && beforeSign !== undefined && beforeSign.kind !== 'sign';
  if (before.folded === '-' || before.folded === '+' || before.folded === '.' || before.folded === ',')
    return false;
  return !(attached && '–/:_@&='.includes(before.folded));
}

function oneNumeral(text: string, tokens: readonly Token[], first: number, figuresEnd: number): Draft {
  const typed = text.slice(tokens[first]?.start, tokens[figuresEnd - 1]?.end);
  const scale = scaleAt(tokens, figuresEnd, numberTables);
  const beside = tokens[figuresEnd];
  const marked = /[^0-9٠-٩۰-۹]/u.test(typed);
  const value = figuresValue(typed, marked ? languageAt(tokens, first) : null, {
    scale: scale !== null,
    unit: beside?.kind === 'word' && around.things.has(beside.folded),
  });
  if (scale !== null) return scaled(text, tokens, first, scale, value);
  const suffix = beside?.kind === 'word' && beside.gap === 'none' ? beside.folded : null;
  if (suffix !== null && around.ordinalSuffixes.has(suffix))
    return draft(tokens, first, figuresEnd + 1, value, { kind: 'ordinal' });
  if (suffix === 'h') return draft(tokens, first, figuresEnd, value, { kind: 'date' });
  // "1.5m" may be metres or millions.
  const unit = suffix !== null && suffix !== 'm' && around.things.has(suffix);
  const known = suffix === null || unit || around.money.has(suffix);
  return draft(tokens, first, figuresEnd, known ? value : null, {
    plain: !marked,
    kind: isCompound(tokens, figuresEnd) ? 'compound' : 'number',
  });
}

function wordsAt(text: string, tokens: readonly Token[], first: number): Draft[] {
  // "Pour cent" holds no hundred.
  const share = around.percent.endingBefore(tokens, first + 1);
  if (share !== null && share.first < first) return [];
  const several = severalAt(tokens, first);
  if (several !== null) return [several];
  const vague = around.vague.startingAt(tokens, first);
  if (vague !== null && (!vague.what.shared || languageAt(tokens, first) === vague.what.language))
    return [
      draft(tokens, first, vague.last, vague.what.size, {
        spelled: true,
        start: startOf(text, tokens, first),
      }),
    ];
  const ordinal = around.ordinals.get(tokens[first]?.folded ?? '');
  if (ordinal !== undefined)
    return [draft(tokens, first, first + 1, ordinal, { spelled: true, kind: 'ordinal' })];
  let best: { readonly spelled: SpelledNumber; readonly table: (typeof numberTables)[number] } | null = null;
  for (const table of numberTables) {
    const spelled = spelledNumberAt(tokens, first, table);
    if (spelled === null || (best !== null && spelled.last <= best.spelled.last)) continue;
    if (spelled.shared && languageAt(tokens, first) !== table.language) continue;
    best = { spelled, table };
  }
  if (best === null) return [];
  const { spelled, table } = best;
  const [next, afterNext] = [tokens[spelled.last], tokens[spelled.last + 1]];
  const linked = next?.folded === '-' || next?.folded === table.join.word;
  const ordinalBehind = linked ? around.ordinals.get(afterNext?.folded ?? '') : undefined;
  // "Twenty-third" is an ordinal, "one-third" a part.
  const tens = spelled.value !== null && spelled.value >= 20;
  const part = table.fractions.has((next?.folded === '-' ? afterNext : next)?.folded ?? '');
  const fraction = part && !(tens && ordinalBehind !== undefined);
  if (ordinalBehind !== undefined && !fraction && next?.folded === '-')
    return [ordinalDraft(tokens, first, spelled, ordinalBehind)];
  const ofVague = vagueBehind(tokens, spelled);
  const unsure = fraction || ordinalBehind !== undefined || ofVague !== null;
  return [
    draft(tokens, first, ofVague ?? spelled.last, unsure ? null : spelled.value, {
      spelled: true,
      start: startOf(text, tokens, first),
      scale: scaleOf(spelled.value, tokens[spelled.last - 1]?.folded ?? '', table),
      rough: spelled.rough,
      needNoun: spelled.last === first + 1 && table.needNoun.has(tokens[first]?.folded ?? ''),
      kind: isCompound(tokens, spelled.last) ? 'compound' : 'number',
    }),
  ];
}

function ordinalDraft(
  tokens: readonly Token[],
  first: number,
  { value, last }: SpelledNumber,
  ordinal: number,
): Draft {
  const sum = value === null ? null : value + ordinal;
  return draft(tokens, first, last + 2, sum, { spelled: true, kind: 'ordinal' });
}

// "Several hundred", "plusieurs milliers": as vague as "hundreds".
function severalAt(tokens: readonly Token[], first: number): Draft | null {
  const several = around.several.startingAt(tokens, first);
  if (several === null) return null;
  const vague = around.vague.startingAt(tokens, several.last);
  if (vague !== null) return draft(tokens, first, vague.last, vague.what.size, { spelled: true });
  let unit = 1;
  let last = several.last;
  for (; ; last += 1) {
    const word = tokens[last]?.folded ?? '';
    const factor = numberTables
      .map((table) =>
        table.hundreds.has(word) ? 100 : (table.scales.get(word) ?? table.collectives.get(word)?.value),
      )
      .find((each) => each !== undefined);
    if (factor === undefined || tokens[last]?.gap === 'line') break;
    unit *= factor;
  }
  const size = SIZES.find(([least]) => unit >= least)?.[1];
  return size === undefined ? null : draft(tokens, first, last, size, { spelled: true });
}

// "Une dizaine de milliers": a collective of another one is left unread.
function vagueBehind(tokens: readonly Token[], { last, rough }: SpelledNumber): number | null {
  if (!rough || tokens[last]?.folded !== 'de') return null;
  return around.vague.startingAt(tokens, last + 1)?.last ?? null;
}

// The Arabic "and" that is written with the first word stands outside the number.
function startOf(text: string, tokens: readonly Token[], first: number): number {
  const { start, folded } = tokens[first] ?? { start: 0, folded: '' };
  const own = numberTables.some((table) => table.cardinals.has(folded));
  return text.charAt(start) === 'و' && !own ? start + 1 : start;
}

function scaleOf(value: number | null, lastWord: string, table: (typeof numberTables)[number]): number {
  if (value === null) return 1;
  const scale = table.scales.get(lastWord) ?? (table.hundreds.has(lastWord) ? 100 : 1);
  return value > scale ? scale : 1;
}
