// Marks drawn on the current page of a document, with the structure that each belongs to. Knows nothing of layout.

import { shapeOperators } from './draw-shape.ts';
import { drawSegments } from './draw-text.ts';
import type { Mark, Segment } from '../pages/page-model.ts';
import type { PdfDocument, PictureRenderer } from '../pdf-document.ts';
import type { StructLeaf } from '../file/structure.ts';
import type { Tags } from '../file/tags.ts';

export type Pen = {
  /** Draws marks with their origin at a point of the page. Only `content` is read aloud; what is drawn for no element of it is decoration. */
  draw(marks: readonly Mark[], x: number, y: number, part: PagePart): void;
  /** Call before the next page is added and at the end. */
  endPage(): void;
};

/** What marks are to the page. `repeated`: what was read on a page before. */
export type PagePart = 'content' | 'header' | 'footer' | 'repeated';

export type PenWorld = {
  readonly pdf: PdfDocument;
  readonly pictures: PictureRenderer;
  /** Takes content and links into the structure; without it the pages have no structure, as on a screen. */
  readonly tags?: Tags;
  /** The name of a place in the file; null for one that is nowhere. */
  readonly placeName: (id: string) => string | null;
  /** Told of each place that can be led to. */
  readonly placed?: (id: string) => void;
  /** The number of a place's page; null where it is not known yet. */
  readonly pageText: (id: string) => string | null;
  /** Takes what can only be drawn when it is known. */
  readonly later?: (draw: () => void) => void;
  readonly outline: (level: number, title: string, x: number, y: number) => void;
};

type Artifact = 'layout' | Exclude<PagePart, 'content'>;
type Owner = StructLeaf | Artifact | null;

/** By ISO 32000-1, table 330. */
const artifacts: Readonly<Record<Artifact, string>> = {
  layout: '<</Type /Layout>>',
  header: '<</Type /Pagination /Subtype /Header>>',
  footer: '<</Type /Pagination /Subtype /Footer>>',
  repeated: '<</Type /Pagination>>',
};

/** A pen for a document. What it draws is marked as it goes, so that nothing is left outside the structure. */
export function makePen(world: PenWorld): Pen {
  const { pdf, pictures, tags } = world;
  let open: Owner = null;

  function switchTo(owner: Owner): void {
    if (owner === open || !tags) return;
    if (open !== null) pdf.addContent('EMC');
    open = owner;
    if (typeof owner === 'string') pdf.addContent(`/Artifact ${artifacts[owner]} BDC`);
    else if (owner !== null) pdf.addContent(tags.begin(owner));
  }

  function drawAll(marks: readonly Mark[], x: number, y: number, fixed: Owner): void {
    for (const mark of marks) drawMark(mark, x, y, fixed);
  }

  function drawMark(mark: Mark, x: number, y: number, fixed: Owner): void {
    switch (mark.kind) {
      case 'shift':
        drawAll(mark.marks, x, y + mark.y, fixed);
        return;
      case 'illustration':
        if (fixed === null && mark.leaf) {
          const left = x + mark.x;
          const bottom = pdf.page.height - y - mark.height;
          mark.leaf.area.splice(0, 4, left, bottom, left + mark.width, bottom + mark.height);
        }
        drawAll(mark.marks, x, y, fixed ?? mark.leaf ?? 'layout');
        return;
      case 'text':
        drawLine(mark.segments, x, y + mark.y, fixed);
        return;
      case 'pageNumber': {
        const text = world.pageText(mark.id);
        if (text === null) {
          world.later?.(() => drawMark(mark, x, y, fixed));
          return;
        }
        const segment = mark.segment(text);
        const at = mark.rtl ? mark.x : mark.x - segment.widthPt;
        drawLine([{ ...segment, x: at }], x, y + mark.y, fixed);
        return;
      }
      case 'place': {
        if (typeof fixed === 'string') return;
        const name = world.placeName(mark.id);
        world.placed?.(mark.id);
        if (name !== null) pdf.addNamedDestination(name, 'XYZ', Math.max(0, x - 6), Math.max(0, y - 6), null);
        return;
      }
      case 'outline':
        if (typeof fixed !== 'string') world.outline(mark.level, mark.title, x, y);
        return;
      case 'image':
        switchTo(fixed ?? 'layout');
        pictures.renderImage({
          image: mark.image,
          x: x + mark.x,
          y: y + mark.y,
          _width: mark.width,
          _height: mark.height,
        });
        return;
      default: {
        const operators = shapeOperators(mark, x, y);
        if (operators === '') return;
        switchTo(fixed ?? 'layout');
        pdf.addContent(operators);
      }
    }
  }

  function drawLine(segments: readonly Segment[], x: number, y: number, fixed: Owner): void {
    let from = 0;
    while (from < segments.length) {
      const leaf = segments[from]?.leaf ?? null;
      let to = from + 1;
      while (to < segments.length && segments[to]?.leaf === leaf) to += 1;
      switchTo(fixed ?? leaf ?? 'layout');
      const stretch = to - from === segments.length ? segments : segments.slice(from, to);
      drawSegments(pdf, stretch, x, y);
      drawLinks(world, stretch, x, y, fixed);
      from = to;
    }
  }

  return {
    draw: (marks, x, y, part) => drawAll(marks, x, y, part === 'content' ? null : part),
    endPage: () => switchTo(null),
  };
}

/** One area for each link on a line, however many looks its words have. */
function drawLinks(world: PenWorld, segments: readonly Segment[], x: number, y: number, fixed: Owner): void {
  const { tags } = world;
  // What is repeated can be followed where it is read; a link outside the structure would be lost to who listens.
  if (!tags || typeof fixed === 'string') return;
  let from = 0;
  while (from < segments.length) {
    const first = segments[from];
    let to = from + 1;
    while (to < segments.length && segments[to]?.link === first?.link) to += 1;
    const link = first?.link;
    if (first && link) {
      const stretch = segments.slice(from, to);
      const left = Math.min(...stretch.map((segment) => segment.x));
      const right = Math.max(...stretch.map((segment) => segment.x + segment.widthPt));
      const top = y - first.risePt - first.sizePt * 0.95;
      const area = { x: x + left, y: top, width: right - left, height: first.sizePt * 1.2 };
      const leaf = first.leaf;
      if (link.kind === 'url') tags.link(leaf, area, link.url, link);
      else {
        const name = world.placeName(link.id);
        const words = stretch.map((segment) => segment.text).join('');
        if (name !== null) tags.link(leaf, area, words, { kind: 'place', id: name });
      }
    }
    from = to;
  }
}
