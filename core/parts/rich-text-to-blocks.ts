// Rich text of the records as blocks of the tree: every citation, mention and range resolved to notes and words.

import { withoutTurns } from '../base/isolate.ts';
import { LOOKED_AT, startsSentence } from '../base/sentence-start.ts';
import type { Block, Caption, Inline, List, Table, TextMarks } from '../document/tree.ts';
import type {
  ReferenceTarget,
  RichBlock,
  RichInline,
  RichListItem,
  RichText,
} from '../model/text/rich-text.ts';
import { nameInFront, nameOfActor } from '../query/names/actor-name.ts';
import { figureRange } from '../query/figures/figure-range.ts';
import { citationKey, rangeNoteKey } from '../query/note-keys.ts';
import { captionTitle } from '../query/outline/targets.ts';
import { rangeParts } from '../query/figures/range-sentence.ts';
import type { BlockRole } from '../template/styles.ts';
import {
  type AssemblyContext,
  blockPlace,
  captionFor,
  missing,
  paragraph,
  text,
} from './assembly-context.ts';
import { noteAt } from './citations.ts';
import { beforePunctuation, withCitation } from './inline-citations.ts';
import { likelihoodText } from './key-line.ts';
import { drawingWords } from '../words/documents/drawing-words.ts';
import { pendingReference } from './references.ts';

export type RichTextPlace = {
  /** The section it is printed in, and the record it belongs to: together they find the numbers of its notes. */
  readonly sectionId: string;
  readonly ownerId: ReferenceTarget['recordId'];
  /** The level of a heading of level 1 in this text. */
  readonly headingLevel: number;
  /** The role of plain paragraphs. */
  readonly role: BlockRole;
};

/** A text that is being made into blocks: the levels of the headings that what comes next stands under. */
type Walked = RichTextPlace & { readonly under: number[] };

/** The blocks of a rich text; none for null. */
export const richTextToBlocks = (
  context: AssemblyContext,
  content: RichText | null,
  place: RichTextPlace,
): Block[] => {
  const walked: Walked = { ...place, under: [] };
  return (content?.content ?? []).flatMap((block) => blockToBlocks(context, block, walked, place.role));
};

/**
 * How deep a heading stands in its text, from 1: under the nearest one before it of a higher level. So a text may begin
 * with any level, no level is skipped, and siblings stay siblings.
 */
function depthOf(under: number[], level: number): number {
  while ((under.at(-1) ?? 0) >= level) under.pop();
  return under.push(level);
}

function blockToBlocks(context: AssemblyContext, block: RichBlock, place: Walked, role: BlockRole): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const inlines = inlinesOf(context, block.attrs.id, block.content ?? [], place, role === 'quote');
      // An empty line between paragraphs is spacing, which the style does.
      if (inlines.length === 0) return [];
      const id = context.blockPlaces ? blockPlace(block.attrs.id) : null;
      return [paragraph(role, inlines, { id, dir: block.attrs.dir, lang: block.attrs.lang })];
    }
    case 'heading': {
      const inlines = inlinesOf(context, block.attrs.id, block.content ?? [], place);
      if (inlines.length === 0) return [];
      const level = Math.min(
        6,
        Math.max(1, place.headingLevel + depthOf(place.under, block.attrs.level) - 1),
      ) as 1 | 2 | 3 | 4 | 5 | 6;
      const id = `h-${place.ownerId.replace(':', '-')}-${block.attrs.id}`;
      return [
        { type: 'heading', level, id, number: null, dir: block.attrs.dir, lang: block.attrs.lang, inlines },
      ];
    }
    case 'bulletList':
      return [listOf(context, block.content, false, 1, place, role)];
    case 'orderedList':
      return [listOf(context, block.content, true, block.attrs.start, place, role)];
    case 'blockquote':
      return block.content.flatMap((child) => blockToBlocks(context, child, place, 'quote'));
    case 'table':
      return [tableOf(context, block, place)];
    case 'image': {
      const { sha256, mediaType, alt, decorative, caption, widthPercent } = block.attrs;
      // A picture that nobody described is not decorative for that: it says at least that it is one.
      const words =
        withoutTurns(alt.trim() || caption.trim()) || drawingWords(context.brief.language).undescribedPicture;
      return [
        {
          type: 'illustration',
          content: {
            kind: 'image',
            media: sha256,
            mediaType: mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png',
          },
          alt: decorative ? null : words,
          width: widthPercent / 100,
          caption: captionOf(context, 'illustration', place, block.attrs),
          id: `image-${place.ownerId.replace(':', '-')}-${block.attrs.id}`,
        },
      ];
    }
    case 'horizontalRule':
      return [{ type: 'rule' }];
  }
}

function listOf(
  context: AssemblyContext,
  items: readonly RichListItem[],
  ordered: boolean,
  start: number,
  place: Walked,
  role: BlockRole,
): List {
  return {
    type: 'list',
    ordered,
    format: 'decimal',
    start,
    items: items.map((item) => ({
      blocks: item.content.flatMap((child) => blockToBlocks(context, child, place, role)),
    })),
  };
}

