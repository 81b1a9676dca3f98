// A number as the first pass finds it, with the word of size behind it: 3 million, 2.5 thousand.
import type { VagueSize } from './found-number.ts';
import { figuresFrom, figuresValue } from './read-figures.ts';
import type { Token } from './tokens.ts';

export type Draft = {
  /** Tokens `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 units; a conjunction written with the first word stands outside. */
  readonly start: number;
  readonly end: number;
  /** Null: some number stands here, but which one isn't sure. */
  readonly value: number | VagueSize | null;
  readonly spelled: boolean;
  /** Figures alone, without marks or a scale: what a year or a day looks like. */
  readonly plain: boolean;
  /** The factor of the last scale, which "two to three million" shares; 1 without one. */
  readonly scale: number;
  readonly rough: boolean;
  readonly needNoun: boolean;
  readonly kind: 'number' | 'ordinal' | 'date' | 'compound';
};

type Marks = Partial<Pick<Draft, 'spelled' | 'plain' | 'scale' | 'rough' | 'needNoun' | 'kind' | 'start'>>;

const NO_MARKS: Marks = {};

// Field by field: a long text makes many, and spreading costs ten times as much.
export const draft = (
  tokens: readonly Token[],
  first: number,
  last: number,
  value: Draft['value'],
  marks: Marks = NO_MARKS,
): Draft => ({
  first,
  last,
  start: marks.start ?? tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
  value,
  spelled: marks.spelled ?? false,
  plain: marks.plain ?? false,
  scale: marks.scale ?? 1,
  rough: marks.rough ?? false,
  needNoun: marks.needNoun ?? false,
  kind: marks.kind ?? 'number',
});

export function indexAfter(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while ((tokens[at]?.start ?? end) < end) at += 1;
  return at;
}

export function scaled(
  text: string,
  tokens: readonly Token[],
  first: number,
  scale: { readonly factor: number; readonly more: number; readonly last: number },
  value: number | null,
): Draft {
  const number = value === null ? null : rounded(value * scale.factor) + scale.more;
  const [joiner, rest] = [tokens[scale.last], tokens[scale.last + 1]];
  // "٤٣ ألفا و٢٠٠" is one number; other figures right behind a scale are too rare to be sure of.
  if (joiner?.folded === 'و' && rest?.kind === 'figures' && rest.gap === 'none' && number !== null) {
    const typed = figuresFrom(text, rest.start);
    const more = figuresValue(typed, null, { scale: false, unit: false });
    const last = indexAfter(tokens, scale.last + 1, rest.start + typed.length);
    return draft(tokens, first, last, more !== null && more < scale.factor ? number + more : null);
  }
  const crowded = joiner !== undefined && joiner.gap === 'space' && joiner.kind === 'figures';
  return draft(tokens, first, crowded ? scale.last + 1 : scale.last, crowded ? null : number, {
    scale: scale.factor,
    kind: isCompound(tokens, scale.last) ? 'compound' : 'number',
  });
}

/** Without the dust of binary fractions: 1.1 × 1,000,000 is 1,100,000. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

// "Six-man", "34-year-old".
export function isCompound(tokens: readonly Token[], last: number): boolean {
  const [hyphen, word] = [tokens[last], tokens[last + 1]];
  return hyphen?.folded === '-' && hyphen.gap === 'none' && word?.kind === 'word' && word.gap === 'none';
}
