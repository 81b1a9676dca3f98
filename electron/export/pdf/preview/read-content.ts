// The operators of a content stream (ISO 32000-1, annex A) read into ink: those that this writer and pdfkit's drawing use.

import type { InkWriter, Matrix } from '../../../../core/document/page-ink.ts';
import type { PdfImage } from '../pdf-document.ts';
import type { Sheet, SheetFont } from './paper.ts';
import { type Operand, operations } from './read-operators.ts';
import { matrixOf, times, place, colourOf, isNumber } from './operands.ts';

type Paint = { readonly colour: string; readonly alpha: number };
type State = {
  readonly matrix: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly widthPt: number;
  readonly dash: readonly number[];
  readonly cap: number;
  readonly join: number;
  readonly font: SheetFont | null;
  readonly sizePt: number;
  readonly spacingPt: number;
};

const black: Paint = { colour: '#000000', alpha: 1 };
const start: State = {
  matrix: [1, 0, 0, 1, 0, 0],
  fill: black,
  stroke: black,
  widthPt: 1,
  dash: [],
  cap: 0,
  join: 0,
  font: null,
  sizePt: 0,
  spacingPt: 0,
};

/** Draws a sheet with a brush and gives the operators that it does not know, which it leaves out. */
export function readContent(
  sheet: Sheet,
  brush: InkWriter,
  mediaOf: (image: PdfImage) => string | null,
): readonly string[] {
  const unknown = new Set<string>();
  const reader = new ContentReader(sheet, brush, mediaOf);
  for (const [name, operands] of operations(sheet.operators))
    if (!reader.take(name, operands)) unknown.add(name);
  return [...unknown];
}

class ContentReader {
  readonly #sheet: Sheet;
  readonly #brush: InkWriter;
  readonly #mediaOf: (image: PdfImage) => string | null;
  readonly #kept: State[] = [];
  #state: State = start;
  #text: Matrix = start.matrix;
  #face = '';

  constructor(sheet: Sheet, brush: InkWriter, mediaOf: (image: PdfImage) => string | null) {
    this.#sheet = sheet;
    this.#brush = brush;
    this.#mediaOf = mediaOf;
  }

  /** False for an operator that is not known. */
  take(name: string, operands: readonly Operand[]): boolean {
    const n = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
    return (
      this.#takeState(name, operands, n) ||
      this.#takeText(name, operands, n) ||
      this.#takePath(name, operands, n)
    );
  }

