// A paragraph made into boxes, one for each line, with its number, bar, fill and rules.

import type { Inline, TextDirection } from '../../../../core/document/tree.ts';
import type { Style, StyleRole } from '../../../../core/template/styles.ts';
import { atomsOf } from '../inline/atoms.ts';
import {
  type Area,
  colourOf,
  type LayoutEnv,
  lineMetrics,
  type TextStyle,
  textStyle,
} from '../pages/layout-env.ts';
import { type Align, type Line, naturalWidth, setLines } from '../inline/lines.ts';
import {
  type Band,
  type Box,
  type BreakCost,
  breakCosts,
  emptyBox,
  type Mark,
  withMarks,
} from '../pages/page-model.ts';
import { runsOf } from '../inline/runs.ts';
import type { StructNode } from '../file/structure.ts';
import { fillPadPt, numberRoomPt, rulePadPt } from '../../parts/measures.ts';

export type ParagraphInput = {
  readonly role: StyleRole;
  readonly inlines: readonly Inline[];
  /** Words before them that have a structure element of their own: the number of a note. */
  readonly opening?: { readonly inlines: readonly Inline[]; readonly parent: StructNode | null };
  readonly dir: TextDirection | null;
  readonly lang: string | null;
  readonly align: Align | null;
  /** Printed beside the first line. */
  readonly number: string | null;
  readonly keepLines: boolean;
  /** Drawn with the first line: places and outline entries. */
  readonly marks: readonly Mark[];
};

/** Blocks made into boxes, with the space they want around them. */
export type Laid = {
  readonly boxes: readonly Box[];
  readonly beforePt: number;
  readonly afterPt: number;
  /** The next block belongs on the same page; how badly it may be split. */
  readonly keepNext: BreakCost;
  /** In a frame that goes on: the room to its edge that the block before has under it. */
  readonly raisePt?: number;
};

/** Lays out a paragraph. `parent` is its own structure element; null in decoration. `joins` is the band of the paragraph before it, when it goes on. */
export function layoutParagraph(
  env: LayoutEnv,
  input: ParagraphInput,
  area: Area,
  parent: StructNode | null,
  joins: Band | null = null,
): Laid {
  const style = env.styles.roles[input.role];
  const look = textStyle(env, input.role);
  const dir = input.dir ?? area.dir;
  const framed = isFramed(style) && area.band === undefined;
  const band = area.band ?? (framed ? bandOf(env, input.role, area, dir, joins) : null);
  const goesOn = band !== null && band === joins;
  const inside = area.band !== undefined && isFramed(style);
  const textArea = inside ? area : insetFrame(area, style, dir);
  const label = input.number === null ? null : layoutLabel(env, input.number, look, dir, parent);
  const labelPt = label && input.number !== null ? numberRoomPt(input.number, style) : 0;
  const column = insetArea(textArea, dir, labelPt, 0);

  const { runs: words, places } = runsOf(env, input.inlines, look, parent, input.lang);
  const { opening } = input;
  const runs = opening
    ? [...runsOf(env, opening.inlines, look, opening.parent, input.lang).runs, ...words]
    : words;
  const lines = setLines(atomsOf(env, runs, dir), {
    ...column,
    dir,
    align: input.align ?? style.align,
    parts: style.hyphenate ? (text, lang) => env.wordParts(text, lang ?? env.language) : null,
    fitted: !env.asWord,
  });
  const metrics = lineMetrics(env.faces.main(look.face), look.sizePt, look.lineHeight, dir);
  const extra: Mark[] = [...input.marks, ...places.map((id): Mark => ({ kind: 'place', id }))];
  if (label) extra.push(labelMark(label, textArea, dir, metrics.baseline));

  const pad = style.fill === null || !framed ? 0 : fillPadPt;
  const above = style.ruleAbovePt > 0 ? style.ruleAbovePt + rulePadPt : 0;
  const below = style.ruleBelowPt > 0 ? style.ruleBelowPt + rulePadPt : 0;
  const boxes = lines.map((line, at): Box => {
    const first = at === 0;
    const last = at === lines.length - 1;
    const top = first ? (goesOn ? 0 : pad) + above : 0;
    const heightPt = top + metrics.height + (last ? pad + below : 0);
    const marks: Mark[] = [{ kind: 'text', y: top + metrics.baseline, segments: line.segments }];
    if (first) {
      marks.unshift(...extra.map((mark) => (mark.kind === 'text' ? { ...mark, y: mark.y + top } : mark)));
      if (above > 0) marks.push(ruleMark(env, input.role, area, style.ruleAbovePt / 2, style.ruleAbovePt));
    }
    if (last && below > 0) {
      marks.push(ruleMark(env, input.role, area, heightPt - style.ruleBelowPt / 2, style.ruleBelowPt));
    }
    return {
      ...emptyBox,
      heightPt,
      breakCost: lineBreakCost(at, lines.length, input.keepLines),
      marks,
      notes: line.notes,
      band,
      baselinePt: top + metrics.baseline,
    };
  });
  return {
    boxes,
    beforePt: style.spaceBeforePt,
    afterPt: style.spaceAfterPt,
    raisePt: goesOn ? pad : 0,
    keepNext: style.keepNext ? breakCosts.stranded : 0,
  };
}

/** No line stands alone: not the first at a page's foot, not the last at a page's head. */
function lineBreakCost(at: number, count: number, keepLines: boolean): BreakCost {
  if (at === 0) return 0;
  if (at === 1 || at === count - 1) return breakCosts.stranded;
  return keepLines ? breakCosts.together : 0;
}

