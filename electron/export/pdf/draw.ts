// Marks drawn on the current page of a document, with the structure that each belongs to. Knows nothing of layout.

import { drawSegments } from './draw-text.ts';
import type { Mark, Segment } from './page-model.ts';
import type { PdfDocument, PdfPage, ShapeRenderer, Vector } from './pdfmake-parts.ts';
import type { StructLeaf } from './structure.ts';

export type Pen = {
  /** Draws marks with their origin at a point of the page. `artifact`: repeated or decorative, no content. */
  draw(marks: readonly Mark[], x: number, y: number, artifact: boolean): void;
  /** Call before the next page is added and at the end. */
  endPage(): void;
};

export type PenWorld = {
  readonly pdf: PdfDocument;
  readonly shapes: ShapeRenderer;
  /** The name of a place in the file; null for one that is nowhere. */
  readonly placeName: (id: string) => string | null;
  readonly pageText: (id: string) => string;
  readonly outline: (level: number, title: string, y: number) => void;
};

type Owner = StructLeaf | 'artifact' | null;

/** A pen for a document. What it draws is marked as it goes, so that nothing is left outside the structure. */
export function makePen(world: PenWorld): Pen {
  const { pdf, shapes } = world;
  let open: Owner = null;

  function switchTo(owner: Owner): void {
    if (owner === open) return;
    if (open !== null) pdf.endMarkedContent();
    open = owner;
    if (owner === 'artifact') pdf.markContent('Artifact', { type: 'Layout' });
    else if (owner !== null) owner.content.push(pdf.markStructureContent(owner.tag));
  }

  function drawAll(marks: readonly Mark[], x: number, y: number, fixed: Owner): void {
    for (const mark of marks) drawMark(mark, x, y, fixed);
  }

  function drawMark(mark: Mark, x: number, y: number, fixed: Owner): void {
    switch (mark.kind) {
      case 'shift':
        drawAll(mark.marks, x, y + mark.y, fixed);
        return;
      case 'figure':
        drawAll(mark.marks, x, y, fixed ?? mark.leaf ?? 'artifact');
        return;
      case 'text':
        drawLine(mark.segments, x, y + mark.y, fixed);
        return;
      case 'pageNumber': {
        const segment = mark.segment(world.pageText(mark.id));
        const at = mark.rtl ? mark.x : mark.x - segment.widthPt;
        drawLine([{ ...segment, x: at }], x, y + mark.y, fixed);
        return;
      }
      case 'place': {
        const name = world.placeName(mark.id);
        if (fixed !== 'artifact' && name !== null)
          pdf.addNamedDestination(name, 'XYZ', Math.max(0, x - 6), Math.max(0, y - 6), null);
        return;
      }
      case 'outline':
        if (fixed !== 'artifact') world.outline(mark.level, mark.title, y);
        return;
      case 'image':
        switchTo(fixed ?? 'artifact');
        shapes.renderImage({
          image: mark.image,
          x: x + mark.x,
          y: y + mark.y,
          _width: mark.width,
          _height: mark.height,
        });
        return;
      default:
        switchTo(fixed ?? 'artifact');
        drawShape(shapes, mark, x, y);
    }
  }

  function drawLine(segments: readonly Segment[], x: number, y: number, fixed: Owner): void {
    let from = 0;
    while (from < segments.length) {
      const leaf = segments[from]?.leaf ?? null;
      let to = from + 1;
      while (to < segments.length && segments[to]?.leaf === leaf) to += 1;
      switchTo(fixed ?? leaf ?? 'artifact');
      const stretch = segments.slice(from, to);
      drawSegments(pdf, stretch, x, y);
      drawLinks(world, stretch, x, y, fixed);
      from = to;
    }
  }

  return {
    draw: (marks, x, y, artifact) => drawAll(marks, x, y, artifact ? 'artifact' : null),
    endPage: () => switchTo(null),
  };
}

/** One area for each link on a line, however many looks its words have. */
function drawLinks(world: PenWorld, segments: readonly Segment[], x: number, y: number, fixed: Owner): void {
  const { pdf } = world;
  let from = 0;
  while (from < segments.length) {
    const first = segments[from];
    let to = from + 1;
    while (to < segments.length && segments[to]?.link === first?.link) to += 1;
    const stretch = segments.slice(from, to);
    from = to;
    const link = first?.link;
    if (!first || !link) continue;
    const left = Math.min(...stretch.map((segment) => segment.x));
    const right = Math.max(...stretch.map((segment) => segment.x + segment.widthPt));
    const top = y - first.risePt - first.sizePt * 0.95;
    const text = stretch.map((segment) => segment.text).join('');
    const options = {
      Contents: new String(link.kind === 'url' ? link.url : text),
      ...(first.leaf && fixed !== 'artifact' ? { structParent: linkParent(first.leaf, pdf.page) } : {}),
    };
    const height = first.sizePt * 1.2;
    if (link.kind === 'url') pdf.link(x + left, top, right - left, height, link.url, options);
    else {
      const name = world.placeName(link.id);
      if (name !== null) pdf.goTo(x + left, top, right - left, height, name, options);
    }
  }
}

/** Takes the annotation into the link's element. An element names one page: the rest of a link on the next page stays without. */
function linkParent(leaf: StructLeaf, page: PdfPage) {
  return {
    add(reference: StructLeaf['annotations'][number]['reference']): void {
      const [known] = leaf.annotations;
      if (!known || known.page === page) leaf.annotations.push({ reference, page });
    },
  };
}

type Shape = Extract<Mark, { kind: 'rect' | 'circle' | 'line' | 'polyline' }>;

function drawShape(shapes: ShapeRenderer, mark: Shape, x: number, y: number): void {
  const dash = { dash: { length: 2, space: 2 } };
  let vector: Vector;
  if (mark.kind === 'line') {
    vector = {
      type: 'line',
      x1: x + mark.x1,
      y1: y + mark.y1,
      x2: x + mark.x2,
      y2: y + mark.y2,
      lineColor: mark.colour,
      lineWidth: mark.lineWidth,
      ...(mark.dashed ? dash : {}),
    };
  } else if (mark.kind === 'rect') {
    if (mark.fill === null && mark.stroke === null) return;
    vector = {
      type: 'rect',
      x: x + mark.x,
      y: y + mark.y,
      w: mark.width,
      h: mark.height,
      r: mark.radius,
      color: mark.fill ?? undefined,
      lineColor: mark.stroke ?? undefined,
      lineWidth: mark.lineWidth,
      ...(mark.dashed ? dash : {}),
    };
  } else if (mark.kind === 'polyline') {
    if ((mark.fill === null && mark.stroke === null) || mark.points.length < 2) return;
    vector = {
      type: 'polyline',
      points: mark.points.map((point) => ({ x: x + point.x, y: y + point.y })),
      closePath: mark.closed,
      color: mark.fill ?? undefined,
      lineColor: mark.stroke ?? undefined,
      lineWidth: mark.lineWidth,
      ...(mark.dashed ? dash : {}),
    };
  } else {
    if (mark.fill === null && mark.stroke === null) return;
    vector = {
      type: 'ellipse',
      x: x + mark.x,
      y: y + mark.y,
      r1: mark.radius,
      r2: mark.radius,
      color: mark.fill ?? undefined,
      lineColor: mark.stroke ?? undefined,
      lineWidth: 0.75,
    };
  }
  shapes.renderVector(vector);
}
