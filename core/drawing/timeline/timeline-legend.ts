// The key under a timeline: what its marks mean, as far as they are used.

import type { DrawingWords } from '../../words/documents/drawing-words.ts';
import { textWidthPt } from '../measure-text.ts';
import type { SceneShape } from '../scene.ts';
import { sceneText } from '../scene-text.ts';
import type { PlacedEntry } from './place-entries.ts';
import { type Mark, markShapes } from './timeline-marks.ts';

const SIZE = 7.5;
const ROW = 14;
const SAMPLE_WIDTH = 18;

type LegendLook = { readonly widthPt: number; readonly dir: 'ltr' | 'rtl'; readonly words: DrawingWords };
type LegendKind = keyof DrawingWords['timeline']['legend'];

const samples: Readonly<Record<LegendKind, Partial<Mark>>> = {
  day: {},
  span: { isSpan: true },
  uncertain: { uncertain: true },
  competing: { competing: true },
  continues: { isSpan: true, cutAfter: true },
};

function usedBy({ entry, cutBefore, cutAfter }: PlacedEntry): LegendKind {
  if (entry.competing) return 'competing';
  if (cutBefore || cutAfter) return 'continues';
  if (entry.uncertain) return 'uncertain';
  return entry.isSpan ? 'span' : 'day';
}

/** The key of the marks in rows from `top`; nothing where dots alone, or dots and bars, explain themselves. */
export function drawLegend(
  entries: readonly PlacedEntry[],
  look: LegendLook,
  top: number,
): { readonly shapes: SceneShape[]; readonly bottom: number } {
  const used = new Set<LegendKind>(entries.map(usedBy));
  if (entries.some(({ entry }) => entry.uncertain && !entry.competing)) used.add('uncertain');
  if (![...used].some((kind) => kind !== 'day' && kind !== 'span')) return { shapes: [], bottom: top - 4 };
  return drawKinds(
    (Object.keys(samples) as LegendKind[]).filter((kind) => used.has(kind)),
    look,
    top,
  );
}

/** The greatest height that a key can take. */
export const legendHeight = (look: LegendLook): number =>
  drawKinds(Object.keys(samples) as LegendKind[], look, 4).bottom;

function drawKinds(
  kinds: readonly LegendKind[],
  look: LegendLook,
  top: number,
): { shapes: SceneShape[]; bottom: number } {
  const shapes: SceneShape[] = [];
  let [x, y] = [1, top + ROW / 2];
  for (const kind of kinds) {
    const text = look.words.timeline.legend[kind];
    const width = SAMPLE_WIDTH + 5 + textWidthPt(text, SIZE);
    if (x > 1 && x + width > look.widthPt) [x, y] = [1, y + ROW];
    const mark: Mark = {
      x1: x,
      x2: x + SAMPLE_WIDTH,
      y,
      isSpan: false,
      uncertain: false,
      competing: false,
      cutBefore: false,
      cutAfter: false,
      ...samples[kind],
    };
    const place = { x: x + SAMPLE_WIDTH + 5, y: y + SIZE * 0.35, sizePt: SIZE, bold: false };
    shapes.push(
      ...markShapes(mark),
      sceneText({ ...place, anchor: 'start', colour: 'muted' }, text, look.dir),
    );
    x += width + 14;
  }
  return { shapes, bottom: y + ROW / 2 };
}
