// Segments of text written as PDF operators: one text object for a line, one operation for a stretch of one look.

import { number, rgb } from './numbers.ts';
import type { Segment } from '../pages/page-model.ts';
import type { PdfDocument } from '../pdf-document.ts';

/** Draws segments with their baseline at `y`, measured from the top of the page; so far from its left edge as `left` says. */
export function drawSegments(pdf: PdfDocument, segments: readonly Segment[], left: number, y: number): void {
  for (const segment of segments) {
    if (segment.background === null) continue;
    const top = y - segment.sizePt * 0.92;
    pdf.addContent(
      `${rgb(segment.background)} rg ${number(left + segment.x - 1)} ${number(top)} ${number(segment.widthPt + 2)} ${number(segment.sizePt * 1.2)} re f`,
    );
  }
  const operators: string[] = ['BT'];
  let face = '';
  let colour = '';
  let spacing = 0;
  for (const segment of segments) {
    const { font } = segment.face;
    pdf.page.fonts[font.id] ??= font.ref();
    const wanted = `/${font.id} ${number(segment.sizePt)} Tf`;
    if (wanted !== face) operators.push(wanted);
    face = wanted;
    if (segment.colour !== colour) operators.push(`${rgb(segment.colour)} rg`);
    ({ colour } = segment);
    if (segment.spacingPt !== spacing) operators.push(`${number(segment.spacingPt)} Tc`);
    spacing = segment.spacingPt;
    operators.push(...glyphOperators(segment, left + segment.x, y - segment.risePt));
    if (segment.spaced) operators.push(...spaceOperators(segment, left + segment.x, y - segment.risePt));
  }
  if (spacing !== 0) operators.push('0 Tc');
  operators.push('ET');
  pdf.addContent(operators.join('\n'));
  for (const segment of segments) {
    if (segment.underline) drawRule(pdf, segment, left, y + segment.sizePt * 0.14);
    if (segment.strike) drawRule(pdf, segment, left, y - segment.sizePt * 0.27);
  }
}

function drawRule(pdf: PdfDocument, segment: Segment, left: number, y: number): void {
  const from = left + segment.x;
  pdf.addContent(
    `${rgb(segment.colour)} RG [] 0 d ${number(segment.sizePt / 16)} w ${number(from)} ${number(y)} m ${number(from + segment.widthPt)} ${number(y)} l S`,
  );
}

/** The space after a word that is read leftwards: without it, who listens hears one long word. */
function spaceOperators(segment: Segment, x: number, y: number): string[] {
  const { face, sizePt } = segment;
  const at = x - (face.width(' ') * sizePt) / 1000;
  const [codes] = face.font.encode(' ');
  return [`1 0 0 -1 ${number(at)} ${number(y)} Tm`, `<${codes.join('')}> Tj`];
}

/** The page's y runs down, so each text matrix turns the letters up again. */
function glyphOperators(segment: Segment, x: number, y: number): string[] {
  const glyphs = segment.face.glyphs(segment.text);
  if (glyphs !== null) return [`1 0 0 -1 ${number(x)} ${number(y)} Tm [<${glyphs}>] TJ`];
  return shapedOperators(segment, x, y);
}

/** Glyphs that don't all stand on the line: marks over letters. */
function shapedOperators(segment: Segment, x: number, y: number): string[] {
  const [codes, positions] = segment.face.font.encode(segment.text);
  const scale = segment.sizePt / 1000;
  const operators = [`1 0 0 -1 ${number(x)} ${number(y)} Tm`];
  let pen = x;
  let run: string[] = [];
  let hex = '';
  let moved = false;
  const flush = (): void => {
    if (hex !== '') run.push(`<${hex}>`);
    if (run.length > 0) operators.push(`[${run.join(' ')}] TJ`);
    run = [];
    hex = '';
  };
  positions.forEach((position, at) => {
    const offset = position.xOffset !== 0 || position.yOffset !== 0;
    if (offset || moved) {
      flush();
      const glyphX = pen + position.xOffset * scale;
      operators.push(`1 0 0 -1 ${number(glyphX)} ${number(y - position.yOffset * scale)} Tm`);
      moved = offset;
    }
    hex += codes[at] ?? '';
    const advance = position.xAdvance - position.advanceWidth;
    if (advance !== 0) {
      run.push(`<${hex}> ${number(-advance)}`);
      hex = '';
    }
    pen += position.xAdvance * scale + segment.spacingPt;
  });
  flush();
  return operators;
}
