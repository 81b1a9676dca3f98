// A text cut into words, runs of figures and signs, each with its place. Knows nothing of what they mean.

import { foldText } from '../../base/text-fold.ts';

export type Token = {
  readonly kind: 'word' | 'figures' | 'sign';
  /** Folded as for search: no case, no accents, Latin figures. */
  readonly folded: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, space, or the end of a line. */
  readonly gap: 'none' | 'space' | 'line';
};

// Each place is read once: no alternative can begin where another one does.
const TOKEN = /\p{L}(?:[\p{L}\p{M}]|\p{Cf}(?=\p{L}))*|[0-9٠-٩۰-۹]+|[^\s\p{Cf}]/gu;
const LETTER = /^\p{L}/u;
const FIGURE = /^[0-9٠-٩۰-۹]/u;
const DASHES = '‒–−';

/** The tokens of a text in order. Dashes and hyphens keep their kind: `-` joins words, `–` doesn't. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  // Most words of a text come again, and folding is what costs.
  const known = new Map<string, Pick<Token, 'kind' | 'folded'>>();
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [typed] = match;
    const start = match.index;
    let read = known.get(typed);
    if (read === undefined) {
      read = readToken(typed);
      known.set(typed, read);
    }
    const gap = start === before && before > 0 ? 'none' : gapOf(text, before, start);
    before = start + typed.length;
    tokens.push({ kind: read.kind, folded: read.folded, start, end: before, gap });
  }
  return tokens;
}

function readToken(typed: string): Pick<Token, 'kind' | 'folded'> {
  if (LETTER.test(typed)) return { kind: 'word', folded: foldText(typed) };
  return FIGURE.test(typed)
    ? { kind: 'figures', folded: foldText(typed) }
    : { kind: 'sign', folded: foldSign(typed) };
}

function gapOf(text: string, from: number, to: number): Token['gap'] {
  if (from === 0) return 'line';
  if (to === from + 1 && text.charCodeAt(from) === 0x20) return 'space';
  const gap = text.slice(from, to);
  if (/[\n\u2029]/u.test(gap)) return 'line';
  return /\s/u.test(gap) ? 'space' : 'none';
}

/** The folded words of a phrase of a table. */
export const foldedWords = (phrase: string): string[] => tokensOf(phrase).map(({ folded }) => folded);

function foldSign(sign: string): string {
  if (sign === '’' || sign === '‘' || sign === 'ʼ') return "'";
  if (sign === '‐' || sign === '‑') return '-';
  return DASHES.includes(sign) ? '–' : sign;
}
