// Hides names in a rich text of a record: in its words as they are read in one go, whatever is bold or a link among them, and in what
// stands beside them.

import type { RichBlock, RichInline, RichText } from '../../model/text/rich-text.ts';
import type { NameHider, TextEdit } from '../../query/names/name-hider.ts';

/** The text with names hidden in words, labels, captions and descriptions; a link whose address has one is no link any more. */
export function hideInText(text: RichText, hider: NameHider): RichText {
  return { ...text, content: text.content.map((block) => blockWithout(block, hider)) };
}

/** Every run of words of a rich text as it is read, and the addresses of its links. */
export function* wordsInText(text: RichText): Generator<string> {
  yield* wordsInBlocks(text.content);
}

function* wordsInBlocks(blocks: readonly RichBlock[]): Generator<string> {
  for (const block of blocks)
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield joined(block.content ?? []);
        for (const inline of block.content ?? []) {
          if (inline.type === 'citation') yield inline.attrs.locator ?? '';
          for (const mark of inline.marks ?? []) if (mark.type === 'link') yield mark.attrs.href;
        }
        break;
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* wordsInBlocks(item.content);
        break;
      case 'blockquote':
        yield* wordsInBlocks(block.content);
        break;
      case 'table':
        yield block.attrs.caption;
        for (const row of block.content) for (const cell of row.content) yield* wordsInBlocks(cell.content);
        break;
      case 'image':
        yield block.attrs.alt;
        yield block.attrs.caption;
        break;
      case 'horizontalRule':
    }
}

function blockWithout(block: RichBlock, hider: NameHider): RichBlock {
  const inside = (blocks: readonly RichBlock[]): RichBlock[] =>
    blocks.map((each) => blockWithout(each, hider));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content === undefined
        ? block
        : { ...block, content: inlinesWithout(block.content, hider) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: inside(item.content) })),
      };
    case 'blockquote':
      return { ...block, content: inside(block.content) };
    case 'table':
      return {
        ...block,
        attrs: { ...block.attrs, caption: short(hider.hide(block.attrs.caption)) },
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: inside(cell.content) })),
        })),
      };
    case 'image': {
      const { alt, caption } = block.attrs;
      return {
        ...block,
        attrs: { ...block.attrs, alt: short(hider.hide(alt)), caption: short(hider.hide(caption)) },
      };
    }
    case 'horizontalRule':
      return block;
  }
}

const MOST_LINE = 4_000;
const short = (text: string, most = MOST_LINE): string => text.slice(0, most);

function inlinesWithout(inlines: readonly RichInline[], hider: NameHider): RichInline[] {
  const plain = inlines.map((inline) => withoutLinks(inline, hider));
  return edited(plain, hider.edits(joined(plain)));
}

function withoutLinks(inline: RichInline, hider: NameHider): RichInline {
  const links = inline.marks?.some((mark) => mark.type === 'link' && hider.names(mark.attrs.href)) ?? false;
  const marks = links ? inline.marks?.filter((mark) => mark.type !== 'link') : inline.marks;
  const kept = links ? { ...inline, marks } : inline;
  if (kept.type !== 'citation' || kept.attrs.locator === null) return kept;
  return { ...kept, attrs: { ...kept.attrs, locator: short(hider.hide(kept.attrs.locator), MOST_LABEL) } };
}

const MOST_LABEL = 500;
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
    if (inline.type === 'actorMention')
      return [{ ...inline, attrs: { ...inline.attrs, label: short(text, MOST_LABEL) } }];
    if (inline.type === 'eventMention')
      return [{ ...inline, attrs: { ...inline.attrs, label: short(text, MOST_LABEL) } }];
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
