// Spans of a source's canonical text: trimmed, never through a character, and cut into the runs that a block is drawn
// in. Pure: knows offsets in UTF-16 units, no DOM and no records.

/** A part of the canonical text, `start` included, `end` excluded. */
export type Span = { readonly start: number; readonly end: number };

/** Where each block begins in the canonical text (block texts joined by line feeds). */
export function blockStarts(blocks: readonly { readonly text: string }[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + 1;
  }
  return starts;
}

/** The index of the block that holds a position; of a line feed between blocks, the block before it. */
export function blockAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * The span without white space around it, widened where it would cut a surrogate pair or part a mark from its letter;
 * null when nothing is left. Ends may come in either order and are brought inside the text.
 */
export function tidySpan(text: string, from: number, to: number): Span | null {
  const within = (value: number): number => Math.min(text.length, Math.max(0, Math.trunc(value)));
  let start = within(Math.min(from, to));
  let end = within(Math.max(from, to));
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (start >= end) return null;
  while (start > 0 && isInside(text, start)) start -= 1;
  while (end < text.length && isInside(text, end)) end += 1;
  return { start, end };
}

const isSpace = (text: string, at: number): boolean => /[\s\u200e\u200f\u061c\ufeff]/u.test(text.charAt(at));

/** Whether a cut here would go through a character: between surrogates, or before a combining mark. */
function isInside(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  if (low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff) return true;
  return /^\p{M}/u.test(text.slice(at, at + 2)) && !isSpace(text, at - 1);
}

/** What is drawn over a span: an excerpt's passage, or boilerplate to ignore. */
export type Mark = Span & { readonly id: string; readonly kind: 'excerpt' | 'ignored' };

/** A piece of a block's text that is drawn alike. */
export type Run = Span & { readonly excerptIds: readonly string[]; readonly ignored: boolean };

/** Cuts a block (its span in the text) into runs at every mark's edge; without marks it is one run. */
export function runsOf(block: Span, marks: readonly Mark[]): readonly Run[] {
  const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const edges = new Set([block.start, block.end]);
  for (const mark of inside) {
    edges.add(Math.max(block.start, mark.start));
    edges.add(Math.min(block.end, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const over = inside.filter((mark) => mark.start < end && mark.end > start);
    runs.push({
      start,
      end,
      excerptIds: over.filter((mark) => mark.kind === 'excerpt').map((mark) => mark.id),
      ignored: over.some((mark) => mark.kind === 'ignored'),
    });
  }
  return runs;
}

/** Marks by the blocks they touch, so that a block is drawn anew only when its own marks change. */
export function marksByBlock(
  starts: readonly number[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const byBlock = new Map<number, Mark[]>();
  for (const mark of marks) {
    const last = blockAt(starts, Math.max(mark.start, mark.end - 1));
    for (let block = blockAt(starts, mark.start); block <= last; block += 1) {
      const list = byBlock.get(block);
      if (list === undefined) byBlock.set(block, [mark]);
      else list.push(mark);
    }
  }
  return byBlock;
}
