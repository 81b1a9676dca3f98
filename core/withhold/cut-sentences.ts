// Takes single sentences out of a paragraph: what stands beside them is somebody's own and stays.

import type { RichInline } from '../model/text/rich-text.ts';
import { type Piece, sentencesOf } from '../reading/attribution/sentence-at.ts';

/** Stands in the words of a paragraph where a mention or citation stands. */
export const ATOM = '\uFFFC';
const wordsOf = (inline: RichInline): string => {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'hardBreak' ? '\n' : ATOM;
};

/**
 * The inlines without the sentences that `goes` says so of, with what was cited or mentioned in these; the same list where none
 * does. `goes` is told what stands in the place of each `ATOM` of a sentence. A sentence ends at its stop and not at that of an abbreviation; notes after the stop belong to it.
 */
export function cutSentences(
  inlines: readonly RichInline[],
  goes: (sentence: string, atoms: readonly RichInline[]) => boolean,
): readonly RichInline[] {
  const words = inlines.map(wordsOf).join('');
  const cut = joined(sentencesOf(words, { start: 0, end: words.length }), words)
    .map(({ start, end }) => ({ start, end: end + (/^\uFFFC+/u.exec(words.slice(end))?.[0].length ?? 0) }))
    .filter((piece) => goes(words.slice(piece.start, piece.end), atomsIn(inlines, piece)));
  if (cut.length === 0) return inlines;
  let at = 0;
  const left = inlines.flatMap((inline): RichInline[] => {
    const start = at;
    at += wordsOf(inline).length;
    if (inline.type !== 'text')
      return cut.some((piece) => start >= piece.start && start < piece.end) ? [] : [inline];
    const kept = without(inline.text, start, cut);
    return kept === '' ? [] : [{ ...inline, text: kept }];
  });
  const [first, ...others] = left;
  if (first?.type !== 'text' || cut[0]?.start !== 0) return left;
  const text = first.text.trimStart();
  return text === '' ? others : [{ ...first, text }, ...others];
}

/** What goes on with a small letter is no sentence of its own: the stop before it was that of initials. */
function joined(pieces: readonly Piece[], words: string): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const goesOn = /^[^\S\n]*\p{Ll}/u.test(words.slice(piece.start, piece.end));
    if (before !== undefined && goesOn && !/\n\s*$/u.test(words.slice(before.start, piece.start)))
      whole[whole.length - 1] = { start: before.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

function atomsIn(inlines: readonly RichInline[], piece: Piece): RichInline[] {
  let at = 0;
  return inlines.filter((inline) => {
    const start = at;
    at += wordsOf(inline).length;
    return wordsOf(inline) === ATOM && start >= piece.start && start < piece.end;
  });
}

function without(
  text: string,
  from: number,
  cut: readonly { readonly start: number; readonly end: number }[],
): string {
  let kept = '';
  for (let at = 0; at < text.length; at += 1)
    if (!cut.some(({ start, end }) => from + at >= start && from + at < end)) kept += text[at];
  return kept;
}
