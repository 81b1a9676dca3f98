// A canvas of few colours that covers are laid on, and its PNG. Knows no scene.

import { deflateSync } from 'node:zlib';
import { type Cover, fullCover } from './coverage.ts';
import { crc32 } from '../package/crc32.ts';
import { joined } from '../package/joined.ts';

/** Red, green and blue as one number, 0xRRGGBB. */
export type Rgb = number;

/** As many as a byte can name. */
const mostColours = 256;
const levels = fullCover + 1;
/** Fewer pixels of one colour are sooner filled one by one. */
const shortRun = 12;

/**
 * The memory of the last picture, for the next: what lies outside the heap is freed late, and a brief of fifteen
 * timelines would hold much of it. That of a very large picture is let go.
 */
let spare: Uint8Array = new Uint8Array(0);
const mostSpare = 8 << 20;

/**
 * Pixels that name one of up to 256 colours. Drawings have a dozen inks, which have their places from the start; edges
 * mix them in sixteenths, which are few as well. A mixture that finds no place any more is shown as the nearest colour.
 */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  /** Rows as PNG wants them, each behind a byte that says that it is not filtered. */
  readonly #rows: Uint8Array;
  readonly #stride: number;
  readonly #colours: Rgb[] = [];
  readonly #known = new Map<Rgb, number>();
  /** For each ink: which colour it makes over each other at each level; -1 where nobody asked yet. */
  readonly #mixes = new Map<Rgb, Int16Array>();

  /** The first of the inks is the paper. */
  constructor(width: number, height: number, inks: readonly Rgb[]) {
    this.#width = width;
    this.#height = height;
    this.#stride = 1 + width;
    const size = height * this.#stride;
    // Taken out, so that two canvases at a time never share it.
    const rows = spare.length < size ? new Uint8Array(size) : spare;
    spare = new Uint8Array(0);
    this.#rows = rows.subarray(0, size);
    this.#rows.fill(0);
    for (const ink of inks) this.#nameOf(ink);
  }

  /** Lays ink where the cover says, moved by whole pixels. */
  lay(cover: Cover, ink: Rgb, moveX = 0, moveY = 0): void {
    const rows = this.#rows;
    const mixes = this.#mixesOf(ink);
    const whole = this.#nameOf(ink);
    const left = cover.left + moveX;
    const top = cover.top + moveY;
    const fromX = Math.max(0, -left);
    const toX = Math.min(cover.width, this.#width - left);
    const toY = Math.min(cover.height, this.#height - top);
    for (let row = Math.max(0, -top); row < toY; row += 1) {
      let at = row * cover.stride + fromX;
      let pixel = (top + row) * this.#stride + 1 + left + fromX;
      for (let x = fromX; x < toX; x += 1, at += 1, pixel += 1) {
        const level = cover.levels[at] ?? 0;
        if (level === 0) continue;
        if (level === fullCover) {
          let run = 1;
          while (x + run < toX && cover.levels[at + run] === fullCover) run += 1;
          if (run < shortRun) rows[pixel] = whole;
          else {
            rows.fill(whole, pixel, pixel + run);
            x += run - 1;
            at += run - 1;
            pixel += run - 1;
          }
        } else {
          const below = rows[pixel] ?? 0;
          const mixed = mixes[below * levels + level] ?? -1;
          rows[pixel] = mixed < 0 ? this.#mix(mixes, below, ink, level) : mixed;
        }
      }
    }
  }

  /** Fills a box that stands upright, by its sides in pixels and their parts. */
  layBox(left: number, top: number, right: number, bottom: number, ink: Rgb): void {
    const fromX = Math.max(0, Math.floor(left));
    const fromY = Math.max(0, Math.floor(top));
    const endX = Math.min(this.#width, Math.ceil(right));
    const endY = Math.min(this.#height, Math.ceil(bottom));
    if (!(endX > fromX && endY > fromY)) return;
    const covered = (at: number, from: number, to: number) => Math.min(to, at + 1) - Math.max(from, at);
    const layRows = (from: number, height: number) => {
      const high = covered(from, top, bottom);
      const levels = new Uint8Array(endX - fromX).fill(Math.round(high * fullCover));
      for (const x of [fromX, endX - 1]) {
        levels[x - fromX] = Math.round(covered(x, left, right) * high * fullCover);
      }
      this.lay({ left: fromX, top: from, width: levels.length, height, stride: 0, levels }, ink);
    };
    // All rows between the first and the last are alike.
    layRows(fromY, 1);
    if (endY - fromY > 2) layRows(fromY + 1, endY - fromY - 2);
    if (endY - fromY > 1) layRows(endY - 1, 1);
  }

  /** An opaque picture; the canvas is done for then. */
  toPng(): Uint8Array {
    const head = new Uint8Array(13);
    const view = new DataView(head.buffer);
    view.setUint32(0, this.#width);
    view.setUint32(4, this.#height);
    head.set([8, 3, 0, 0, 0], 8);
    const palette = new Uint8Array(this.#colours.length * 3);
    this.#colours.forEach((colour, at) =>
      palette.set([colour >> 16, (colour >> 8) & 255, colour & 255], at * 3),
    );
    const packed = deflateSync(this.#rows, { level: 3, chunkSize: 1 << 16 });
    const rows = new Uint8Array(this.#rows.buffer);
    if (rows.length <= mostSpare) spare = rows;
    return joined([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      chunk('PLTE', palette),
      chunk('IDAT', packed),
      chunk('IEND', new Uint8Array()),
    ]);
  }

  #mixesOf(ink: Rgb): Int16Array {
    const known = this.#mixes.get(ink);
    if (known) return known;
    const made = new Int16Array(mostColours * levels).fill(-1);
    this.#mixes.set(ink, made);
    return made;
  }

  #mix(mixes: Int16Array, below: number, ink: Rgb, level: number): number {
    const under = this.#colours[below] ?? 0;
    const part = (shift: number) => {
      const from = (under >> shift) & 255;
      return Math.round(from + ((((ink >> shift) & 255) - from) * level) / fullCover) << shift;
    };
    const made = this.#nameOf(part(16) | part(8) | part(0));
    mixes[below * levels + level] = made;
    return made;
  }

  #nameOf(colour: Rgb): number {
    const known = this.#known.get(colour);
    if (known !== undefined) return known;
    if (this.#colours.length === mostColours) return this.#nearest(colour);
    this.#known.set(colour, this.#colours.length);
    this.#colours.push(colour);
    return this.#colours.length - 1;
  }

  #nearest(colour: Rgb): number {
    let [best, least] = [0, Infinity];
    this.#colours.forEach((other, at) => {
      const far = [16, 8, 0].reduce((sum, shift) => {
        const apart = ((colour >> shift) & 255) - ((other >> shift) & 255);
        return sum + apart * apart;
      }, 0);
      if (far < least) [best, least] = [at, far];
    });
    this.#known.set(colour, best);
    return best;
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Buffer.from(type, 'latin1'), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}
