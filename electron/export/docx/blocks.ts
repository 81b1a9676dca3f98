// Blocks of the tree as paragraphs and tables of Word.

import {
  type FileChild,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Heading, List, Paragraph as TreeParagraph } from '../../../core/document/tree.ts';
import type { StyleRole } from '../../../core/template/styles.ts';
import { writeFigure } from './figures.ts';
import { type Around, bookmarked, runsOf, textRuns } from './inlines.ts';
import { deepestLevel, listIndentPt } from './lists.ts';
import { writeTable } from './tables.ts';
import { wordsOfInlines } from '../parts/targets.ts';
import { twips } from './units.ts';
import { alignmentOf, bordersOf, evenLines, extraStyles, wordStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

/** Extra properties of the first paragraph of a run of blocks: a list's number, a page break before. */
type Start = {
  readonly numbering?: NonNullable<IParagraphOptions['numbering']>;
  readonly pageBreakBefore?: boolean;
  readonly runs?: readonly ParagraphChild[];
};

/** Room for the printed number of a numbered paragraph. */
const numberRoomPt = 24;

/**
 * Writes blocks in order. `lead` goes before the words of the first paragraph (made when the first block is none).
 * The result may be empty and may end in a table: the caller adds the paragraph that Word wants after it.
 */
export function writeBlocks(
  work: Work,
  blocks: readonly Block[],
  place: Place,
  lead: readonly ParagraphChild[] = [],
): FileChild[] {
  return writeWithStart(work, blocks, place, lead.length > 0 ? { runs: lead } : {});
}

function writeWithStart(work: Work, blocks: readonly Block[], place: Place, first: Start): FileChild[] {
  const children: FileChild[] = [];
  let start = first;
  blocks.forEach((block, at) => {
    work.world.signal.throwIfAborted();
    if (block.type === 'pageBreak') {
      if (place.part !== 'body' || place.inCell || place.listLevel >= 0) {
        work.losses.add('unsupported-block', 'a page break that Word does not allow here');
      } else if (at < blocks.length - 1) start = { ...start, pageBreakBefore: true };
      return;
    }
    if (!takesStart(block, start)) {
      children.push(...startParagraph(start, place));
      start = {};
    }
    children.push(...writeBlock(work, block, place, start));
    start = {};
  });
  if (hasStart(start)) children.push(...startParagraph(start, place));
  return children;
}

/** Whether a block has a first paragraph that can take the start; any block takes an empty one. */
function takesStart(block: Block, start: Start): boolean {
  if (!hasStart(start)) return true;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return true;
    case 'list':
      return block.items.length > 0 && !start.numbering && !start.runs;
    case 'keepTogether':
      return block.blocks.length > 0;
    case 'figure':
      return !start.numbering && !start.runs;
    case 'toc':
      return block.title !== '' && !start.numbering && !start.runs;
    default:
      return false;
  }
}

const hasStart = (start: Start): boolean => Object.keys(start).length > 0;

/** A paragraph for what can only stand in one: a list's number before a table, a page break before a figure. */
function startParagraph(start: Start, place: Place): Paragraph[] {
  const { numbering, runs = [], pageBreakBefore } = start;
  return [
    new Paragraph({
      style:
        numbering || runs.length > 0
          ? wordStyles[place.part === 'note' ? 'note' : 'body'].id
          : extraStyles.spacer,
      ...(numbering ? { numbering } : {}),
      ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
      keepNext: true,
      children: [...(pageBreakBefore ? [new PageBreak()] : []), ...runs],
    }),
  ];
}

function writeBlock(
  work: Work,
  block: Exclude<Block, { type: 'pageBreak' }>,
  place: Place,
  start: Start,
): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [writeHeading(work, block, place, start)];
    case 'paragraph':
      return [writeParagraph(work, block, place, start)];
    case 'list':
      return writeList(work, block, place, start);
    case 'table':
      return writeTable(work, block, place);
    case 'figure':
      return writeFigure(work, block, place, start.pageBreakBefore ?? false);
    case 'toc':
      return writeContents(work, block, place, start);
    case 'rule':
      return [new Paragraph({ style: extraStyles.rule, ...indentOf(place), keepNext: place.keepNext })];
    case 'keepTogether':
      return writeTogether(work, block.blocks, place, start);
  }
}

function writeHeading(work: Work, heading: Heading, place: Place, start: Start): Paragraph {
  const words = wordsOfInlines(heading.inlines).trim();
  if (place.part === 'body' && words) work.losses.at = `“${words.slice(0, 80)}”`;
  const dir = heading.dir ?? place.dir;
  const around: Around = { place, dir, lang: heading.lang ?? place.lang, over: {} };
  const number = heading.number ? textRuns(work, `${heading.number}\u2002`, {}, around) : [];
  const children = bookmarked(work, heading.id, [...number, ...runsOf(work, heading.inlines, around)]);
  return new Paragraph({
    style: wordStyles[`heading${heading.level}`].id,
    ...paragraphStart(start),
    ...(dir === 'rtl' ? { bidirectional: true } : {}),
    ...indentOf(place),
    ...(place.keepLines ? { keepLines: true } : {}),
    children: [...(start.runs ?? []), ...children],
  });
}