/** A column made narrower at its start and end; it never becomes narrower than a letter. */
export function insetArea(area: Area, dir: TextDirection, startPt: number, endPt: number): Area {
  const width = Math.max(8, area.width - startPt - endPt);
  return { ...area, x: area.x + (dir === 'rtl' ? endPt : startPt), width };
}

/** Whether paragraphs of a style stand in a frame: a ground, a bar or both. */
export const isFramed = (style: Style): boolean => style.barPt > 0 || style.fill !== null;

/** The column inside the indents of a style and its frame. */
export const insetFrame = (area: Area, style: Style, dir: TextDirection): Area =>
  insetArea(
    area,
    dir,
    isFramed(style) ? style.barPt + Math.max(style.indentStartPt, 4) : style.indentStartPt,
    style.indentEndPt,
  );

/** The frame of a role in a column: the one before where that goes on. Words of the other direction have their bar on the other side. */
export function bandOf(
  env: LayoutEnv,
  role: StyleRole,
  area: Area,
  dir: TextDirection,
  joins: Band | null,
): Band {
  const own = makeBand(env, role, area, dir);
  return joins && joins.bar?.x === own.bar?.x ? joins : own;
}

function makeBand(env: LayoutEnv, role: StyleRole, area: Area, dir: TextDirection): Band {
  const style = env.styles.roles[role];
  const barX = dir === 'rtl' ? area.x + area.width - style.barPt : area.x;
  return {
    x: area.x,
    width: area.width,
    fill: style.fill === null ? null : colourOf(env, style.fill),
    bar: style.barPt > 0 ? { x: barX, width: style.barPt, colour: colourOf(env, style.barColour) } : null,
  };
}

function ruleMark(env: LayoutEnv, role: StyleRole, area: Area, y: number, lineWidth: number): Mark {
  const colour = colourOf(env, env.styles.roles[role].ruleColour);
  return {
    kind: 'line',
    x1: area.x,
    y1: y,
    x2: area.x + area.width,
    y2: y,
    colour,
    lineWidth,
    dashed: false,
  };
}

function layoutLabel(
  env: LayoutEnv,
  text: string,
  look: TextStyle,
  dir: TextDirection,
  parent: StructNode | null,
): Line {
  const inline: Inline = { type: 'text', text, marks: {}, lang: null, dir: null };
  return layoutText(env, [inline], look, dir, parent);
}

/** Inlines on one line, however wide, starting at 0. */
export function layoutText(
  env: LayoutEnv,
  inlines: readonly Inline[],
  look: TextStyle,
  dir: TextDirection,
  parent: StructNode | null,
): Line {
  const atoms = atomsOf(env, runsOf(env, inlines, look, parent, null).runs, dir);
  const width = naturalWidth(atoms);
  const [line] = setLines(atoms, { x: 0, width: width + 1, dir: 'ltr', align: 'start' });
  return { segments: line?.segments ?? [], notes: line?.notes ?? [], widthPt: width };
}

/** A line moved to its place. */
export function lineMark(line: Line, x: number, y: number): Mark {
  return { kind: 'text', y, segments: line.segments.map((segment) => ({ ...segment, x: segment.x + x })) };
}

function labelMark(label: Line, area: Area, dir: TextDirection, baseline: number): Mark {
  return lineMark(label, dir === 'rtl' ? area.x + area.width - label.widthPt : area.x, baseline);
}

/** A mark of a list beside the first line of its item. Always drawn, even beside a table or a picture. */
export function withListMark(
  env: LayoutEnv,
  boxes: readonly Box[],
  text: string,
  role: StyleRole,
  area: Area,
  parent: StructNode | null,
): Box[] {
  const look = textStyle(env, role);
  const emphasised: TextStyle =
    role === 'keyJudgement'
      ? {
          ...look,
          face: { serif: false, bold: true, italic: false },
          sizePt: look.sizePt * 0.95,
          colour: colourOf(env, 'accent'),
        }
      : { ...look, face: { ...look.face, bold: false, italic: false } };
  const line = layoutText(
    env,
    [{ type: 'text', text, marks: {}, lang: null, dir: null }],
    emphasised,
    area.dir,
    parent,
  );
  const metrics = lineMetrics(env.faces.main(look.face), look.sizePt, look.lineHeight, area.dir);
  const [first, ...rest] = boxes;
  const at = first?.baselinePt ?? metrics.baseline;
  const mark = labelMark(line, area, area.dir, at);
  if (!first) return [{ ...emptyBox, heightPt: metrics.height, marks: [mark], baselinePt: metrics.baseline }];
  return [withMarks(first, [mark]), ...rest];
}

/** A caption: its label in bold, then its words. */
export function captionInlines(label: string, inlines: readonly Inline[]): readonly Inline[] {
  const word: Inline = { type: 'text', text: label, marks: { bold: true }, lang: null, dir: null };
  const gap: Inline = { type: 'text', text: ' ', marks: {}, lang: null, dir: null };
  return inlines.length === 0 || label === ''
    ? [...(label === '' ? [] : [word]), ...inlines]
    : [word, gap, ...inlines];
}

/** The plain words of inlines, for outline, contents and messages. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'link') return plainText(inline.inlines);
      if (inline.type === 'ref') return inline.text;
      return inline.type === 'break' || inline.type === 'tab' ? ' ' : '';
    })
    .join('')
    .trim();
}