  #set(change: Partial<State>): true {
    this.#state = { ...this.#state, ...change };
    return true;
  }

  #takeState(name: string, operands: readonly Operand[], n: readonly number[]): boolean {
    const { fill, stroke, matrix } = this.#state;
    switch (name) {
      case 'q':
        this.#kept.push(this.#state);
        this.#brush.save();
        return true;
      case 'Q':
        this.#state = this.#kept.pop() ?? this.#state;
        this.#brush.restore();
        this.#face = '';
        return true;
      case 'cm':
        return this.#set({ matrix: times(matrixOf(n), matrix) });
      case 'w':
        return this.#set({ widthPt: n[0] ?? 1 });
      case 'd':
        return this.#set({ dash: Array.isArray(operands[0]) ? operands[0].filter(isNumber) : [] });
      case 'J':
        return this.#set({ cap: n[0] ?? 0 });
      case 'j':
        return this.#set({ join: n[0] ?? 0 });
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn': {
        const colour = colourOf(operands);
        return colour !== null && this.#set({ fill: { ...fill, colour } });
      }
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN': {
        const colour = colourOf(operands);
        return colour !== null && this.#set({ stroke: { ...stroke, colour } });
      }
      // Colours are told apart by how many numbers they have; limits of joins and flatness by nothing that is seen.
      case 'cs':
      case 'CS':
      case 'M':
      case 'i':
      case 'ri':
        return true;
      case 'gs': {
        const alpha = this.#sheet.alphas.get(String(operands[0]));
        if (alpha === undefined) return false;
        return this.#set({
          fill: { ...fill, alpha: alpha.fill ?? fill.alpha },
          stroke: { ...stroke, alpha: alpha.stroke ?? stroke.alpha },
        });
      }
      case 'Do': {
        const image = this.#sheet.images.get(String(operands[0]));
        const media = image === undefined ? null : this.#mediaOf(image);
        if (media !== null) this.#brush.image(media, fill.alpha, matrix);
        return image !== undefined;
      }
      case 'BMC':
      case 'BDC':
      case 'EMC':
        return true;
      default:
        return false;
    }
  }

  #takeText(name: string, operands: readonly Operand[], n: readonly number[]): boolean {
    switch (name) {
      case 'BT':
      case 'ET':
        this.#text = start.matrix;
        return true;
      case 'Tf':
        return this.#set({ font: this.#sheet.fonts.get(String(operands[0])) ?? null, sizePt: n[1] ?? 0 });
      case 'Tc':
        return this.#set({ spacingPt: n[0] ?? 0 });
      case 'Tm':
        this.#text = matrixOf(n);
        return true;
      case 'Td':
        this.#text = times([1, 0, 0, 1, n[0] ?? 0, n[1] ?? 0], this.#text);
        return true;
      case 'Tj':
        this.#show(operands);
        return true;
      case 'TJ':
        if (Array.isArray(operands[0])) this.#show(operands[0]);
        return true;
      default:
        return false;
    }
  }

  #show(parts: readonly Operand[]): void {
    const { font, sizePt, spacingPt, fill, matrix } = this.#state;
    if (font === null) return;
    const [a, b, c, d, e, f] = times(this.#text, matrix);
    // Upright letters of one scale are all that the writer sets.
    const scale = Math.hypot(c, d);
    const look = `${font.face} ${sizePt * scale} ${fill.colour} ${fill.alpha}`;
    if (look !== this.#face) this.#brush.face(font.face, sizePt * scale, fill.colour, fill.alpha);
    this.#face = look;
    let along = 0;
    for (const part of parts) {
      if (typeof part === 'number') along -= (part * sizePt) / 1000;
      else if (part instanceof Uint16Array)
        for (const code of part) {
          const made = font.moved.get(code);
          if (!made) this.#brush.glyph(font.glyphs[code] ?? 0, e + a * along, f + b * along);
          for (const { glyph, dx, dy } of made?.parts ?? []) {
            const [x, y] = [along + (dx * sizePt) / font.unitsPerEm, (dy * sizePt) / font.unitsPerEm];
            this.#brush.glyph(glyph, e + a * x + c * y, f + b * x + d * y);
          }
          along += ((font.widths[code] ?? 0) * sizePt) / 1000 + spacingPt;
        }
    }
    const [ta, tb, tc, td, te, tf] = this.#text;
    this.#text = [ta, tb, tc, td, te + ta * along, tf + tb * along];
  }

  #takePath(name: string, operands: readonly Operand[], n: readonly number[]): boolean {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const at = (x: number, y: number): [number, number] => place(this.#state.matrix, x, y);
    switch (name) {
      case 'm':
        this.#brush.moveTo(...at(a, b));
        return true;
      case 'l':
        this.#brush.lineTo(...at(a, b));
        return true;
      case 'c':
        this.#brush.curveTo(...at(a, b), ...at(c, d), ...at(e, f));
        return true;
      case 're':
        this.#brush.moveTo(...at(a, b));
        this.#brush.lineTo(...at(a + c, b));
        this.#brush.lineTo(...at(a + c, b + d));
        this.#brush.lineTo(...at(a, b + d));
        this.#brush.close();
        return true;
      case 'h':
        this.#brush.close();
        return true;
      case 'n':
        return true;
      case 'W':
      case 'W*':
        this.#brush.clip(name === 'W*');
        return true;
      case 'f':
      case 'F':
      case 'f*':
        this.#fill(name === 'f*', false);
        return true;
      case 'S':
        this.#stroke();
        return true;
      case 's':
        this.#brush.close();
        this.#stroke();
        return true;
      case 'B':
      case 'B*':
        this.#fill(name === 'B*', true);
        this.#stroke();
        return true;
      default:
        return operands.length < 0;
    }
  }

  #fill(evenOdd: boolean, keep: boolean): void {
    this.#brush.fill(this.#state.fill.colour, this.#state.fill.alpha, evenOdd, keep);
  }

  #stroke(): void {
    const { stroke, widthPt, dash, cap, join, matrix } = this.#state;
    const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    const line = { widthPt: widthPt * scale, dash: dash.map((part) => part * scale), cap, join };
    this.#brush.stroke(stroke.colour, stroke.alpha, line);
  }
}
