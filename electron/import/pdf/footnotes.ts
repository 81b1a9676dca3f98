// Finds the notes at the foot of pages and columns, and the mark that each bears.

import type { Line } from './page-lines.ts';

/** A note as it stands at the foot of a page. */
export type Footnote = {
  /** The page, from 0. */
  readonly page: number;
  /** As it is written, such as "3" or "*". */
  readonly mark: string;
  readonly lines: readonly Line[];
};
export type PageWithNotes = { readonly lines: readonly Line[]; readonly notes: readonly Footnote[] };

/** Notes are set smaller than the text by this at least; they stand below this share of the page's height. */
const SMALLER = 0.94;
const LOWER = 0.3;
const SIGNS = /^[*†‡§¶#]{1,3}/u;

/** Takes the notes out of the lines of a page. `body` is the size of the text in points, `height` the page's. */
export function withoutNotes(lines: readonly Line[], body: number, height: number): PageWithNotes {
  const references = new Set(lines.flatMap(marksIn));
  const taken = new Set<Line>();
  const notes: { page: number; mark: string; lines: Line[] }[] = [];
  for (const foot of feetOf(lines, body, height)) {
    let open: (typeof notes)[number] | null = null;
    for (const line of foot) {
      const mark = markOf(line, open?.mark ?? null, references);
      if (mark !== null) {
        open = { page: line.region.page, mark, lines: [line] };
        notes.push(open);
      } else open?.lines.push(line);
      if (open !== null) taken.add(line);
    }
  }
  return { lines: lines.filter((line) => !taken.has(line)), notes };
}

/** The small lines at the end of each column, and those that the file itself calls notes. */
function feetOf(lines: readonly Line[], body: number, height: number): Line[][] {
  const tagged = lines.filter(({ place }) => place?.role === 'note');
  if (tagged.length > 0) return [tagged];
  const regions = new Map(
    lines.map((line) => [line.region, lines.filter(({ region }) => region === line.region)]),
  );
  return [...regions.values()].map((all) => {
    let from = all.length;
    while (from > 0 && isSmall(all[from - 1], body, height)) from -= 1;
    return all.slice(from);
  });
}

const isSmall = (line: Line | undefined, body: number, height: number): boolean =>
  line !== undefined && line.rows === null && line.size <= SMALLER * body && line.baseline > LOWER * height;

/** The marks of notes that a line refers to: what stands raised in it, but not at its beginning. */
export const marksIn = (line: Line): string[] =>
  line.raised.flatMap(({ start, end }) =>
    start === 0
      ? []
      : line.text
          .slice(start, end)
          .split(/[\s,;–]+/u)
          .filter((mark) => mark !== ''),
  );

/** The mark with which a line begins a note: a raised one, or a number or sign that the text above refers to. */
function markOf(line: Line, before: string | null, references: ReadonlySet<string>): string | null {
  const raised = line.raised.find(({ start }) => start === 0);
  if (raised !== undefined && raised.end < line.text.length) return line.text.slice(0, raised.end).trim();
  const sign = SIGNS.exec(line.text)?.[0];
  if (sign !== undefined) return sign;
  const number = /^\[?(\d{1,3})[\].)]?\s+\S/u.exec(line.text)?.[1];
  if (number === undefined) return null;
  if (before !== null && Number(number) === Number(before) + 1) return number;
  return references.has(number) ? number : null;
}
