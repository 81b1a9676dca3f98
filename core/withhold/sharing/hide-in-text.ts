// Hides names in a rich text of a record: in its words as they are read in one go, whatever is bold or a link among them, and in what
// stands beside them.

import { mapBlocks } from '../../model/text/map-blocks.ts';
import type { RichBlock, RichInline, RichText } from '../../model/text/rich-text.ts';
import { eachBlock } from '../../model/text/walk-rich-text.ts';
import type { NameHider, TextEdit } from '../../query/names/name-hider.ts';

/** The text with names hidden in words, labels, captions and descriptions; a link whose address has one is no link any more. */
export const hideInText = (text: RichText, hider: NameHider): RichText =>
  mapBlocks(text, (block) => blockWithout(block, hider));

/** Every run of words of a rich text as it is read, and the addresses of its links. */
export function wordsInText(text: RichText): string[] {
  const found: string[] = [];
  eachBlock(text.content, (block) => found.push(...wordsInBlock(block)));
  return found;
}

/** Of the block itself, without those inside of it. */
function wordsInBlock(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [joined(block.content ?? []), ...(block.content ?? []).flatMap(wordsBeside)];
    case 'table':
      return [block.attrs.caption];
    case 'image':
      return [block.attrs.alt, block.attrs.caption];
    default:
      return [];
  }
}

const wordsBeside = (inline: RichInline): string[] => [
  ...(inline.type === 'citation' ? [inline.attrs.locator ?? ''] : []),
  ...(inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])),
];

function blockWithout(block: RichBlock, hider: NameHider): RichBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content === undefined
        ? block
        : { ...block, content: inlinesWithout(block.content, hider) };
    case 'table':
      return { ...block, attrs: { ...block.attrs, caption: hider.hide(block.attrs.caption) } };
    case 'image': {
      const { alt, caption } = block.attrs;
      return { ...block, attrs: { ...block.attrs, alt: hider.hide(alt), caption: hider.hide(caption) } };
    }
    default:
      return block;
  }
}

function inlinesWithout(inlines: readonly RichInline[], hider: NameHider): RichInline[] {
  const plain = inlines.map((inline) => withoutLinks(inline, hider));
  return edited(plain, hider.edits(joined(plain)));
}

function withoutLinks(inline: RichInline, hider: NameHider): RichInline {
  const links = inline.marks?.some((mark) => mark.type === 'link' && hider.names(mark.attrs.href)) ?? false;
  const marks = links ? inline.marks?.filter((mark) => mark.type !== 'link') : inline.marks;
  const kept = links ? { ...inline, marks } : inline;
  if (kept.type !== 'citation' || kept.attrs.locator === null) return kept;
  return { ...kept, attrs: { ...kept.attrs, locator: hider.hide(kept.attrs.locator) } };
}

/** Stands in the words where something stands that has none of its own. */
const ATOM = '\uFFFC';

/** Citations stand between letters without parting them; what else has no words parts them. */
function joined(inlines: readonly RichInline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: RichInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'actorMention':
    case 'eventMention':
      return inline.attrs.label ?? ATOM;
    case 'citation':
      return '';
    case 'hardBreak':
    case 'figureRange':
    case 'likelihood':
    case 'reference':
      return ATOM;
  }
}

/** Edits come in order and don't overlap; what is put in stands in the run in which the edit begins. */
function edited(inlines: readonly RichInline[], edits: readonly TextEdit[]): RichInline[] {
  if (edits.length === 0) return [...inlines];
  let at = 0;
  return inlines.flatMap((inline): RichInline[] => {
    const words = wordsOf(inline);
    const text = within(words, at, edits);
    at += words.length;
    if (text === words) return [inline];
    if (inline.type === 'text') return text === '' ? [] : [{ ...inline, text }];
    if (inline.type === 'actorMention') return [{ ...inline, attrs: { ...inline.attrs, label: text } }];
    if (inline.type === 'eventMention') return [{ ...inline, attrs: { ...inline.attrs, label: text } }];
    return [inline];
  });
}

/** The part of a text that begins at `from` of the whole, with what the edits of the whole do to it. */
export function within(text: string, from: number, edits: readonly TextEdit[]): string {
  const end = from + text.length;
  let made = '';
  let kept = from;
  for (const edit of edits) {
    if (edit.end <= from || edit.start >= end) continue;
    if (edit.start >= from) made += text.slice(kept - from, edit.start - from) + edit.to;
    kept = Math.min(end, edit.end);
  }
  return made + text.slice(kept - from);
}
