// What layout hands to pagination and drawing: boxes that stack on pages, and the marks in them. All measures in points, y down.

import type { Face } from '../fonts/fonts.ts';
import type { PdfImage } from '../pdf-document.ts';
import type { StructLeaf } from '../file/structure.ts';

/** Where a click leads. */
export type LinkTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'place'; readonly id: string };

/** A stretch of one line in one face and style. */
export type Segment = {
  readonly x: number;
  readonly widthPt: number;
  /** As given to the face: mirrored where it must be, without what has no shape. */
  readonly text: string;
  /** A space follows that `text` doesn't hold. */
  readonly spaced: boolean;
  readonly face: Face;
  readonly sizePt: number;
  readonly colour: string;
  /** How far the baseline is raised. */
  readonly risePt: number;
  readonly spacingPt: number;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly background: string | null;
  readonly link: LinkTarget | null;
  readonly leaf: StructLeaf | null;
};

export type Mark =
  | { readonly kind: 'text'; readonly y: number; readonly segments: readonly Segment[] }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly lineWidth: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string | null;
      readonly stroke: string | null;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly colour: string;
      readonly lineWidth: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'polyline';
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly closed: boolean;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly lineWidth: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly image: PdfImage;
    }
  /** Marks drawn as one illustration, or as decoration where `leaf` is null. */
  | {
      readonly kind: 'illustration';
      readonly leaf: StructLeaf | null;
      readonly x: number;
      readonly width: number;
      readonly height: number;
      readonly marks: readonly Mark[];
    }
  | { readonly kind: 'shift'; readonly y: number; readonly marks: readonly Mark[] }
  /** A place that links lead to. */
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'outline'; readonly level: number; readonly title: string }
  /** The number of the page where `id` is, ending at `x`; filled in when all pages are known. */
  | {
      readonly kind: 'pageNumber';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly rtl: boolean;
      readonly segment: (text: string) => Segment;
    };

/** A bar, fill and frame behind all boxes that carry the same band. */
export type Band = {
  readonly x: number;
  readonly width: number;
  readonly fill: string | null;
  readonly bar: { readonly x: number; readonly width: number; readonly colour: string } | null;
};

/** A note called in a box. `boxes` are its lines, laid out for the page's foot. */
export type NoteCall = { readonly id: string; readonly boxes: readonly Box[]; readonly heightPt: number };

/**
 * How bad it is to begin a page with this box: the share of a page that rather stays empty at the foot of the page before. 'page' must begin one.
 */
export type BreakCost = number | 'page';

/** What breaks cost. A row split in itself costs `row` besides. */
export const breakCosts = {
  /** Leaves one row of a table alone at a page's foot or head. */
  loneRow: 0.08,
  /** Parts what is better seen together: a small table, a block that was kept. */
  together: 0.12,
  /** Parts a row of a table. */
  row: 0.25,
  /** Parts words from what they lead to. */
  lead: 0.3,
  /** Strands a heading, a caption, the head of a table or a single line: only where no other place is left. */
  stranded: 1,
} as const;

/** The higher of two costs. */
export function worse(one: BreakCost, other: BreakCost): BreakCost {
  if (one === 'page' || other === 'page') return 'page';
  return Math.max(one, other);
}

/**
 * `gently`: with two lines at least on both sides of every cell that is split, and not at all where the author forbade it; `forced`: where no
 * page can hold it whole.
 */
export type SplitHow = 'gently' | 'forced';

export type Box = {
  readonly heightPt: number;
  /** Space over it, left out at the top of a page. */
  readonly gapPt: number;
  readonly breakCost: BreakCost;
  readonly marks: readonly Mark[];
  readonly notes: readonly NoteCall[];
  readonly band: Band | null;
  /** Baseline of its first line, for list marks beside it. */
  readonly baselinePt: number | null;
  /** Header rows to repeat where a page begins with this box. */
  readonly repeat: { readonly heightPt: number; readonly marks: readonly Mark[] } | null;
  /** For a row of a table: its part that fits in a height, and the rest; null when nothing fits. */
  readonly split: ((heightPt: number, how: SplitHow) => readonly [Box, Box] | null) | null;
};

/** A box with nothing in it. */
export const emptyBox: Box = {
  heightPt: 0,
  gapPt: 0,
  breakCost: 0,
  marks: [],
  notes: [],
  band: null,
  baselinePt: null,
  repeat: null,
  split: null,
};

/** A box with more marks at its top, which stay with its first part where it is split. */
export function withMarks(box: Box, marks: readonly Mark[]): Box {
  const { split } = box;
  return {
    ...box,
    marks: [...marks, ...box.marks],
    split:
      split &&
      ((heightPt, how) => {
        const parts = split(heightPt, how);
        return parts && [withMarks(parts[0], marks), parts[1]];
      }),
  };
}

/** Height of boxes on top of each other, the first without its gap. */
export function stackHeight(boxes: readonly Box[]): number {
  let height = 0;
  boxes.forEach((box, at) => {
    height += box.heightPt + (at === 0 ? 0 : box.gapPt);
  });
  return height;
}

/** The marks of boxes on top of each other from `top` on, bands behind their text. */
export function stackMarks(boxes: readonly Box[], top: number): Mark[] {
  const behind: Mark[] = [];
  const marks: Mark[] = [];
  let y = top;
  let open: { band: Band; from: number } | null = null;
  boxes.forEach((box, at) => {
    const before = y;
    if (at > 0) y += box.gapPt;
    if (open && open.band !== box.band) {
      behind.push(...bandMarks(open.band, open.from, before));
      open = null;
    }
    if (box.band && !open) open = { band: box.band, from: y };
    marks.push({ kind: 'shift', y, marks: box.marks });
    y += box.heightPt;
    if (open && at === boxes.length - 1) behind.push(...bandMarks(box.band ?? open.band, open.from, y));
  });
  return [...behind, ...marks];
}

function bandMarks(band: Band, top: number, bottom: number): Mark[] {
  const flat = { kind: 'rect', radius: 0, stroke: null, lineWidth: 0, dashed: false } as const;
  const marks: Mark[] = [];
  if (band.fill !== null) {
    marks.push({ ...flat, x: band.x, y: top, width: band.width, height: bottom - top, fill: band.fill });
  }
  if (band.bar) {
    marks.push({
      ...flat,
      x: band.bar.x,
      y: top,
      width: band.bar.width,
      height: bottom - top,
      fill: band.bar.colour,
    });
  }
  return marks;
}