function writeParagraph(work: Work, block: TreeParagraph, place: Place, start: Start): Paragraph {
  const dir = block.dir ?? place.dir;
  const around: Around = { place, dir, lang: block.lang ?? place.lang, over: {} };
  const look = work.styles.roles[block.role];
  const align = block.align ?? place.cellAlign;
  const number = block.number
    ? [...textRuns(work, block.number, {}, around), new TextRun({ children: [new Tab()] })]
    : [];
  const words = bookmarked(work, block.id, [...number, ...runsOf(work, block.inlines, around)]);
  const borders = dir === 'rtl' ? bordersOf(work.styles, look, 'rtl') : null;
  return new Paragraph({
    style: styleIdOf(block.role, place),
    ...paragraphStart(start),
    ...(dir === 'rtl' ? { bidirectional: true } : {}),
    ...(align ? { alignment: alignmentOf(align, dir) } : {}),
    ...(start.numbering ? {} : indentOf(place, block.number !== null, look)),
    ...(block.number ? { tabStops: [{ type: TabStopType.LEFT, position: twips(numberRoomPt) }] } : {}),
    ...(borders ? { border: borders } : {}),
    ...(mixesScripts(block, dir) && look.lineHeight >= 1.3 ? { spacing: evenLines(look) } : {}),
    ...(block.keepNext || place.keepNext ? { keepNext: true } : {}),
    ...(block.keepLines || place.keepLines ? { keepLines: true } : {}),
    children: [...(start.runs ?? []), ...words],
  });
}

const styleIdOf = (role: StyleRole, place: Place): string =>
  place.part === 'comment' ? extraStyles.comment : wordStyles[role].id;

const paragraphStart = (start: Start): IParagraphOptions => ({
  ...(start.numbering ? { numbering: start.numbering } : {}),
  ...(start.pageBreakBefore ? { pageBreakBefore: true } : {}),
});

/** Indent of a paragraph inside a list or with a printed number; nothing where its style says it. */
function indentOf(
  place: Place,
  numbered = false,
  look: { readonly indentStartPt: number; readonly barPt: number } = { indentStartPt: 0, barPt: 0 },
): IParagraphOptions {
  if (place.listLevel < 0 && !numbered) return {};
  const base = look.indentStartPt + look.barPt + listIndentPt * (place.listLevel + 1);
  return {
    indent: numbered
      ? { left: twips(base + numberRoomPt), hanging: twips(numberRoomPt) }
      : { left: twips(base) },
  };
}

/** Whether an upright paragraph holds Arabic or Hebrew, whose taller fonts would spread its lines unevenly. */
function mixesScripts(block: TreeParagraph, dir: 'ltr' | 'rtl'): boolean {
  return (
    dir === 'ltr' &&
    block.inlines.some((inline) => inline.type === 'text' && /[\u0590-\u08ff]/u.test(inline.text))
  );
}

function writeList(work: Work, list: List, place: Place, start: Start): FileChild[] {
  const level = Math.min(deepestLevel, place.listLevel + 1);
  if (place.listLevel + 1 > deepestLevel) {
    work.losses.add('unsupported-style', 'the indent of lists below the ninth level');
  }
  const numbering = { ...work.lists.instanceFor(list), level };
  const inner: Place = { ...place, listLevel: level, cellAlign: null };
  return list.items.flatMap((item, at) =>
    writeWithStart(work, item.blocks, inner, { ...(at === 0 ? start : {}), numbering }),
  );
}

function writeTogether(work: Work, blocks: readonly Block[], place: Place, start: Start): FileChild[] {
  const kept: Place = { ...place, keepNext: true, keepLines: true };
  const last = blocks.at(-1);
  if (!last) return [];
  return [
    ...writeWithStart(work, blocks.slice(0, -1), kept, blocks.length > 1 ? start : {}),
    ...writeWithStart(work, [last], { ...place, keepLines: true }, blocks.length > 1 ? {} : start),
  ];
}

function writeContents(
  work: Work,
  block: Extract<Block, { type: 'toc' }>,
  place: Place,
  start: Start,
): FileChild[] {
  if (place.part !== 'body' || place.inCell) {
    work.losses.add('unsupported-block', 'a table of contents that Word does not allow here');
    return [];
  }
  const around: Around = { place, dir: place.dir, lang: place.lang, over: {} };
  const levels = Math.min(6, Math.max(1, Math.trunc(block.levels) || 1));
  const title = new Paragraph({
    style: extraStyles.tocHeading,
    ...paragraphStart(start),
    ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
    keepNext: true,
    children: textRuns(work, block.title, {}, around),
  });
  const contents = new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: `1-${levels}`,
  });
  return block.title === '' ? [contents] : [title, contents];
}
