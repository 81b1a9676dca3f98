// Which blocks stand on landscape pages: sections that the analyst turned, and tables that are too wide for the page.
// Parts the body into runs of pages accordingly, all with the same header, footer and marking.

import type { Block, DocumentSection, DocumentTree, Inline, Table } from '../document/tree.ts';
import { isLandscape, type PageSetup, textWidthOf, turned } from '../template/page.ts';
import type { StyleSheet } from '../template/styles.ts';
import type { AssemblyMemo } from './assembly-memo.ts';
import { bindBlocks } from './bind-spaces.ts';
import { readableWidthPt } from './column-widths.ts';

/** A block of the body, and whether its section was turned. */
export type Placed = { readonly block: Block; readonly landscape: boolean };

type Run = { readonly landscape: boolean; readonly blocks: readonly Block[] };

/** The body parted where the pages turn. `whole` is the body as one section without blocks; pages are counted on. */
export function partPages(whole: DocumentSection, placed: readonly Placed[]): DocumentSection[] {
  const runs = joined(placed.map(({ block, landscape }) => ({ landscape, blocks: [block] })));
  return sectionsOf(whole, runs);
}

/**
 * The tree with each table that reads badly on upright pages on a landscape one. What leads in to it goes along: headings
 * and what is kept with them. So do a few words between two such tables, which would else stand on a page of their own.
 * `page` is that of the body; the first `before` sections, a cover, stay as they are.
 */
export function turnWideTables(
  tree: DocumentTree,
  styles: StyleSheet,
  { page, before, memo }: { readonly page: PageSetup; readonly before: number; readonly memo: AssemblyMemo },
): DocumentTree {
  const body = tree.sections.slice(before);
  const [whole] = body;
  if (whole === undefined || page.widthPt >= page.heightPt) return tree;
  const { language } = tree;
  const roomPt = textWidthOf(page);
  let asked = 0;
  const wide = (block: Block): boolean =>
    wideTablesIn(block, roomPt).some((table) => {
      const rows = someRows(table);
      asked += 1;
      return memo.recall(`wide table ${asked}`, { rows, language, styles, roomPt }, () =>
        readsBadly(rows, language, styles, roomPt),
      );
    });
  const runs = body.flatMap((section): Run[] =>
    isLandscape(section.page)
      ? [{ landscape: true, blocks: section.blocks }]
      : section.blocks.map((block) => ({ landscape: wide(block), blocks: [block] })),
  );
  const settled = joined(withWordsBetween(joined(withLeads(joined(runs)))));
  return {
    ...tree,
    sections: [...tree.sections.slice(0, before), ...sectionsOf({ ...whole, page }, settled)],
  };
}

const sectionsOf = (whole: DocumentSection, runs: readonly Run[]): DocumentSection[] =>
  (runs.length === 0 ? [{ landscape: false, blocks: [] }] : runs).map(({ landscape, blocks }, at) => ({
    ...whole,
    page: landscape ? turned(whole.page) : whole.page,
    ...(at === 0 ? {} : { firstHeader: null, firstFooter: null, restartPageNumber: null }),
    blocks,
  }));

/** Neighbours on pages of one kind as one run, and none without blocks. */
function joined(runs: readonly Run[]): Run[] {
  const out: { landscape: boolean; blocks: Block[] }[] = [];
  for (const { landscape, blocks } of runs) {
    const last = out.at(-1);
    if (blocks.length === 0) continue;
    if (last?.landscape === landscape) last.blocks.push(...blocks);
    else out.push({ landscape, blocks: [...blocks] });
  }
  return out;
}

/** Headings at the end of an upright run, and what is kept with the next block, begin the landscape run after it. */
function withLeads(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at): Run[] => {
    if (run.landscape || at === runs.length - 1) return [run];
    let end = run.blocks.length;
    while (end > 0 && leadsIn(run.blocks[end - 1])) end -= 1;
    return [
      { ...run, blocks: run.blocks.slice(0, end) },
      { landscape: true, blocks: run.blocks.slice(end) },
    ];
  });
}

const leadsIn = (block: Block | undefined): boolean =>
  block?.type === 'heading' || (block?.type === 'paragraph' && block.keepNext);

const withWordsBetween = (runs: readonly Run[]): Run[] =>
  runs.map((run, at) =>
    at > 0 && at < runs.length - 1 && lettersOf(run.blocks) < FEW_LETTERS ? { ...run, landscape: true } : run,
  );

/** About a third of a page. */
const FEW_LETTERS = 900;

/** Letters of text; no end of them in whatever takes room of its own. */
const lettersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'heading' || block.type === 'paragraph') return sum + lettersIn(block.inlines);
    if (block.type === 'list') return block.items.reduce((all, item) => all + lettersOf(item.blocks), sum);
    return Number.POSITIVE_INFINITY;
  }, 0);

const lettersIn = (inlines: readonly Inline[]): number =>
  inlines.reduce(
    (sum, inline) =>
      sum +
      (inline.type === 'text' || inline.type === 'ref'
        ? inline.text.length
        : inline.type === 'link'
          ? lettersIn(inline.inlines)
          : 0),
    0,
  );

/** A column that reads well is never wider than this, so a table of few columns need not be measured. */
const WIDEST_COLUMN_PT = 100;

/** Tables that may be wider than the room, by their number of columns. */
function wideTablesIn(block: Block, roomPt: number): Table[] {
  if (block.type === 'keepTogether') return block.blocks.flatMap((inside) => wideTablesIn(inside, roomPt));
  if (block.type !== 'table' || block.styleRole === 'masthead') return [];
  return block.columns.length * WIDEST_COLUMN_PT > roomPt ? [block] : [];
}

/** So many rows tell what the others are like; measuring ten thousand would take longer than setting them. */
const MEASURED_ROWS = 120;

/** The table with its head and some of its rows, evenly taken; whole where a cell spans rows. */
function someRows(table: Table): Table {
  const step = Math.ceil(table.rows.length / MEASURED_ROWS);
  if (step <= 1 || table.rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1))) return table;
  return { ...table, rows: table.rows.filter((_, at) => at < table.headerRows || at % step === 0) };
}

function readsBadly(table: Table, language: string, styles: StyleSheet, roomPt: number): boolean {
  const [bound] = bindBlocks([table], language);
  return bound?.type === 'table' && readableWidthPt(bound, styles) > roomPt;
}
