// A number written in words: one language's table at a time, each word once, from left to right.

import type { NumberTable } from './words/number-table.ts';
import { withoutPrefix } from './phrases.ts';
import type { Token } from './tokens.ts';

export type SpelledNumber = {
  /** The index after its last token. */
  readonly last: number;
  /** Null where number words stand together that make no one number ("nineteen eighty-four"). */
  readonly value: number | null;
  /** Whether its last word is itself a rough one ("une centaine"). */
  readonly rough: boolean;
  /** Whether every word of it is another word in another language. */
  readonly shared: boolean;
};

type State = {
  readonly total: number;
  readonly group: number;
  /** The value added last; 0 after a scale. */
  readonly last: number;
  /** What is added next stands below it. */
  readonly room: number;
  readonly scale: number;
  readonly filled: boolean;
};

const START: State = { total: 0, group: 0, last: 0, room: Infinity, scale: Infinity, filled: false };

/** The number in words that begins at a token, read with one table; null where none does. */
export function spelledNumberAt(
  tokens: readonly Token[],
  first: number,
  table: NumberTable,
): SpelledNumber | null {
  const half = halfAt(tokens, first, table);
  if (half !== null) return half;
  const article = table.articles.has(tokens[first]?.folded ?? '');
  let state: State = article ? { ...START, group: 1, last: 1, room: 1, filled: true } : START;
  let shared = true;
  let at = article ? first + 1 : first;
  let before: { readonly state: State; readonly at: number } | null = null;
  for (;;) {
    const next = nextWord(tokens, at, table, state.filled && !(article && at === first + 1));
    if (next === null) break;
    const added = addWord(state, next.word, next.joined, table);
    if (added === null) {
      // "A six-man crew": the article is no one.
      if (next.joined || (article && at === first + 1)) break;
      // "One hundred and two hundred" are two numbers: the joined word belongs to the second.
      if (before !== null) ({ state, at } = before);
      else return state.filled ? { last: next.last, value: null, rough: false, shared } : null;
      break;
    }
    before = next.joined ? { state, at } : null;
    state = added;
    at = next.last;
    shared &&= table.shared.has(next.word) || state.scale === 1e6;
  }
  const value = state.total + state.group;
  const collective = table.collectives.get(tokens[at]?.folded ?? '');
  if (collective !== undefined && value > 0 && value < 100 && tokens[at]?.gap === 'space')
    return { last: at + 1, value: value * collective.value, rough: collective.about, shared: false };
  if (at === first || (article && at === first + 1)) return null;
  return withHalf(tokens, at, table, state, shared);
}

/** A scale in any language right behind figures: its factor, what a half adds, and the index after it. */
export function scaleAt(
  tokens: readonly Token[],
  at: number,
  tables: readonly NumberTable[],
): { readonly factor: number; readonly more: number; readonly last: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap === 'line') return null;
  for (const table of tables) {
    const factor = table.scales.get(token.folded) ?? table.collectives.get(token.folded)?.value;
    if (factor === undefined) continue;
    const half = halfBehind(tokens, at + 1, table);
    return half === null ? { factor, more: 0, last: at + 1 } : { factor, more: factor / 2, last: half };
  }
  return null;
}

/** Whether a folded word may be part of a number of the table. */
export const isNumberWord = (folded: string, table: NumberTable): boolean =>
  table.cardinals.has(folded) ||
  table.hundreds.has(folded) ||
  table.scales.has(folded) ||
  table.duals.has(folded);

function nextWord(
  tokens: readonly Token[],
  from: number,
  table: NumberTable,
  started: boolean,
): { readonly word: string; readonly joined: boolean; readonly last: number } | null {
  let at = from;
  let token = tokens[at];
  if (token === undefined || (started && token.gap === 'line')) return null;
  if (started && token.folded === '-' && token.gap === 'none') {
    at += 1;
    token = tokens[at];
    if (token?.gap !== 'none') return null;
  }
  let joined = false;
  if (started && !table.join.prefix && token.folded === table.join.word) {
    at += 1;
    token = tokens[at];
    // "Vingt-et-un" has hyphens on both sides.
    if (token?.folded === '-' && token.gap === 'none') {
      at += 1;
      token = tokens[at];
    }
    joined = true;
  }
  if (token?.kind !== 'word') return null;
  if (isNumberWord(token.folded, table)) return { word: token.folded, joined, last: at + 1 };
  if (!table.join.prefix) return null;
  const [, ...stripped] = withoutPrefix(token.folded);
  const word = stripped.find((each) => isNumberWord(each, table));
  if (word === undefined) return null;
  const prefixed = token.folded.startsWith(table.join.word);
  return started && !prefixed ? null : { word, joined: prefixed, last: at + 1 };
}

