// Draws pages on canvases: glyphs by number in the very faces of the export, shapes and pictures as the writer set them.

import { glyphCharacterBase } from '../../../../core/document/glyph-character.ts';
import {
  type InkBrush,
  type InkLine,
  type Matrix,
  type PageInk,
  readInk,
} from '../../../../core/document/page-ink.ts';
import type { WindowFaces } from './window-faces.ts';

export type PainterWorld = {
  /** The font file of a face, its glyphs at characters of their own; null when there is none. */
  readonly readFace: (face: string) => Promise<Uint8Array | null>;
  readonly readImage: (media: string) => Promise<Blob | null>;
};

export type PagePainter = {
  /** Draws the whole page at once, at a width in device pixels; waits only for faces and pictures it has not met yet. */
  readonly paint: (ink: PageInk, canvas: HTMLCanvasElement, widthPx: number) => Promise<void>;
  /** Lets the pictures go; nothing is drawn any more. */
  readonly close: () => void;
};

export function makePainter(world: PainterWorld, windowFaces: WindowFaces): PagePainter {
  const families = new Map<string, string>();
  const images = new Map<string, ImageBitmap | null>();
  const loading = new Map<string, Promise<void>>();
  let closed = false;

  const once = (key: string, load: () => Promise<void>): Promise<void> => {
    let started = loading.get(key);
    if (started === undefined) loading.set(key, (started = load()));
    return started;
  };
  const loadFace = async (name: string): Promise<void> => {
    const bytes = await world.readFace(name);
    if (bytes === null) loading.delete(`face ${name}`);
    else families.set(name, await windowFaces.familyOf(bytes));
  };
  const loadImage = async (media: string): Promise<void> => {
    const blob = await world.readImage(media);
    const image = blob === null ? null : await createImageBitmap(blob).catch(() => null);
    if (closed) image?.close();
    else images.set(media, image);
  };

  return {
    paint: async (ink, canvas, widthPx) => {
      const missing = [
        ...ink.faces
          .filter((name) => !families.has(name))
          .map((name) => once(`face ${name}`, () => loadFace(name))),
        ...ink.media
          .filter((media) => !images.has(media))
          .map((media) => once(media, () => loadImage(media))),
      ];
      if (missing.length > 0) await Promise.all(missing);
      if (closed) return;
      const scale = widthPx / ink.widthPt;
      const [width, height] = [Math.round(widthPx), Math.round(ink.heightPt * scale)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      const context = canvas.getContext('2d', { alpha: false });
      if (context === null) return;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.save();
      readInk(ink, canvasBrush(context, families, images));
      context.restore();
    },
    close: () => {
      closed = true;
      for (const image of images.values()) image?.close();
      images.clear();
    },
  };
}

const characters: string[] = [];
const characterOf = (glyph: number): string =>
  (characters[glyph] ??= String.fromCodePoint(glyphCharacterBase + glyph));

function canvasBrush(
  context: CanvasRenderingContext2D,
  families: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, ImageBitmap | null>,
): InkBrush {
  // Glyphs stand where layout put them, between pixels too.
  context.fontKerning = 'none';
  context.textRendering = 'geometricPrecision';
  context.beginPath();
  let shown = true;
  return {
    face: (name, sizePt, colour, alpha) => {
      const family = families.get(name);
      shown = family !== undefined;
      context.font = `${sizePt}px "${family ?? ''}"`;
      context.fillStyle = colour;
      context.globalAlpha = alpha;
    },
    glyph: (id, x, y) => {
      if (shown) context.fillText(characterOf(id), x, y);
    },
    moveTo: (x, y) => context.moveTo(x, y),
    lineTo: (x, y) => context.lineTo(x, y),
    curveTo: (x1, y1, x2, y2, x, y) => context.bezierCurveTo(x1, y1, x2, y2, x, y),
    close: () => context.closePath(),
    fill: (colour, alpha, evenOdd, keep) => {
      context.fillStyle = colour;
      context.globalAlpha = alpha;
      context.fill(evenOdd ? 'evenodd' : 'nonzero');
      if (!keep) context.beginPath();
    },
    stroke: (colour, alpha, line) => {
      context.strokeStyle = colour;
      context.globalAlpha = alpha;
      setLine(context, line);
      context.stroke();
      context.beginPath();
    },
    clip: (evenOdd) => {
      context.clip(evenOdd ? 'evenodd' : 'nonzero');
      context.beginPath();
    },
    save: () => context.save(),
    restore: () => context.restore(),
    image: (media, alpha, matrix) => {
      const image = images.get(media);
      if (image !== null && image !== undefined) drawImage(context, image, alpha, matrix);
    },
  };
}

const caps = ['butt', 'round', 'square'] as const;
const joins = ['miter', 'round', 'bevel'] as const;

function setLine(context: CanvasRenderingContext2D, line: InkLine): void {
  context.lineWidth = line.widthPt;
  context.lineCap = caps[line.cap] ?? 'butt';
  context.lineJoin = joins[line.join] ?? 'miter';
  context.setLineDash([...line.dash]);
}

function drawImage(
  context: CanvasRenderingContext2D,
  image: ImageBitmap,
  alpha: number,
  matrix: Matrix,
): void {
  context.save();
  context.globalAlpha = alpha;
  context.imageSmoothingQuality = 'high';
  const [a, b, c, d, e, f] = matrix;
  // A picture's first row is at the top of the unit square, whose y runs up.
  context.transform(a, b, -c, -d, e + c, f + d);
  context.drawImage(image, 0, 0, 1, 1);
  context.restore();
}
