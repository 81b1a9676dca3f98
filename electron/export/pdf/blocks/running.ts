// Header and footer of a page, with the marking that every page carries.

import type { Classification, Inline, RunningMatter } from '../../../../core/document/tree.ts';
import { atomsOf } from '../inline/atoms.ts';
import { type LayoutEnv, lineMetrics, type TextStyle, textStyle } from '../pages/layout-env.ts';
import { naturalWidth, setLines } from '../inline/lines.ts';
import type { Mark } from '../pages/page-model.ts';
import { layoutText, lineMark } from './paragraphs.ts';
import { runsOf } from '../inline/runs.ts';

export type Running = { readonly heightPt: number; readonly marks: readonly Mark[] };

type Slot = 'start' | 'centre' | 'end';
/** A line of a slot: its marks from 0 on. */
type SlotLine = { readonly widthPt: number; readonly heightPt: number; readonly marks: readonly Mark[] };

const minMarkingPt = 12;
const slotGapPt = 12;

/** Lays out a header or footer over the width of the text. `env.fields` has the page it stands on. */
export function layoutRunning(
  env: LayoutEnv,
  matter: RunningMatter,
  classification: Classification | null,
  widthPt: number,
): Running {
  const widths = slotWidths(env, matter, classification, widthPt);
  const slots = (['start', 'centre', 'end'] as const).map((slot) => ({
    slot,
    lines: slotLines(env, matter, classification, slot, widths[slot]),
  }));
  const heights = slots.map(({ lines }) => lines.reduce((sum, line) => sum + line.heightPt, 0));
  const heightPt = Math.max(0, ...heights);
  const marks = slots.flatMap(({ slot, lines }, at) => {
    let y = (heightPt - (heights[at] ?? 0)) / 2;
    return lines.map((line): Mark => {
      const x = slotX(env, slot, line.widthPt, widthPt);
      const placed: Mark = { kind: 'shift', y, marks: line.marks.map((mark) => movedRight(mark, x)) };
      y += line.heightPt;
      return placed;
    });
  });
  return { heightPt, marks };
}

function slotX(env: LayoutEnv, slot: Slot, lineWidthPt: number, widthPt: number): number {
  if (slot === 'centre') return (widthPt - lineWidthPt) / 2;
  return (slot === 'start') === (env.dir === 'ltr') ? 0 : widthPt - lineWidthPt;
}

function movedRight(mark: Mark, x: number): Mark {
  if (mark.kind === 'text') {
    return { ...mark, segments: mark.segments.map((segment) => ({ ...segment, x: segment.x + x })) };
  }
  return mark.kind === 'rect' ? { ...mark, x: mark.x + x } : mark;
}

/** Each slot gets what it needs; where that is too much, the room is shared. */
function slotWidths(
  env: LayoutEnv,
  matter: RunningMatter,
  classification: Classification | null,
  widthPt: number,
): Record<Slot, number> {
  const look = textStyle(env, 'running');
  const natural = (slot: Slot): number => {
    const marking = matter.marking === slot && classification ? markingLine(env, classification).widthPt : 0;
    const words =
      matter[slot].length > 0
        ? naturalWidth(atomsOf(env, runsOf(env, matter[slot], look, null, null).runs, env.dir))
        : 0;
    return Math.max(marking, words + 1);
  };
  const wants = { start: natural('start'), centre: natural('centre'), end: natural('end') };
  const used = wants.centre > 1;
  if (used) {
    const side = Math.max(20, (widthPt - Math.min(wants.centre, widthPt * 0.5)) / 2 - slotGapPt);
    return { start: side, centre: Math.min(wants.centre, widthPt * 0.5), end: side };
  }
  const room = widthPt - slotGapPt;
  if (wants.start + wants.end <= room) return { ...wants, start: room - wants.end };
  const end = Math.min(wants.end, Math.max(room * 0.4, room - wants.start));
  return { start: Math.max(20, room - end), centre: 0, end: Math.max(20, end) };
}

function slotLines(
  env: LayoutEnv,
  matter: RunningMatter,
  classification: Classification | null,
  slot: Slot,
  widthPt: number,
): SlotLine[] {
  const lines: SlotLine[] = [];
  if (matter.marking === slot && classification) lines.push(markingLine(env, classification));
  if (matter[slot].length > 0) lines.push(...wordLines(env, matter[slot], widthPt));
  return lines;
}

function wordLines(env: LayoutEnv, inlines: readonly Inline[], widthPt: number): SlotLine[] {
  const look = textStyle(env, 'running');
  const metrics = lineMetrics(env.faces.main(look.face), look.sizePt, look.lineHeight, env.dir);
  const atoms = atomsOf(env, runsOf(env, inlines, look, null, null).runs, env.dir);
  // Each line is set by itself and stands in its slot as a whole.
  return setLines(atoms, { x: 0, width: widthPt, dir: 'ltr', align: 'start' }).map((line) => ({
    widthPt: line.widthPt,
    heightPt: metrics.height,
    marks: [{ kind: 'text', y: metrics.baseline, segments: line.segments }],
  }));
}

/** The label in its colours on its ground, at least 12 pt and from left to right as TLP 2.0 asks; caveats follow in plain words. */
function markingLine(env: LayoutEnv, classification: Classification): SlotLine {
  const running = textStyle(env, 'running');
  const sizePt = Math.max(minMarkingPt, env.styles.markingSizePt);
  const look: TextStyle = {
    face: { serif: false, bold: true, italic: false },
    sizePt,
    lineHeight: 1.3,
    colour: classification.foreground,
    capitals: false,
    spacingPt: 0,
  };
  const metrics = lineMetrics(env.faces.main(look.face), sizePt, look.lineHeight, 'ltr');
  const pad = sizePt * 0.55;
  const label = layoutText(env, [plain(classification.label)], look, 'ltr', null);
  const boxPt = label.widthPt + 2 * pad;
  const ground: Mark = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: boxPt,
    height: metrics.height,
    radius: 0,
    fill: classification.background,
    stroke: null,
    lineWidth: 0,
    dashed: false,
  };
  const marks: Mark[] = [ground, lineMark(label, pad, metrics.baseline)];
  let widthPt = boxPt;
  const caveats = classification.caveats.filter((caveat) => caveat.trim() !== '');
  if (caveats.length > 0) {
    const words: TextStyle = { ...running, face: look.face, colour: env.styles.palette.ink };
    const line = layoutText(env, [plain(caveats.join(' · '))], words, 'ltr', null);
    marks.push(lineMark(line, boxPt + 6, metrics.baseline));
    widthPt += 6 + line.widthPt;
  }
  return { widthPt, heightPt: metrics.height, marks };
}

const plain = (text: string): Inline => ({ type: 'text', text, marks: {}, lang: null, dir: null });
