// A page of a source as the window gets it: pixels, for the window takes no document of a stranger's apart.

/** In shares (0–1) of the page's width and height, from its top left corner. */
export type PageMark = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type ShownPage = {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red first, row by row from the top: what an `ImageData` takes. */
  readonly pixels: Uint8Array;
  /** Of each passage that was asked about, in order: the lines that it stands on; none where it isn't found. */
  readonly marks: readonly (readonly PageMark[])[];
};

/** What a large screen shows; more takes memory and no eye sees it. */
export const MOST_PAGE_WIDTH = 2_400;
