// One laid-out page drawn with a pen: header, text, notes and footer. The export and the preview draw their pages with this.

import type { DocumentTree, Inline, RunningMatter } from '../../../../core/document/tree.ts';
import { withDigits } from '../../../../core/words/number-words.ts';
import type { Pen } from './draw.ts';
import type { DocumentPage, PlacedColumn } from '../pages/compose-pages.ts';
import { type Mark, stackMarks } from '../pages/page-model.ts';
import { noteRulePt } from '../../parts/measures.ts';
import { layoutRunning } from '../blocks/running.ts';

type PlacedPage = Omit<DocumentPage, 'columns'>;

/**
 * Draws a page of a document that has `total` pages; with null, header and footer are left out where they name that number. The page of the pen's
 * document must be of its size.
 */
export function drawPage(pen: Pen, tree: DocumentTree, page: DocumentPage, total: number | null): void {
  drawRunning(pen, tree, page, total, 'header');
  for (const column of page.columns) drawColumn(pen, tree, page, column);
  drawRunning(pen, tree, page, total, 'footer');
}

/** A column's text, with its notes at its foot. */
function drawColumn(pen: Pen, tree: DocumentTree, page: PlacedPage, { layout, frame }: PlacedColumn): void {
  if (layout.repeated) pen.draw(layout.repeated.marks, frame.left, frame.top + layout.repeated.y, 'repeated');
  const boxes = layout.boxes.map(({ box }) => box);
  pen.draw(stackMarks(boxes, layout.boxes[0]?.y ?? 0), frame.left, frame.top, 'content');
  if (layout.notes.length === 0) return;
  const top = frame.height - layout.notesHeightPt;
  // A note that goes on from the column before has its rule over the whole width.
  const width = layout.continued ? frame.width : Math.min(130, frame.width);
  const left = tree.dir === 'rtl' ? frame.width - width : 0;
  const y = top + noteRulePt / 2;
  const rule: Mark = {
    kind: 'line',
    x1: left,
    y1: y,
    x2: left + width,
    y2: y,
    colour: page.env.styles.palette.line,
    lineWidth: 0.6,
    dashed: false,
  };
  pen.draw([rule, ...stackMarks(layout.notes, top + noteRulePt)], frame.left, frame.top, 'content');
}

/** Whether the header or footer of a page names the number of all pages. */
export function hasTotal(page: PlacedPage): boolean {
  return parts.some((part) => namesTotal(matterOf(page, part)));
}

/** Draws what `drawPage` left out. */
export function drawTotals(pen: Pen, tree: DocumentTree, page: PlacedPage, total: number): void {
  for (const part of parts) if (namesTotal(matterOf(page, part))) drawRunning(pen, tree, page, total, part);
}

type Part = 'header' | 'footer';
const parts = ['header', 'footer'] as const;

function matterOf(page: PlacedPage, part: Part): RunningMatter {
  const { section } = page;
  const first = part === 'header' ? section.firstHeader : section.firstFooter;
  return (page.first ? first : null) ?? section[part];
}

function namesTotal({ start, centre, end }: RunningMatter): boolean {
  const inlines = (list: readonly Inline[]): boolean =>
    list.some(
      (inline) =>
        (inline.type === 'field' && inline.field === 'pages') ||
        (inline.type === 'link' && inlines(inline.inlines)),
    );
  return inlines(start) || inlines(centre) || inlines(end);
}

function drawRunning(pen: Pen, tree: DocumentTree, page: PlacedPage, total: number | null, part: Part): void {
  const { section, frame } = page;
  const matter = matterOf(page, part);
  if (total === null && namesTotal(matter)) return;
  const printed = (value: number | ''): string => withDigits(String(value), tree.digits);
  const env = { ...page.env, fields: { page: printed(page.number), pages: printed(total ?? '') } };
  const running = layoutRunning(env, matter, tree.classification, frame.width);
  const { headerPt, footerPt, heightPt } = section.page;
  const y = part === 'header' ? headerPt : heightPt - footerPt - running.heightPt;
  pen.draw(running.marks, frame.left, y, part);
}
