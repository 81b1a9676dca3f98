// Blocks of the tree as paragraphs and tables of Word.

import type { Block, Heading, List, Paragraph } from '../../../../core/document/tree.ts';
import type { Style, StyleRole } from '../../../../core/template/styles.ts';
import { numberRoomPt } from '../../parts/measures.ts';
import { wordsOfInlines } from '../../parts/targets.ts';
import { writeContents } from './contents.ts';
import { writeIllustration } from '../drawing/illustrations.ts';
import type { Flow } from './flow.ts';
import { headingOver } from '../drawing/held-illustrations.ts';
import { type Around, otherLine, runsOf, textRuns } from './inlines.ts';
import { deepestLevel, listIndentPt } from './lists.ts';
import { heightOf } from '../room.ts';
import { writeTable } from './tables.ts';
import { twips } from '../units.ts';
import { alignments, extraStyles, wordStyles } from '../word-styles.ts';
import { paragraph, type ParagraphLook } from '../wml/paragraphs.ts';
import { pageBreakRun, tabRun } from '../wml/runs.ts';
import type { Place, Work } from '../work.ts';
import { indentOf, spacingOf, ownBorders } from './paragraph-look.ts';

/** Extra properties of the first paragraph of a run of blocks: a list's number, a page break before, its place at a page's top. */
export type Start = {
  readonly numbering?: NonNullable<ParagraphLook['numbering']>;
  readonly pageBreakBefore?: boolean;
  readonly runs?: string;
  /** It opens a section. */
  readonly top?: boolean;
  /** The heading that a illustration is held to. */
  readonly under?: Heading | null;
};

const noStart: Start = {};
export const sectionStart: Start = { top: true };

/**
 * Writes blocks in order. `lead` goes before the words of the first paragraph (made when the first block is none).
 * What is written may be nothing and may end in a table: the caller adds the paragraph that Word wants after it.
 */
export function writeBlocks(work: Work, blocks: readonly Block[], place: Place, flow: Flow, lead = ''): void {
  writeWithStart(work, blocks, place, flow, lead === '' ? noStart : { runs: lead });
}

function writeWithStart(work: Work, blocks: readonly Block[], place: Place, flow: Flow, first: Start): void {
  const steps = blockSteps(work, blocks, place, flow, first);
  while (!steps.next().done);
}

/** The same, with a pause after each block, so that whoever packs what is written can keep up. */
export function* blockSteps(
  work: Work,
  blocks: readonly Block[],
  place: Place,
  flow: Flow,
  first: Start = noStart,
): Generator<undefined, void> {
  let start = first;
  for (const [at, block] of blocks.entries()) {
    work.world.signal.throwIfAborted();
    if (block.type === 'pageBreak') {
      if (place.part !== 'body' || place.inCell || place.listLevel >= 0) {
        work.losses.add('unsupported-block', 'a page break that Word does not allow here');
      } else if (at < blocks.length - 1) start = { ...start, pageBreakBefore: true };
      continue;
    }
    if (!takesStart(block, start)) {
      writeStart(start, place, flow);
      start = noStart;
    }
    const free = place.part === 'body' && !place.inCell && place.listLevel < 0 && start === noStart;
    const under = free && block.type === 'illustration' ? headingOver(blocks, at) : null;
    writeBlock(work, block, place, flow, under ? { under } : start);
    start = noStart;
    yield;
  }
  if (start !== noStart && start !== sectionStart) writeStart(start, place, flow);
}

/** Whether a block has a first paragraph that can take the start; any block takes an empty one. */
function takesStart(block: Block, start: Start): boolean {
  if (start === noStart || start === sectionStart) return true;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return true;
    case 'list':
      return block.items.length > 0 && !start.numbering && !start.runs;
    case 'keepTogether':
      return block.blocks.length > 0;
    case 'illustration':
      return !start.numbering && !start.runs;
    case 'toc':
      return block.title !== '' && !start.numbering && !start.runs;
    default:
      return false;
  }
}

/** A paragraph for what can only stand in one: a list's number before a table, a page break before a illustration. */
function writeStart(start: Start, place: Place, flow: Flow): void {
  const { numbering, runs = '', pageBreakBefore } = start;
  const style =
    numbering || runs !== '' ? wordStyles[place.part === 'note' ? 'note' : 'body'].id : extraStyles.spacer;
  flow.paragraph(
    paragraph(
      { style, keepNext: true, numbering, rtl: place.dir === 'rtl' },
      (pageBreakBefore ? pageBreakRun : '') + runs,
    ),
  );
}

function writeBlock(
  work: Work,
  block: Exclude<Block, { type: 'pageBreak' }>,
  place: Place,
  flow: Flow,
  start: Start,
): void {
  switch (block.type) {
    case 'heading':
      flow.paragraph(headingOf(work, block, place, start));
      break;
    case 'paragraph':
      flow.paragraph(paragraphOf(work, block, place, start));
      break;
    case 'list':
      writeList(work, block, place, flow, start);
      break;
    case 'table':
      writeTable(work, block, place, flow);
      break;
    case 'illustration':
      writeIllustration(work, block, place, flow, {
        pageBreakBefore: start.pageBreakBefore ?? false,
        top: isTop(start),
        under: start.under ?? null,
      });
      break;
    case 'toc':
      writeContents(work, block, place, flow, {
        pageBreakBefore: start.pageBreakBefore ?? false,
        top: isTop(start),
      });
      break;
    case 'rule':
      flow.paragraph(
        paragraph(
          {
            style: extraStyles.rule,
            ...(place.keepNext ? { keepNext: true } : {}),
            indent: indentOf(place, null),
          },
          '',
        ),
      );
      break;
    case 'keepTogether':
      writeTogether(work, block.blocks, place, flow, start);
  }
}

