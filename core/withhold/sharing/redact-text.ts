// The frozen text of a source with names hidden in it, and where each of its passages stands from then on.

import { makeSegment } from '../../model/text/anchor.ts';
import type { Segment } from '../../model/text/selector.ts';
import { canonicalText, type SourceText } from '../../model/text/source-text.ts';
import type { NameHider, TextEdit } from '../../query/names/name-hider.ts';
import { within } from './hide-in-text.ts';

export type RedactedText = {
  readonly text: SourceText;
  readonly canonical: string;
  /** Whether anything was hidden. */
  readonly changed: boolean;
  /** Where a place of the former text is now: before what was put in, or after it where it stood within a name. */
  readonly place: (offset: number, side: 'before' | 'after') => number;
};

/**
 * Hides names where they stand, a line feed never among them: blocks stay what they are. `passages` are looked at by themselves too,
 * for a name may begin or end with one.
 */
export function redactText(source: SourceText, hider: NameHider, passages: readonly Segment[]): RedactedText {
  const canonical = canonicalText(source);
  const found = [
    ...hider.edits(canonical),
    ...passages.flatMap(({ start, exact }) =>
      hider
        .edits(exact, canonical.slice(0, start))
        .map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
    ),
  ];
  const edits = merged(found, canonical).flatMap((edit) => inLines(edit, canonical));
  let at = 0;
  const blocks = source.blocks.map((block) => {
    const from = at;
    at += block.text.length + 1;
    return { ...block, text: within(block.text, from, edits) };
  });
  const place: RedactedText['place'] = (offset, side) => placeAfter(edits, offset, side);
  const pages = source.pages?.map(({ label, start }) => ({
    label: hiddenLabel(label, hider),
    start: place(start, 'before'),
  }));
  const relabelled = pages?.some(({ label }, at) => label !== source.pages?.[at]?.label) ?? false;
  const text: SourceText = { version: source.version, blocks, ...(pages === undefined ? {} : { pages }) };
  return {
    text,
    canonical: canonicalText(text),
    changed: edits.length > 0 || relabelled,
    place,
  };
}

/** As the pages of an excerpt have it, whose labels are hidden with the rest of its record. */
export const hiddenLabel = (label: string, hider: NameHider): string =>
  hider.names(label) ? cutLabel(onOneLine(hider.hide(label))) : label;

const cutLabel = (label: string): string => label.slice(0, LONGEST_LABEL) || '–';
const LONGEST_LABEL = 60;

/** A passage of the former text in the new one; null where nothing of it is left. */
export function movedSegment(
  { canonical, place }: RedactedText,
  hider: NameHider,
  { start, end }: Segment,
): Segment | null {
  const [from, to] = [place(start, 'before'), place(end, 'after')];
  if (from >= to || to > canonical.length) return null;
  const segment = makeSegment(canonical, from, to);
  // Words that are cut off at their end may read as a name by themselves.
  const free = (words: string): string => (hider.names(words) ? '' : words);
  return { ...segment, prefix: free(segment.prefix), suffix: free(segment.suffix) };
}

/** In order, those that touch the same letters as one. */
function merged(edits: readonly TextEdit[], text: string): TextEdit[] {
  const sorted = [...edits]
    .filter(({ end }) => end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push({ ...edit, to: onOneLine(edit.to) });
    else if (edit.end > last.end) kept[kept.length - 1] = { ...last, end: edit.end };
  }
  return kept;
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ');

/** An edit that runs over the end of a block, as one for each block. */
function inLines({ start, end, to }: TextEdit, text: string): TextEdit[] {
  const pieces: TextEdit[] = [];
  let from = start;
  for (let feed = text.indexOf('\n', start); feed !== -1 && feed < end; feed = text.indexOf('\n', from)) {
    pieces.push({ start: from, end: feed, to: pieces.length === 0 ? to : '' });
    from = feed + 1;
  }
  pieces.push({ start: from, end, to: pieces.length === 0 ? to : '' });
  return pieces;
}

function placeAfter(edits: readonly TextEdit[], offset: number, side: 'before' | 'after'): number {
  let moved = 0;
  for (const { start, end, to } of edits) {
    if (start >= offset) break;
    if (end > offset) return side === 'before' ? start + moved : start + moved + to.length;
    moved += to.length - (end - start);
  }
  return offset + moved;
}
