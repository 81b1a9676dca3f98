// Joins lines to paragraphs, over columns and pages too. Knows nothing of what a paragraph is, a heading or an item.

import type { Line } from './page-lines.ts';
import { listMark } from './list-marks.ts';

/** Lines that are one text. */
export type Paragraph = { readonly lines: readonly Line[] };

const ENDS = /[.!?:;؟۔。！？…]['"”’»)\]]*\p{No}*$/u;
/** Indents and short last lines, in sizes of the type. */
const INDENT = 0.8;
const DEEPEST_INDENT = 5;

/** The paragraphs of lines in reading order. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const indents = usesIndents(lines);
  const made: Line[][] = [];
  // Where a table or a caption stands between two parts of a sentence, the part before it.
  let open: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    const current = made.at(-1);
    const before = current?.at(-1);
    if (current === undefined || before === undefined || line.rows !== null || before.rows !== null) {
      const kept: Line[] | null = open ?? (before?.rows === null ? (current ?? null) : null);
      if (line.rows === null && kept !== null && goesOnLower(kept, line)) kept.push(line);
      else made.push([line]);
      open = line.rows === null ? null : kept;
      continue;
    }
    if (beginsAnew(before, line, lines[index + 1], lines[index - 2], indents)) made.push([line]);
    else current.push(line);
  }
  return made.map((group) => ({ lines: group }));
}

const goesOnLower = (group: readonly Line[], line: Line): boolean => {
  const last = group.at(-1);
  return (
    last !== undefined &&
    last.rows === null &&
    isAlike(last, line) &&
    !ENDS.test(last.text) &&
    /^\p{Ll}/u.test(line.text)
  );
};

const isAlike = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) <= 0.06 * Math.max(one.size, other.size) && one.bold === other.bold;

/** Whether the document marks new paragraphs by indents rather than by space between them. */
function usesIndents(lines: readonly Line[]): boolean {
  let [indented, all] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (before?.region !== line.region || after?.region !== line.region) continue;
    all += 1;
    if (
      indentOf(line) > INDENT * line.size &&
      indentOf(after) < 0.3 * line.size &&
      indentOf(before) < 0.3 * line.size
    )
      indented += 1;
  }
  return indented > 3 && indented > 0.02 * all;
}

/** How far a line begins from the edge of its column at which lines begin. */
export const indentOf = (line: Line): number =>
  line.direction === 'ltr' ? line.x0 - line.region.x0 : line.region.x1 - line.x1;
const restOf = (line: Line): number =>
  line.direction === 'ltr' ? line.region.x1 - line.x1 : line.x0 - line.region.x0;

function beginsAnew(
  before: Line,
  line: Line,
  after: Line | undefined,
  earlier: Line | undefined,
  indents: boolean,
): boolean {
  if (before.place !== null && line.place !== null) {
    if (before.region.page === line.region.page) return before.place.block !== line.place.block;
    if (before.place.role !== line.place.role) return true;
  } else if ((before.place === null) !== (line.place === null) && before.region.page === line.region.page)
    return true;
  if (!isAlike(before, line)) return !isRunOn(before, line);
  if (beginsItem(before, line)) return true;
  if (before.region !== line.region) return !goesOnElsewhere(before, line, after, indents);
  const step = line.baseline - before.baseline;
  const usual = usualStep(line);
  if (step > usual + Math.max(0.25 * usual, 1.5)) return true;
  if (isCentred(before) && isCentred(line)) return step > 1.5 * line.size;
  if (isHeadline(line)) return false;
  const [was, is, next] = [
    indentOf(before),
    indentOf(line),
    after?.region === line.region ? indentOf(after) : null,
  ];
  const deeper = is - was;
  if (deeper > 0 && deeper < DEEPEST_INDENT * line.size && listMark(before.text) !== null)
    return !isFullLine(before, line);
  if (deeper > INDENT * line.size && deeper < DEEPEST_INDENT * line.size) {
    // A first line that is indented; not the second of one that hangs out.
    const hangs = next !== null && Math.abs(next - is) < 0.3 * line.size;
    const before2 = earlier?.region === line.region ? indentOf(earlier) : null;
    const isFirstOut =
      before2 === null || Math.abs(before2 - is) < 0.3 * line.size || before2 > was + INDENT * line.size;
    return !hangs || !(isFirstOut && isFullLine(before, line));
  }
  if (deeper < -INDENT * line.size && isOutdent(before, line, earlier, next)) return true;
  return !isFullLine(before, line);
}

