// Blocks of the tree as paragraphs and tables of Word.

import type { Block, Heading, List, Paragraph } from '../../../core/document/tree.ts';
import type { Style, StyleRole } from '../../../core/template/styles.ts';
import { wordsOfInlines } from '../parts/targets.ts';
import { writeContents } from './contents.ts';
import { writeFigure } from './figures.ts';
import type { Flow } from './flow.ts';
import { type Around, runsOf, textRuns } from './inlines.ts';
import { deepestLevel, listIndentPt } from './lists.ts';
import { heightOf } from './room.ts';
import { writeTable } from './tables.ts';
import { hasRightToLeft } from './text.ts';
import { twips } from './units.ts';
import { alignments, bordersOf, evenLines, extraStyles, wordStyles } from './word-styles.ts';
import { paragraph, type ParagraphLook } from './wml/paragraphs.ts';
import { pageBreakRun, tabRun } from './wml/runs.ts';
import type { Place, Work } from './work.ts';

/** Extra properties of the first paragraph of a run of blocks: a list's number, a page break before. */
export type Start = {
  readonly numbering?: NonNullable<ParagraphLook['numbering']>;
  readonly pageBreakBefore?: boolean;
  readonly runs?: string;
};

/** Room for the printed number of a numbered paragraph. */
const numberRoomPt = 24;
const noStart: Start = {};

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
    writeBlock(work, block, place, flow, start);
    start = noStart;
    yield;
  }
  if (start !== noStart) writeStart(start, place, flow);
}

/** Whether a block has a first paragraph that can take the start; any block takes an empty one. */
function takesStart(block: Block, start: Start): boolean {
  if (start === noStart) return true;
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

/** A paragraph for what can only stand in one: a list's number before a table, a page break before a figure. */
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
    case 'figure':
      writeFigure(work, block, place, flow, start.pageBreakBefore ?? false);
      break;
    case 'toc':
      writeContents(work, block, place, flow, start.pageBreakBefore ?? false);
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
  const number = heading.number ? textRuns(work, `${heading.number}\u2002`, {}, around) : '';
  const words = work.bookmarks.around(heading.id, runsOf(work, heading.inlines, around));
  return paragraph(
    {
      style: wordStyles[`heading${heading.level}`].id,
      keepLines: place.keepLines,
      pageBreakBefore: start.pageBreakBefore ?? false,
      numbering: start.numbering,
      rtl: dir === 'rtl',
      indent: indentOf(place, null),
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
  const words = work.bookmarks.around(block.id, number + runsOf(work, block.inlines, around));
  return paragraph(
    {
      style: styleIdOf(block.role, place),
      ...(block.keepNext || place.keepNext ? { keepNext: true } : {}),
      keepLines: block.keepLines || place.keepLines,
      pageBreakBefore: start.pageBreakBefore ?? false,
      numbering: start.numbering,
      borders: (dir === 'rtl' && bordersOf(work.styles, look, 'rtl')) || undefined,
      tab: block.number === null ? undefined : { at: twips(numberRoomPt), to: 'left' },
      rtl: dir === 'rtl',
      spacing: spacingOf(block, place, dir, look),
      indent: start.numbering ? undefined : indentOf(place, look, block.number !== null),
      alignment: align ? alignments[align] : undefined,
    },
    (start.runs ?? '') + words,
  );
}

const styleIdOf = (role: StyleRole, place: Place): string =>
  place.part === 'comment' ? extraStyles.comment : wordStyles[role].id;

/** Indent of a paragraph inside a list or with a printed number; nothing where its style says it. */
function indentOf(place: Place, look: Style | null, numbered = false): ParagraphLook['indent'] {
  if (place.listLevel < 0 && !numbered) return undefined;
  const base = (look ? look.indentStartPt + look.barPt : 0) + listIndentPt * (place.listLevel + 1);
  return numbered
    ? { left: twips(base + numberRoomPt), hanging: twips(numberRoomPt) }
    : { left: twips(base) };
}

/** Room between the items of a list, as a share of the size. */
const itemGap = 0.35;

/** What a paragraph has otherwise than its style: nothing, mostly. */
function spacingOf(
  block: Paragraph,
  place: Place,
  dir: 'ltr' | 'rtl',
  look: Style,
): ParagraphLook['spacing'] {
  const even = mixesScripts(block, dir) && look.lineHeight >= 1.3;
  const gapPt = look.sizePt * itemGap;
  const tight = place.tight && look.spaceAfterPt > gapPt;
  if (!even && !tight) return undefined;
  return { ...(tight ? { after: twips(gapPt) } : {}), ...(even ? evenLines(look) : {}) };
}

/** Whether an upright paragraph holds Arabic or Hebrew, whose taller fonts would spread its lines unevenly. */
const mixesScripts = (block: Paragraph, dir: 'ltr' | 'rtl'): boolean =>
  dir === 'ltr' && block.inlines.some((inline) => inline.type === 'text' && hasRightToLeft(inline.text));

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
