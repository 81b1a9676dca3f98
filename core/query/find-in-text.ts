// Finding words in a text as a reader would: what folds alike is the same, unless it is asked for exactly. Gives places in
// the text as it stands, never in its folded form.

import { foldText } from '../base/text-fold.ts';
import { mapBlocks } from '../model/text/map-blocks.ts';
import type { RichBlock, RichInline, RichText } from '../model/text/rich-text.ts';
import { type AtomWords, textBlocksOf } from './rich-blocks.ts';

export type FindOptions = {
  /** Case, accents and letter forms count. */
  readonly exact: boolean;
  /** Not inside a longer word. */
  readonly wholeWord: boolean;
};

/** What is looked for, made ready once. */
export type Needle = FindOptions & { readonly text: string };

/** A place in a text, UTF-16 units, `start` included, `end` excluded. */
export type Found = { readonly start: number; readonly end: number };

/** Null when there is nothing to look for: no letters, digits or signs are left after folding. */
export function needleOf(query: string, options: FindOptions): Needle | null {
  const text = options.exact ? query : foldWithPlaces(query).text;
  return text.trim() === '' ? null : { ...options, text };
}

/** All places of the needle in reading order; they never overlap, and never cut a letter from its marks. */
export function findIn(text: string, needle: Needle): Found[] {
  const folded = needle.exact ? null : foldWithPlaces(text);
  const hay = folded === null ? text : folded.text;
  const found: Found[] = [];
  for (let at = hay.indexOf(needle.text); at >= 0; ) {
    const place = placeOf(at, at + needle.text.length, folded);
    const counts = place !== null && (!needle.wholeWord || isWhole(text, place));
    if (counts) found.push(place);
    at = hay.indexOf(needle.text, at + (counts ? needle.text.length : 1));
  }
  return found;
}

type Folded = {
  readonly text: string;
  /** For each unit of the folded text where its letter begins and ends in the text; null where both texts are alike. */
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
};

function foldWithPlaces(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), places: null };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const alike = foldText(letter);
    // Marks, tatweel and what is invisible belong to the letter before.
    if (alike === '') {
      const start = starts[starts.length - 1];
      for (let index = ends.length - 1; index >= 0 && starts[index] === start; index -= 1) ends[index] = end;
    }
    for (let unit = 0; unit < alike.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    folded += alike;
    at = end;
  }
  return { text: folded, places: { starts, ends } };
}

const ASCII = /^[\0-\x7f]*$/u;

/** Null where the folded match begins or ends inside a letter that folds to several ("ss" of "ß"). */
function placeOf(from: number, to: number, folded: Folded | null): Found | null {
  const places = folded?.places ?? null;
  if (places === null) return { start: from, end: to };
  const { starts, ends } = places;
  const begins = from === 0 || starts[from] !== starts[from - 1];
  const stops = to === starts.length || starts[to] !== starts[to - 1];
  const start = starts[from];
  const end = ends[to - 1];
  return begins && stops && start !== undefined && end !== undefined ? { start, end } : null;
}

const isWhole = (text: string, { start, end }: Found): boolean =>
  !/[\p{L}\p{N}_]\p{M}*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
  !/^[\p{L}\p{N}\p{M}_]/u.test(text.slice(end, end + 2));

/** A match in a rich text, by block and offsets of the block's text, where atoms stand as `words` says. */
export type TextMatch = Found & {
  readonly blockId: string;
  /** Whether it is made of letters alone: the words of a mention, a range or a reference come from their records. */
  readonly replaceable: boolean;
};

/** The matches of a rich text in reading order. */
export function findInRichText(text: RichText | null, needle: Needle, words: AtomWords): TextMatch[] {
  return textBlocksOf(text, words).flatMap((block) =>
    findIn(block.text, needle).map(({ start, end }) => ({
      blockId: block.blockId,
      start,
      end,
      replaceable: block.atoms.every(
        ({ offset, length }) => length === 0 || offset >= end || offset + length <= start,
      ),
    })),
  );
}

/**
 * The text with `replacement` in place of every match that `which` lets through and that is made of letters alone. The new
 * words look as the first replaced letter did; citations inside a match stay, after them. The same object when nothing
 * was replaced.
 */
export function replaceInRichText(
  text: RichText,
  needle: Needle,
  replacement: string,
  words: AtomWords,
  which: (match: TextMatch) => boolean = () => true,
): RichText {
  const byBlock = new Map<string, TextMatch[]>();
  for (const match of findInRichText(text, needle, words)) {
    if (!match.replaceable || !which(match)) continue;
    const list = byBlock.get(match.blockId);
    if (list === undefined) byBlock.set(match.blockId, [match]);
    else list.push(match);
  }
  if (byBlock.size === 0) return text;
  return mapBlocks(text, (block) => {
    const matches = byBlock.get(block.attrs.id);
    if (matches === undefined || (block.type !== 'paragraph' && block.type !== 'heading')) return block;
    const { content = [], ...rest } = block;
    const replaced = replaceInlines(content, matches, replacement, words);
    return (replaced.length === 0 ? rest : { ...rest, content: replaced }) as RichBlock;
  });
}

type RichWords = Extract<RichInline, { type: 'text' }>;

function replaceInlines(
  inlines: readonly RichInline[],
  matches: readonly Found[],
  replacement: string,
  words: AtomWords,
): RichInline[] {
  const out: RichInline[] = [];
  let offset = 0;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const end = offset + inline.text.length;
      let at = offset;
      for (const match of matches) {
        if (match.end <= at || match.start >= end) continue;
        addWords(out, inline, inline.text.slice(at - offset, Math.max(at, match.start) - offset));
        if (match.start >= offset) addWords(out, inline, replacement);
        at = Math.min(end, match.end);
      }
      addWords(out, inline, inline.text.slice(at - offset));
      offset = end;
    } else {
      out.push(inline);
      offset += inline.type === 'hardBreak' ? 1 : words(inline).length;
    }
  }
  return out;
}

/** Words that look like those before them go on with them, as an editor would have it. */
function addWords(out: RichInline[], like: RichWords, text: string): void {
  if (text === '') return;
  const last = out.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(like.marks ?? []))
    out[out.length - 1] = { ...last, text: last.text + text };
  else out.push({ ...like, text });
}