/** A dash or a number begins an item only where the line before it need not have ended there. */
function beginsItem(before: Line, line: Line): boolean {
  const mark = listMark(line.text);
  if (mark === null) return false;
  if (mark.isBullet && !/^[–—*-]/u.test(line.text)) return true;
  const last = listMark(before.text);
  if (mark.number !== null && last?.number === mark.number - 1) return true;
  return (
    ENDS.test(before.text) ||
    !isFullLine(before, line) ||
    indentOf(line) < indentOf(before) - INDENT * line.size
  );
}

/** From one line to the next, as in its column, and in larger type by as much more. */
const usualStep = ({ region, size }: Line): number =>
  region.leading === 0 ? 1.45 * size : region.leading * Math.max(1, size / Math.max(1, region.size));

/** Lines of a text whose first lines hang out: back at the edge after lines that were indented. */
function isOutdent(before: Line, line: Line, earlier: Line | undefined, next: number | null): boolean {
  if (next !== null && next - indentOf(line) > INDENT * line.size) return true;
  return (
    earlier?.region === line.region &&
    Math.abs(indentOf(earlier) - indentOf(before)) < 0.3 * line.size &&
    ENDS.test(before.text)
  );
}

/** Whether the first word of the next line would not have had room at the end of a line. */
function isFullLine(line: Line, next: Line): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? '';
  const perLetter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  const needed = (word.length + 1) * perLetter;
  const rest = restOf(line);
  // Ragged lines end where the next word had no room; by how much letters differ in width is a third of it.
  if (rest < needed * 1.15 + 0.5 * line.size) return true;
  // A word that was kept whole with its neighbours, such as an address, leaves more: then the sentence goes on.
  return (
    !ENDS.test(line.text) &&
    /^\p{Ll}/u.test(next.text) &&
    rest < needed * 1.15 + 0.35 * (line.region.x1 - line.region.x0)
  );
}

const isCentred = (line: Line): boolean => {
  const [left, right] = [line.x0 - line.region.x0, line.region.x1 - line.x1];
  return left > line.size && Math.abs(left - right) < line.size;
};

/** Lines of a heading, which are broken where it looks well. */
const isHeadline = (line: Line): boolean => line.bold && line.text.length < 120 && !ENDS.test(line.text);

/** Whether a change of type within a line goes on in the next: a whole line of bold words in a paragraph. */
function isRunOn(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > 0.06 * line.size || before.region !== line.region) return false;
  const step = line.baseline - before.baseline;
  const usual = usualStep(line);
  return (
    step <= usual * 1.1 &&
    restOf(before) < 2 * line.size &&
    !ENDS.test(before.text) &&
    /^\p{Ll}/u.test(line.text) &&
    indentOf(line) < 0.3 * line.size
  );
}

/** Whether a paragraph goes on at the head of the next column or page. */
function goesOnElsewhere(before: Line, line: Line, after: Line | undefined, indents: boolean): boolean {
  const lower = /^\p{Ll}/u.test(line.text);
  const isBelow = before.region.page === line.region.page && line.x0 < before.x1 && line.x1 > before.x0;
  const below = isBelow ? line.baseline - before.baseline : 0;
  if (below > 1.5 * line.size && !lower) return false;
  if (/[-\u00ad\u2010]$/u.test(before.text) && /^\p{L}/u.test(line.text)) return true;
  const next = after?.region === line.region ? indentOf(after) : null;
  if (next !== null && indentOf(line) - next > INDENT * line.size && !lower) return false;
  if (!ENDS.test(before.text)) return lower || isFullLine(before, line);
  return indents && isFullLine(before, line) && next !== null && indentOf(line) < 0.3 * line.size;
}
