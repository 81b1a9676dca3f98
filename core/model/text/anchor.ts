// Makes the selectors of excerpts and finds them again, strictly: a passage that is not there word for word, or stands
// there twice alike, is an orphan. Never moves one by likeness. Knows plain text only, no records.

import type { Segment } from './selector.ts';

/** Where a segment stands now, in UTF-16 units; or that it doesn't, or that it could be in `count` places. */
export type SegmentFinding =
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ambiguous'; readonly count: number };

/** All segments of an excerpt found in their order, or an orphan with what was found of each. */
export type SegmentsFinding =
  | { readonly kind: 'found'; readonly segments: readonly Segment[] }
  | { readonly kind: 'orphan'; readonly outOfOrder: boolean; readonly findings: readonly SegmentFinding[] };

const MAX_CONTEXT = 64;
const MIN_CONTEXT = 32;

/**
 * The segment for `text.slice(start, end)`, with 32 to 64 UTF-16 units before and after it (fewer at the ends of the
 * text), begun and ended at a word where one is near and never inside a surrogate pair.
 * Throws a RangeError when the span is empty, outside the text, or cuts a surrogate pair.
 */
export function makeSegment(text: string, start: number, end: number): Segment {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`No span of the text: ${start} to ${end}`);
  }
  if (cutsPair(text, start) || cutsPair(text, end)) {
    throw new RangeError(`The span ${start} to ${end} cuts a character`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart(text, start), start),
    suffix: text.slice(end, suffixEnd(text, end)),
    start,
    end,
  };
}

/**
 * Finds a segment. One occurrence of `exact` is it. Of several, it is the only one between the same prefix and suffix,
 * or, of several such, the one at the very position the segment names. Otherwise it is ambiguous.
 */
export function findSegment(text: string, segment: Segment): SegmentFinding {
  const { exact, prefix, suffix } = segment;
  if (exact === '') return { kind: 'not-found' };
  let only = -1;
  let count = 0;
  let alike = -1;
  let alikeCount = 0;
  let inPlace = false;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    if (cutsPair(text, at) || cutsPair(text, at + exact.length)) continue;
    count += 1;
    only = at;
    const surrounded = text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length);
    if (!surrounded) continue;
    alikeCount += 1;
    alike = at;
    inPlace ||= at === segment.start;
  }
  if (count === 0) return { kind: 'not-found' };
  const found = (at: number): SegmentFinding => ({ kind: 'found', start: at, end: at + exact.length });
  if (count === 1) return found(only);
  if (alikeCount === 1) return found(alike);
  if (inPlace) return found(segment.start);
  return { kind: 'ambiguous', count: alikeCount === 0 ? count : alikeCount };
}

/**
 * Finds all segments of an excerpt. They must all be found, one after the other without overlap; order is never used
 * to choose between places. Found segments come back with positions and surroundings of this text.
 */
export function reanchorSegments(text: string, segments: readonly Segment[]): SegmentsFinding {
  const findings = segments.map((segment) => findSegment(text, segment));
  const remade: Segment[] = [];
  let reached = 0;
  let outOfOrder = false;
  for (const finding of findings) {
    if (finding.kind !== 'found') continue;
    if (finding.start < reached) outOfOrder = true;
    reached = Math.max(reached, finding.end);
    remade.push(makeSegment(text, finding.start, finding.end));
  }
  if (outOfOrder || remade.length < segments.length || segments.length === 0) {
    return { kind: 'orphan', outOfOrder, findings };
  }
  return { kind: 'found', segments: remade };
}

/**
 * The number of code points before a UTF-16 offset of the text; a lone surrogate counts as one, and an offset inside a
 * pair counts the pair as before it. Throws a RangeError outside the text.
 */
export function utf16ToCodePoints(text: string, offset: number): number {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(`No offset of the text: ${offset}`);
  }
  let points = 0;
  let at = 0;
  while (at < offset) {
    at += cutsPair(text, at + 1) ? 2 : 1;
    points += 1;
  }
  return points;
}

/** Start and end of a segment in code points, as the JSON export gives them. */
export function segmentCodePoints(
  text: string,
  segment: Pick<Segment, 'start' | 'end'>,
): { readonly start: number; readonly end: number } {
  const start = utf16ToCodePoints(text, segment.start);
  return { start, end: start + utf16ToCodePoints(text.slice(segment.start), segment.end - segment.start) };
}

function prefixStart(text: string, start: number): number {
  let from = Math.max(0, start - MAX_CONTEXT);
  if (from === 0) return 0;
  if (cutsPair(text, from)) from += 1;
  const word = text.slice(from - 1, start - MIN_CONTEXT).search(/(?<=\s)\S/u);
  return word === -1 ? from : from - 1 + word;
}

function suffixEnd(text: string, end: number): number {
  let to = Math.min(text.length, end + MAX_CONTEXT);
  if (to === text.length) return to;
  if (cutsPair(text, to)) to -= 1;
  const tail = text.slice(end + MIN_CONTEXT, to + 1);
  const gap = tail.search(/\s\S*$/u);
  return gap === -1 ? to : end + MIN_CONTEXT + gap;
}

/** Whether an offset lies between the halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const high = text.charCodeAt(offset - 1);
  const low = text.charCodeAt(offset);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
