// The sentence of a text in which a place stands. A sentence ends at its stop, never at that of an abbreviation, and one that
// begins inside quotation marks goes on to where they close: there stands who says it.

export type Piece = { readonly start: number; readonly end: number };

const STOP = /[.!?؟。…]+["'”’»)\]]*(?=\s|$)/gu;
const ABBREVIATION =
  /(?:^|[\s("“«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Cmdr|Prof|Rev|Sen|Rep|Gov|Pres|St|No|vs|U\.S|U\.N|U\.K|M|MM|Mme|Sr|Sra|Dra)$/u;
/** Nobody looks farther than this (UTF-16 units) for who says something, and a line without an end costs no more. */
const FARTHEST = 3_000;
const OPENING = /[“«„]/gu;
const CLOSING = /[”»]/gu;
const STRAIGHT = /"/gu;

/** The sentences of one line of text, in order; offsets are those of the whole text (UTF-16). */
export function sentencesOf(text: string, line: Piece): Piece[] {
  const sentences: Piece[] = [];
  let start = line.start;
  const words = text.slice(line.start, line.end);
  for (const match of words.matchAll(STOP)) {
    const at = line.start + match.index;
    const end = at + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(start, at))) continue;
    const passed = text.slice(start, end);
    const open = count(passed, OPENING) - count(passed, CLOSING) + (count(passed, STRAIGHT) % 2);
    if (open > 0) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (text.slice(start, line.end).trim() !== '') sentences.push({ start, end: line.end });
  return sentences;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The sentence that holds a place of the canonical text, and those before it in its line, the nearest first. */
export function sentenceAt(
  text: string,
  at: number,
): { readonly own: Piece; readonly before: readonly Piece[] } {
  const lineStart = text.slice(Math.max(0, at - FARTHEST), at).lastIndexOf('\n');
  const next = text.slice(at, at + FARTHEST).indexOf('\n');
  const line = {
    start: lineStart === -1 ? Math.max(0, at - FARTHEST) : Math.max(0, at - FARTHEST) + lineStart + 1,
    end: next === -1 ? Math.min(text.length, at + FARTHEST) : at + next,
  };
  const sentences = sentencesOf(text, line);
  const index = sentences.findIndex(({ end }) => at < end);
  const own = sentences[index] ?? line;
  return { own, before: index === -1 ? [] : sentences.slice(0, index).reverse() };
}
