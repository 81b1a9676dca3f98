// Line ends of a paragraph chosen all together (D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981). Knows measures, no words.

/** A place where a line may end and the next begin, with measures along the paragraph set as one line. */
export type LineEnd = {
  /** Where a line that ends here ends, with its hyphen and without the space after it. */
  readonly endPt: number;
  /** Where the line after it begins. */
  readonly startPt: number;
  /** Spaces before the end, and before the beginning of the next line. */
  readonly endGaps: number;
  readonly startGaps: number;
  /** The word that it stands in or after; a word is split once at most. */
  readonly word: number;
  readonly hyphen: boolean;
};

export type Fit = {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly justify: boolean;
};

/** Spaces give so much of the size to let one more word in. */
export const squeeze = 0.04;
/** A word is split where spaces would else grow by this share of the size, or a ragged line stay empty by that of its width. */
export const widestGap = 0.2;
export const emptiestLine = 0.09;
/** More lines in a row that end with a hyphen make a ladder. */
export const mostHyphens = 2;
/** Rounding must not push a word that fits exactly to the next line. */
export const tolerancePt = 0.01;

/** What makes a paragraph look worse, in units of a justified line whose spaces grow by `widestGap`. */
const costs = { line: 0.3, hyphen: 1, hyphens: 2, runt: 6, alone: 4, ragged: 100 } as const;
/** A last line shorter than this share of the width is a runt, and one word is up to the other. */
const runtShare = 0.1;
const lonelyWordShare = 0.2;

/**
 * The ends at which lines cost least in all, and whether all these lines are well filled; null where a line can't be filled without going over the
 * width. `ends` rise, the last is that of the paragraph.
 */
export function fitLines(
  ends: readonly LineEnd[],
  fit: Fit,
): { readonly at: readonly number[]; readonly even: boolean } | null {
  const count = ends.length;
  const least: number[] = [];
  const from: number[] = [];
  const ladder: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const end = ends[at] as LineEnd;
    let best = Number.POSITIVE_INFINITY;
    let origin = -2;
    for (let back = at - 1; back >= -1; back -= 1) {
      const before = back < 0 ? null : (ends[back] as LineEnd);
      const spare = fit.widthPt - end.endPt + (before?.startPt ?? 0);
      const gaps = end.endGaps - (before?.startGaps ?? 0);
      if (spare < -tolerancePt - (fit.justify ? gaps * squeeze * fit.sizePt : 0)) {
        // Whatever begins sooner is longer still; but a hyphen's width may be what is too much.
        if (spare < -fit.sizePt * 2) break;
        continue;
      }
      const base = back < 0 ? 0 : (least[back] ?? Number.POSITIVE_INFINITY);
      if (base >= best || before?.word === end.word) continue;
      const rungs = before?.hyphen ? (ladder[back] ?? 0) : 0;
      if (end.hyphen && rungs >= mostHyphens) continue;
      const last = at === count - 1;
      const cost =
        base +
        (last ? endCost(spare, gaps, fit) : lineCost(spare, gaps, fit)) +
        (end.hyphen ? costs.hyphen + (rungs > 0 ? costs.hyphens : 0) : 0);
      if (cost < best) {
        best = cost;
        origin = back;
        ladder[at] = end.hyphen ? rungs + 1 : 0;
      }
    }
    least[at] = best;
    from[at] = origin;
  }
  if ((least[count - 1] ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) return null;
  const chosen: number[] = [];
  for (let at = count - 1; at >= 0; at = from[at] ?? -1) chosen.unshift(at);
  const even = chosen.slice(0, -1).every((_, line) => isFilled(ends, chosen, line, fit));
  return { at: chosen, even };
}

function isFilled(ends: readonly LineEnd[], chosen: readonly number[], line: number, fit: Fit): boolean {
  const end = ends[chosen[line] ?? 0] as LineEnd;
  const before = line === 0 ? null : (ends[chosen[line - 1] ?? 0] as LineEnd);
  const spare = fit.widthPt - end.endPt + (before?.startPt ?? 0);
  const gaps = end.endGaps - (before?.startGaps ?? 0);
  return fit.justify ? spare <= gaps * widestGap * fit.sizePt : spare <= fit.widthPt * emptiestLine;
}

function lineCost(spare: number, gaps: number, { widthPt, sizePt, justify }: Fit): number {
  const empty = costs.line + costs.ragged * (spare / widthPt) ** 2;
  if (!justify) return empty;
  if (gaps === 0) return costs.alone + empty;
  const gap = spare / gaps / sizePt;
  return costs.line + (gap < 0 ? (gap / squeeze) ** 2 : (gap / widestGap) ** 3);
}

const endCost = (spare: number, gaps: number, { widthPt }: Fit): number =>
  costs.line + (isRunt(widthPt - spare, gaps, widthPt) ? costs.runt : 0);

/** Whether a last line so wide, with so many spaces, is too short to be looked at as a line. */
export const isRunt = (linePt: number, gaps: number, widthPt: number): boolean =>
  linePt < widthPt * runtShare || (gaps === 0 && linePt < widthPt * lonelyWordShare);
