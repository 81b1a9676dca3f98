// Words whose letters join or carry marks, as the glyphs that a shaping engine gives. Marks come to stand on the line, see moved-glyphs.ts.

import type { MovedGlyphs } from './moved-glyphs.ts';
import { number } from '../draw/numbers.ts';
import type { GlyphPosition, PdfFont, ShapedGlyph } from '../pdf-document.ts';

type Shaped = { readonly glyph: ShapedGlyph; readonly position: GlyphPosition };

const mark = /^\p{M}+$/u;

/** A word as it stands between the outer brackets of a TJ operation; null where a glyph stands off the line and none can be made for it. */
export function shapedGlyphs(
  font: PdfFont,
  text: string,
  rtl: boolean,
  moved: MovedGlyphs | null,
): string | null {
  const { glyphs, positions } = font.layout(text);
  const run = glyphs.flatMap((glyph, at): Shaped[] => {
    const position = positions[at];
    return position ? [{ glyph, position }] : [];
  });
  if (run.every((one) => isPlain(one, rtl))) return run.map((one) => plain(font, one)).join('');
  return (
    moved &&
    clustersOf(run, rtl)
      .map((cluster) => clusterGlyphs(font, moved, cluster, rtl))
      .join('')
  );
}

const onLine = ({ position }: Shaped): boolean => position.xOffset === 0 && position.yOffset === 0;

/** From right to left a letter that the font has with its mark, as one glyph, is two for who takes text out. */
const isPlain = (one: Shaped, rtl: boolean): boolean =>
  onLine(one) && !(rtl && one.glyph.codePoints.length > 1 && one.glyph.codePoints.some(isMarkCode));

const isMarkCode = (code: number): boolean => mark.test(String.fromCodePoint(code));

const isMark = ({ glyph, position }: Shaped): boolean =>
  position.xAdvance === 0 && mark.test(String.fromCodePoint(...glyph.codePoints));

type Cluster = { readonly base: Shaped | null; readonly marks: readonly Shaped[] };

/** Letters with their marks, which stand before them where the glyphs come from left to right and the letters don't. */
function clustersOf(run: readonly Shaped[], rtl: boolean): Cluster[] {
  const clusters: { base: Shaped | null; marks: Shaped[] }[] = [];
  for (const one of rtl ? [...run].reverse() : run) {
    const last = clusters.at(-1);
    if (isMark(one) && last?.base) last.marks.push(one);
    else clusters.push(isMark(one) ? { base: null, marks: [one] } : { base: one, marks: [] });
  }
  return rtl ? clusters.reverse() : clusters;
}

function clusterGlyphs(font: PdfFont, moved: MovedGlyphs, { base, marks }: Cluster, rtl: boolean): string {
  const scale = 1000 / font.font.unitsPerEm;
  const partOf = ({ glyph, position }: Shaped, along: number) => ({
    glyph: glyph.id,
    dx: Math.round(position.xOffset / scale + along),
    dy: Math.round(position.yOffset / scale),
  });
  const letters = marks.flatMap(({ glyph }) => glyph.codePoints);
  if (!base)
    return hex(
      moved.include(
        marks.map((one) => partOf(one, 0)),
        0,
        letters,
      ),
    );
  if (marks.length === 0 && isPlain(base, rtl)) return plain(font, base);
  const advance = Math.round(base.glyph.advanceWidth);
  const kern = kerned(base.position.xAdvance - base.position.advanceWidth);
  const own = base.glyph.codePoints;
  const over = rtl ? [...own.slice(1).filter(isMarkCode), ...letters] : [];
  if (rtl ? over.length === 0 : marks.length === 0)
    return hex(moved.include([partOf(base, 0)], advance, own)) + kern;
  if (!rtl) {
    // A mark's place is told from where its letter ends.
    const parts = [partOf(base, 0), ...marks.map((one) => partOf(one, base.position.xAdvance / scale))];
    return hex(moved.include(parts, advance, [...own, ...letters])) + kern;
  }
  // Who takes text out turns the glyphs around. Letter and marks are two, for not everybody turns the characters of one glyph; they share the
  // letter's width, for glyphs at one place would be taken for one that is printed twice.
  const before = Math.round(advance / 2);
  const above = marks.map((one) => partOf(one, 0));
  const under = own.filter((code, at) => at === 0 || !isMarkCode(code));
  const first = moved.include(above, before, over);
  const second = moved.include([partOf(base, -before)], advance - before, under);
  return hex(first) + hex(second) + kern;
}

function plain(font: PdfFont, { glyph, position }: Shaped): string {
  const inFile = font.subset.includeGlyph(glyph.id);
  font.widths[inFile] ??= position.advanceWidth;
  font.unicode[inFile] ??= glyph.codePoints;
  return hex(inFile) + kerned(position.xAdvance - position.advanceWidth);
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
const kerned = (thousandths: number): string => (thousandths === 0 ? '' : `> ${number(-thousandths)} <`);