function addWord(state: State, word: string, joined: boolean, table: NumberTable): State | null {
  const first = !state.filled;
  const cardinal = table.cardinals.get(word);
  if (cardinal !== undefined) return addCardinal(state, word, cardinal, joined, table);
  if (table.hundreds.has(word)) return addHundred(state, word, joined, table);
  const dual = table.duals.get(word);
  if (dual !== undefined) {
    const [count, scale] = dual;
    if (state.group > 0 || scale >= state.scale || !(first || joined)) return null;
    return { total: state.total + count * scale, group: 0, last: 0, room: scale, scale, filled: true };
  }
  const scale = table.scales.get(word);
  if (scale === undefined || scale >= state.scale) return null;
  const multiplied = state.group > 0 && !joined;
  if (!multiplied && !(table.alone.has(word) && state.group === 0 && (first || joined))) return null;
  const total = state.total + (multiplied ? state.group : 1) * scale;
  return { total, group: 0, last: 0, room: scale, scale, filled: true };
}

function addCardinal(
  state: State,
  word: string,
  value: number,
  joined: boolean,
  table: NumberTable,
): State | null {
  const add = (more: number, room: number): State => ({
    ...state,
    group: state.group + more,
    last: value,
    room,
    filled: true,
  });
  const afterUnit = state.last >= 1 && state.last <= 9;
  if (table.scores.has(word) && !joined && state.last === 4) return add(76, 20);
  if (table.unitsFirst && afterUnit && !joined && value === 10) return add(10, 1);
  if (table.unitsFirst && afterUnit && joined && value >= 20 && value < 100) return add(value, 1);
  const first = !state.filled;
  if (value === 0 ? !first : value >= state.room) return null;
  if (!first && joined) {
    const { minRoom, maxRoom, values } = table.join;
    if (state.room < minRoom || state.room > maxRoom || (values !== null && !values.includes(value)))
      return null;
  }
  if (!first && !joined && state.room < table.bareRoom) return null;
  return add(value, table.rooms.get(word) ?? roomOf(value, table));
}

function roomOf(value: number, table: NumberTable): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 && !table.unitsFirst ? 10 : 1;
}

function addHundred(state: State, word: string, joined: boolean, table: NumberTable): State | null {
  // "Twelve hundred" is English; elsewhere single figures alone multiply.
  const few = table.articles.size === 0 ? 9 : 99;
  if (!joined && state.last >= 1 && state.last <= few && state.group % 100 === state.last) {
    if (state.group !== state.last) return null;
    return { ...state, group: state.last * 100, last: 100, room: 100 };
  }
  const free = state.group === 0 && state.room > 100;
  const linked = !state.filled || joined || state.room >= table.bareRoom;
  if (!free || !linked || !table.alone.has(word)) return null;
  return { ...state, group: 100, last: 100, room: 100, filled: true };
}

// "Half a million", "un demi-million", "medio millón", نصف مليون.
function halfAt(tokens: readonly Token[], first: number, table: NumberTable): SpelledNumber | null {
  let at = first;
  if (table.cardinals.get(tokens[at]?.folded ?? '') === 1) at += 1;
  if (!table.halves.has(tokens[at]?.folded ?? '')) return null;
  at += 1;
  if (table.articles.has(tokens[at]?.folded ?? '') || tokens[at]?.folded === '-') at += 1;
  const word = tokens[at]?.folded ?? '';
  const whole = table.scales.get(word) ?? table.collectives.get(word)?.value;
  if (whole === undefined || tokens[at]?.gap === 'line') return null;
  const rough = table.collectives.get(word)?.about ?? false;
  return { last: at + 1, value: whole / 2, rough, shared: false };
}

// "A million and a half", "trois millions et demi", مليون ونصف: half of the scale more.
function withHalf(
  tokens: readonly Token[],
  at: number,
  table: NumberTable,
  state: State,
  shared: boolean,
): SpelledNumber {
  const value = state.total + state.group;
  const last = halfBehind(tokens, at, table);
  if (last === null) return { last: at, value, rough: false, shared };
  // After units, the half may come before a scale ("two and a half million"): left unread.
  if (state.group > 0 || state.scale === Infinity) return { last, value: null, rough: false, shared };
  return { last, value: value + state.scale / 2, rough: false, shared: false };
}

/** The index after "and a half" at a token, or null. */
function halfBehind(tokens: readonly Token[], at: number, table: NumberTable): number | null {
  const word = tokens[at]?.folded ?? '';
  if (table.join.prefix)
    return word.startsWith(table.join.word) && table.halves.has(word.slice(1)) ? at + 1 : null;
  if (word !== table.join.word) return null;
  const half = table.articles.has(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  return table.halves.has(tokens[half]?.folded ?? '') ? half + 1 : null;
}