function headingOf(work: Work, heading: Heading, place: Place, start: Start): string {
  if (place.part === 'body') {
    const words = wordsOfInlines(heading.inlines).trim();
    if (words) work.losses.at = `“${words.slice(0, 80)}”`;
  }
  const dir = heading.dir ?? place.dir;
  const around: Around = { place, dir, lang: heading.lang ?? place.lang, over: null };
  const look = work.styles.roles[`heading${heading.level}`];
  const number = heading.number ? textRuns(work, heading.number, {}, around) + tabRun('') : '';
  const numberPt = heading.number ? numberRoomPt(heading.number, look) : null;
  const indent = indentOf(place, numberPt === null ? null : look, numberPt);
  const words = work.bookmarks.around(heading.id, runsOf(work, heading.inlines, around));
  return paragraph(
    {
      style: wordStyles[`heading${heading.level}`].id,
      keepLines: place.keepLines,
      pageBreakBefore: start.pageBreakBefore ?? false,
      numbering: start.numbering,
      rtl: dir === 'rtl',
      tab: tabAfter(indent),
      spacing: besides(start, otherLine(work, look, dir, heading.inlines)),
      indent,
    },
    (start.runs ?? '') + number + words,
  );
}

function paragraphOf(work: Work, block: Paragraph, place: Place, start: Start): string {
  const dir = block.dir ?? place.dir;
  const around: Around = { place, dir, lang: block.lang ?? place.lang, over: null };
  const look = work.styles.roles[block.role];
  const align = block.align ?? place.cellAlign;
  const number = block.number === null ? '' : textRuns(work, block.number, {}, around) + tabRun('');
  const numberPt = block.number === null ? null : numberRoomPt(block.number, look);
  const indent = start.numbering ? markedIndent(place, look) : indentOf(place, look, numberPt);
  const words = work.bookmarks.around(block.id, number + runsOf(work, block.inlines, around));
  return paragraph(
    {
      style: styleIdOf(block.role, place),
      keepNext: block.keepNext || place.keepNext || (endsChain(place, look) ? false : undefined),
      keepLines: block.keepLines || place.keepLines,
      pageBreakBefore: start.pageBreakBefore ?? false,
      numbering: start.numbering,
      borders: ownBorders(work, look, dir, frameShiftPt(place, look, start)),
      tab: start.numbering ? undefined : tabAfter(indent),
      rtl: dir === 'rtl',
      spacing: besides(start, spacingOf(work, block, place, dir, look)),
      indent,
      alignment: align ? alignments[align] : undefined,
    },
    (start.runs ?? '') + words,
  );
}

/** A style that keeps with the next would tie each item of a list to the one after it; Word then leaves the page before them empty. */
const endsChain = (place: Place, look: Style): boolean => place.listLevel >= 0 && look.keepNext;

const isFramed = (look: Style): boolean => look.barPt > 0 || look.fill !== null;

/** How far the first letter or mark of a framed paragraph stands inside the list's frame. */
const frameShiftPt = (place: Place, look: Style, start: Start): number =>
  isFramed(look) && place.listLevel >= 0 ? listIndentPt * (place.listLevel + (start.numbering ? 0 : 1)) : 0;

/** A framed paragraph with a list's mark hangs inside the frame; others as their numbering says. */
const markedIndent = (place: Place, look: Style): ParagraphLook['indent'] =>
  isFramed(look)
    ? {
        left: twips(look.indentStartPt + look.barPt + listIndentPt * (place.listLevel + 1)),
        hanging: twips(listIndentPt),
      }
    : undefined;

const styleIdOf = (role: StyleRole, place: Place): string =>
  place.part === 'comment' ? extraStyles.comment : wordStyles[role].id;

/** Words begin after a printed number where their lines do. */
const tabAfter = (indent: ParagraphLook['indent']): ParagraphLook['tab'] =>
  indent?.hanging ? { at: indent.left ?? 0, to: 'left' } : undefined;

const isTop = (start: Start): boolean => (start.top ?? false) || (start.pageBreakBefore ?? false);

/** Text begins at the top of a page, as in the PDF: Word leaves out the room before only where it broke the page itself. */
const besides = (start: Start, spacing: ParagraphLook['spacing']): ParagraphLook['spacing'] =>
  isTop(start) ? { before: 0, ...spacing } : spacing;

function writeList(work: Work, list: List, place: Place, flow: Flow, start: Start): void {
  const level = Math.min(deepestLevel, place.listLevel + 1);
  if (place.listLevel + 1 > deepestLevel) {
    work.losses.add('unsupported-style', 'the indent of lists below the ninth level');
  }
  const numbering = { id: work.lists.instanceFor(list, level), level };
  const inner: Place = { ...place, listLevel: level, cellAlign: null };
  list.items.forEach((item, at) => {
    const tight = place.tight || at < list.items.length - 1;
    writeWithStart(work, item.blocks, { ...inner, tight }, flow, { ...(at === 0 ? start : {}), numbering });
  });
}

/** Word keeps what is kept at any price: what would leave a larger hole than this share of a page breaks as it comes. */
const keptShare = 0.25;

function writeTogether(work: Work, blocks: readonly Block[], place: Place, flow: Flow, start: Start): void {
  if (heightOf(work.styles, blocks, place.widthPt) > place.heightPt * keptShare) {
    writeWithStart(work, blocks, place, flow, start);
    return;
  }
  const kept: Place = { ...place, keepNext: true, keepLines: true };
  const last = blocks.at(-1);
  if (!last) return;
  if (blocks.length > 1) writeWithStart(work, blocks.slice(0, -1), kept, flow, start);
  const rest = blocks.length > 1 ? noStart : start;
  writeWithStart(work, [last], { ...place, keepLines: true }, flow, rest);
}