function tableOf(
  context: AssemblyContext,
  table: Extract<RichBlock, { type: 'table' }>,
  place: Walked,
): Table {
  const first = table.content[0]?.content ?? [];
  const columns = first.flatMap((cell) =>
    Array.from({ length: cell.attrs.colspan }, (_, index) => ({
      width: cell.attrs.colwidth?.[index] ?? 0,
      align: 'start' as const,
    })),
  );
  // Widths that were set by hand hold together or not at all.
  const set = columns.every((column) => column.width > 0);
  const firstBody = table.content.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'));
  return {
    type: 'table',
    columns: set ? columns : columns.map((column) => ({ ...column, width: 0 })),
    headerRows: firstBody === -1 ? 0 : firstBody,
    // The same look as that of tables made from records: two in one document would seem to mean something.
    styleRole: 'lines',
    allowSplit: true,
    dir: null,
    // Captions inside its cells are numbered before its own.
    rows: table.content.map((row) => ({
      cells: row.content.map((cell) => {
        const header = cell.type === 'tableHeader';
        const role = header ? 'tableHead' : 'tableText';
        const blocks = cell.content.flatMap((child) => blockToBlocks(context, child, place, role));
        return {
          colSpan: cell.attrs.colspan,
          rowSpan: cell.attrs.rowspan,
          header,
          blocks: blocks.length === 0 ? [paragraph(role, [])] : blocks,
        };
      }),
    })),
    caption: captionOf(context, 'table', place, table.attrs),
  };
}

function captionOf(
  context: AssemblyContext,
  kind: 'table' | 'illustration',
  place: RichTextPlace,
  { id, caption }: { readonly id: string; readonly caption: string },
): Caption | null {
  if (caption.trim() === '') return null;
  const target = {
    of: 'block',
    recordId: place.ownerId,
    blockId: id,
    title: withoutTurns(captionTitle(caption)),
  } as const;
  return captionFor(context, kind, [text(caption)], target);
}

/** The inlines of a block; neighbours with the same link become one link. */
function inlinesOf(
  context: AssemblyContext,
  blockId: string,
  content: readonly RichInline[],
  place: RichTextPlace,
  quoted = false,
): Inline[] {
  // A quotation set apart is whole, and its citation stands after it.
  const inSentence = context.template.citations.style === 'inline' && !quoted;
  let result: Inline[] = [];
  let before = '';
  for (const [index, inline] of content.entries()) {
    const key = citationKey(place.sectionId, place.ownerId, blockId, index);
    const inlines = inlineToInlines(context, inline, key, before);
    if (inline.type !== 'citation')
      before = `${before}${inlines.map(wordsBefore).join('')}`.slice(-LOOKED_AT);
    const href = inline.marks?.find((mark) => mark.type === 'link')?.attrs.href;
    const last = result.at(-1);
    const notes = inlines.filter((item) => item.type === 'note');
    if (inline.type === 'citation' && inSentence && href === undefined)
      result = withCitation(result, inlines, textAfter(content, index));
    else if (inline.type === 'citation' && href === undefined && context.words.language === 'fr')
      result = beforePunctuation(result, inlines);
    else if (href === undefined || notes.length > 0) result.push(...inlines);
    else if (last?.type === 'link' && last.href === href)
      result[result.length - 1] = { ...last, inlines: [...last.inlines, ...inlines] };
    else result.push({ type: 'link', href, inlines });
  }
  return result;
}

/** Numbers of notes stand between words without being one. */
function wordsBefore(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  if (inline.type === 'note' || (inline.type === 'ref' && inline.marks?.superscript === true)) return '';
  return inline.type === 'break' ? ' ' : 'N';
}

/** The text that follows an inline, without citations; something that is no text counts as a name. */
function textAfter(content: readonly RichInline[], index: number): string {
  let after = '';
  for (const inline of content.slice(index + 1)) {
    if (inline.type === 'hardBreak' || /\S/u.test(after)) break;
    if (inline.type !== 'citation') after += inline.type === 'text' ? inline.text : 'N';
  }
  return after;
}

function inlineToInlines(
  context: AssemblyContext,
  inline: RichInline,
  key: string,
  before: string,
): Inline[] {
  const marks = marksOf(inline);
  const { reader, words, brief } = context;
  switch (inline.type) {
    case 'text':
      return [text(inline.text, marks)];
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'citation':
      return noteAt(context, key);
    case 'actorMention': {
      const actor = reader.get(inline.attrs.actorId);
      if (actor === undefined) return [missing(context, 'A mentioned actor')];
      // A label may hold the very name that is protected.
      const label = actor.protected ? null : inline.attrs.label;
      const name = startsSentence(before)
        ? nameInFront(actor, words, brief.language)
        : nameOfActor(actor, words);
      return [text(label === null || label === '' ? name : label, marks)];
    }
    case 'eventMention': {
      const event = reader.get(inline.attrs.eventId);
      if (event === undefined) return [missing(context, 'A mentioned event')];
      const { label } = inline.attrs;
      return [text(label === null || label === '' ? event.title : label, marks)];
    }
    case 'figureRange': {
      const figure = reader.get(inline.attrs.figureId);
      if (figure === undefined) return [missing(context, 'A disputed figure')];
      const range = figureRange(figure, inline.attrs);
      const parts = rangeParts(reader, range, { words, digits: brief.digits });
      const begins = /(^|[.!?؟:]["”»)]?\s*)$/u.test(before);
      return parts.flatMap((part, index) =>
        part.kind === 'note'
          ? noteAt(context, rangeNoteKey(key, part.reportId))
          : [text(index === 0 && !begins ? lowerFirst(part.text) : part.text, marks)],
      );
    }
    case 'reference':
      return [pendingReference(inline.attrs, inline.attrs.show)];
    case 'likelihood':
      return [text(likelihoodText(context, inline.attrs.term), { ...marks, bold: true })];
  }
}

const lowerFirst = (value: string): string => `${value.charAt(0).toLowerCase()}${value.slice(1)}`;

function marksOf(inline: RichInline): TextMarks {
  const marks: Record<string, true> = {};
  for (const mark of inline.marks ?? []) if (mark.type !== 'link') marks[mark.type] = true;
  return marks;
}
