// One drawn page as plain data: what the preview's canvas is given instead of a file. Knows glyphs and shapes, no text.

/**
 * A page as it would be printed, all measures in points, y down from its top left. `code` holds the drawing, a number
 * an entry; faces, colours and media are named there by their place in the lists. Written by `InkWriter`, read by
 * `readInk`. One flat array, because it crosses three borders on its way and each object would be copied at each.
 */
export type PageInk = {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Names of faces; a glyph is named by its number in its face's file. */
  readonly faces: readonly string[];
  /** `#rrggbb`. */
  readonly colours: readonly string[];
  /** SHA-256 of pictures. */
  readonly media: readonly string[];
  readonly code: Float32Array;
};

/** How lines are drawn. `dash` alternates on and off; empty for an unbroken line. Cap and join as in PDF: 0, 1, 2. */
export type InkLine = {
  readonly widthPt: number;
  readonly dash: readonly number[];
  readonly cap: number;
  readonly join: number;
};

/** What a page is drawn with. Paths are drawn with `moveTo` … `close`, then filled, stroked or made the clip. */
export type InkBrush = {
  /** Begins a stretch of glyphs in one look. */
  face(name: string, sizePt: number, colour: string, alpha: number): void;
  /** A glyph of that look with its origin at a point. */
  glyph(id: number, x: number, y: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  close(): void;
  /** These three end the path, unless `keep`. */
  fill(colour: string, alpha: number, evenOdd: boolean, keep: boolean): void;
  stroke(colour: string, alpha: number, line: InkLine): void;
  clip(evenOdd: boolean): void;
  save(): void;
  restore(): void;
  /** A picture in the unit square that the matrix puts on the page. */
  image(media: string, alpha: number, matrix: Matrix): void;
};

/** Maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const op = {
  face: 1,
  glyph: 2,
  moveTo: 3,
  lineTo: 4,
  curveTo: 5,
  close: 6,
  fill: 7,
  stroke: 8,
  clip: 9,
  save: 10,
  restore: 11,
  image: 12,
} as const;

/** Notes what is drawn on one page. */
export class InkWriter implements InkBrush {
  readonly #code: number[] = [];
  readonly #faces = new Map<string, number>();
  readonly #colours = new Map<string, number>();
  readonly #media = new Map<string, number>();

  face(name: string, sizePt: number, colour: string, alpha: number): void {
    this.#code.push(op.face, indexIn(this.#faces, name), sizePt, indexIn(this.#colours, colour), alpha);
  }
  glyph(id: number, x: number, y: number): void {
    this.#code.push(op.glyph, id, x, y);
  }
  moveTo(x: number, y: number): void {
    this.#code.push(op.moveTo, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#code.push(op.lineTo, x, y);
  }
  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#code.push(op.curveTo, x1, y1, x2, y2, x, y);
  }
  close(): void {
    this.#code.push(op.close);
  }
  fill(colour: string, alpha: number, evenOdd: boolean, keep: boolean): void {
    this.#code.push(op.fill, indexIn(this.#colours, colour), alpha, evenOdd ? 1 : 0, keep ? 1 : 0);
  }
  stroke(colour: string, alpha: number, line: InkLine): void {
    const { widthPt, dash, cap, join } = line;
    this.#code.push(
      op.stroke,
      indexIn(this.#colours, colour),
      alpha,
      widthPt,
      cap,
      join,
      dash.length,
      ...dash,
    );
  }
  clip(evenOdd: boolean): void {
    this.#code.push(op.clip, evenOdd ? 1 : 0);
  }
  save(): void {
    this.#code.push(op.save);
  }
  restore(): void {
    this.#code.push(op.restore);
  }
  image(media: string, alpha: number, matrix: Matrix): void {
    this.#code.push(op.image, indexIn(this.#media, media), alpha, ...matrix);
  }

  /** The page so far. */
  ink(widthPt: number, heightPt: number): PageInk {
    return {
      widthPt,
      heightPt,
      faces: [...this.#faces.keys()],
      colours: [...this.#colours.keys()],
      media: [...this.#media.keys()],
      code: Float32Array.from(this.#code),
    };
  }
}

function indexIn(list: Map<string, number>, value: string): number {
  const known = list.get(value);
  if (known !== undefined) return known;
  list.set(value, list.size);
  return list.size - 1;
}

/** Draws a page with a brush, in the order in which it was written. Throws on code that no `InkWriter` wrote. */
export function readInk(ink: PageInk, brush: InkBrush): void {
  const { code, faces, colours, media } = ink;
  let at = 0;
  const next = (): number => {
    const value = code[at];
    if (value === undefined) throw new Error('The ink ends in the middle');
    at += 1;
    return value;
  };
  const named = (list: readonly string[]): string => {
    const name = list[next()];
    if (name === undefined) throw new Error('The ink names what is not there');
    return name;
  };
  while (at < code.length) {
    const step = next();
    switch (step) {
      case op.face:
        brush.face(named(faces), next(), named(colours), next());
        break;
      case op.glyph:
        brush.glyph(next(), next(), next());
        break;
      case op.moveTo:
        brush.moveTo(next(), next());
        break;
      case op.lineTo:
        brush.lineTo(next(), next());
        break;
      case op.curveTo:
        brush.curveTo(next(), next(), next(), next(), next(), next());
        break;
      case op.close:
        brush.close();
        break;
      case op.fill:
        brush.fill(named(colours), next(), next() === 1, next() === 1);
        break;
      case op.stroke: {
        const [colour, alpha, widthPt, cap, join] = [named(colours), next(), next(), next(), next()];
        const dash = Array.from({ length: next() }, next);
        brush.stroke(colour, alpha, { widthPt, dash, cap, join });
        break;
      }
      case op.clip:
        brush.clip(next() === 1);
        break;
      case op.save:
        brush.save();
        break;
      case op.restore:
        brush.restore();
        break;
      case op.image:
        brush.image(named(media), next(), [next(), next(), next(), next(), next(), next()]);
        break;
      default:
        throw new Error(`The ink has no step ${step}`);
    }
  }
}
