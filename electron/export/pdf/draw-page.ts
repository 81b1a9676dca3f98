// One laid-out page drawn with a pen: header, text, notes and footer. The export and the preview draw their pages with this.

import type { DocumentTree, Inline, RunningMatter } from '../../../core/document/tree.ts';
import { withDigits } from '../../../core/words/number-words.ts';
import type { Pen } from './draw.ts';
import type { DocumentPage } from './layout-document.ts';
import { type Mark, stackMarks } from './page-model.ts';
import { noteRulePt } from '../parts/measures.ts';
import { layoutRunning } from './running.ts';

type PlacedPage = Omit<DocumentPage, 'layout'>;

/**
 * Draws a page of a document that has `total` pages; with null, header and footer are left out where they name that number. The page of the pen's
 * document must be of its size.
 */
export function drawPage(pen: Pen, tree: DocumentTree, page: DocumentPage, total: number | null): void {
  const { frame, layout } = page;
  drawRunning(pen, tree, page, total, 'header');
  if (layout.repeated) pen.draw(layout.repeated.marks, frame.left, frame.top + layout.repeated.y, 'repeated');
  const boxes = layout.boxes.map(({ box }) => box);
  pen.draw(stackMarks(boxes, layout.boxes[0]?.y ?? 0), frame.left, frame.top, 'content');
  if (layout.notes.length > 0) {
    const top = frame.height - layout.notesHeightPt;
    const rule: Mark = {
      kind: 'line',
      x1: 0,
      y1: top + noteRulePt / 2,
      // A note that goes on from the page before has its rule over the whole width.
      x2: layout.continued ? frame.width : Math.min(130, frame.width),
      y2: top + noteRulePt / 2,
      colour: page.env.styles.palette.line,
      lineWidth: 0.6,
      dashed: false,
    };
    const rtl: Mark[] =
      tree.dir === 'rtl' && rule.kind === 'line'
        ? [{ ...rule, x1: frame.width - rule.x2, x2: frame.width }]
        : [rule];
    pen.draw([...rtl, ...stackMarks(layout.notes, top + noteRulePt)], frame.left, frame.top, 'content');
  }
  drawRunning(pen, tree, page, total, 'footer');
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
