// Where a citation stands that is printed in the text: within the sentence that it belongs to, before the mark that ends
// it. No word is changed for that, and of what is quoted only a full stop at its very end is moved.

import type { Inline } from '../document/tree.ts';
import { text } from './assembly-context.ts';

/**
 * The inlines with a citation after them. "He left." becomes "He left (X).", "“He left.”" becomes "“He left” (X).", and
 * "“Did he?”", whose mark is part of what is quoted, "“Did he?” (X).". `follows` is the text that comes next: in the
 * middle of a sentence nothing moves, and an abbreviation keeps its stop.
 */
export function withCitation(
  inlines: readonly Inline[],
  citation: readonly Inline[],
  follows: string,
): Inline[] {
  const after = [...inlines, ...citation];
  if (citation.length === 0 || !endsSentence(follows)) return after;
  const tail = tailOf(inlines);
  const [, stop = '', closing = ''] = END.exec(tail) ?? [];
  if (stop === '') return after;
  const before = tail.slice(0, tail.length - closing.length - stop.length);
  if (before.trim() === '') return after;
  const full = stop === '.' || stop === '。';
  if (stop === '.' && ABBREVIATION.test(`${before}.`)) return [...after, text('.')];
  if (closing !== '' && !full) return [...after, text('.')];
  const { rest, taken } = without(inlines, closing.length, stop.length);
  return [...rest, ...citation, ...taken];
}

/**
 * The inlines with the call of a note before the punctuation at their end, as French sets it: "Il est parti¹." An
 * abbreviation keeps its stop, and a quotation its mark.
 */
export function beforePunctuation(inlines: readonly Inline[], note: readonly Inline[]): Inline[] {
  const after = [...inlines, ...note];
  if (note.length === 0) return after;
  const tail = tailOf(inlines);
  const [marks = ''] = /[\s\u00a0\u202f]*[.,;:!?…]+$/u.exec(tail) ?? [];
  if (marks === '' || tail.length === marks.length || (marks === '.' && ABBREVIATION.test(tail)))
    return after;
  const { rest, taken } = without(inlines, 0, marks.length);
  return [...rest, ...note, ...taken];
}

/** Marks that end a sentence, and the quotation marks after them. */
const END = /([.!?؟…。！？]+)([\s\u00a0\u202f]*[”’»“"'」』]*)$/u;
/** "U.S.", "p.m.", and what is cut short at the end of a sentence as well as within one. */
const ABBREVIATION = /(?:^|[^\p{L}\p{N}])(?:(?:\p{L}\.){2,}|(?:etc|al|Inc|Ltd|Co|Corp|Jr|Sr)\.)$/u;

/** Whether a sentence may end before this text: it is no comma or the like, and does not go on in small letters. */
const endsSentence = (follows: string): boolean => !/^\s*[\p{Ll},;:،؛)\]–—-]/u.test(follows);

/** The words that stand at the end, as far as they are nothing but text. */
function tailOf(inlines: readonly Inline[]): string {
  let tail = '';
  for (const inline of inlines.toReversed()) {
    if (inline.type !== 'text') break;
    tail = `${inline.text}${tail}`;
  }
  return tail;
}

/** The inlines without `count` characters that stand before the last `keep` ones, and those characters. */
function without(
  inlines: readonly Inline[],
  keep: number,
  count: number,
): { rest: Inline[]; taken: Inline[] } {
  const rest: Inline[] = [];
  const taken: Inline[] = [];
  let passed = 0;
  for (const inline of inlines.toReversed()) {
    if (inline.type !== 'text' || passed >= keep + count) {
      rest.unshift(inline);
      continue;
    }
    const length = inline.text.length;
    const end = Math.min(length, Math.max(0, length + passed - keep));
    const start = Math.max(0, length + passed - keep - count);
    passed += length;
    if (start < end) taken.unshift({ ...inline, text: inline.text.slice(start, end) });
    const left = inline.text.slice(0, start) + inline.text.slice(end);
    if (left !== '') rest.unshift({ ...inline, text: left });
  }
  return { rest, taken };
}
