// What the layout of a network is given and gives: boxes and lines in points. Knows nothing of actors, words or colours.

export type LayoutBox = { readonly id: string; readonly width: number; readonly height: number };

export type LayoutLine = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The size of the label that stands on the line. */
  readonly width: number;
  readonly height: number;
  /** Which end stands above the other where the line says so ("commands"); null where it does not. */
  readonly above: 'from' | 'to' | null;
};

export type LayoutGraph = { readonly boxes: readonly LayoutBox[]; readonly lines: readonly LayoutLine[] };

export type PlacedBox = { readonly id: string; readonly x: number; readonly y: number };

export type PlacedLine = {
  readonly id: string;
  /** From the edge of the first box to the edge of the second: the line runs upright at every point. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Between which two points the label stands: the line is open there. */
  readonly labelAt: number;
  /** The middle of the label. */
  readonly x: number;
  readonly y: number;
};

/** Boxes by their middle. Everything lies within the size; nothing touches anything else. */
export type Layout = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
};
