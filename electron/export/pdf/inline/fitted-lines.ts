// A paragraph broken into lines as a whole: the places where its lines may end, those that are chosen, and the lines between them.

import type { Atom } from './atoms.ts';
import { fitLines, type LineEnd, tolerancePt } from './fit-lines.ts';
import {
  type Halves,
  halvesOf,
  hyphenAtom,
  lineWidth,
  trimmedWidth,
  type WordParts,
  wordsOf,
} from './word-atoms.ts';

/** A line that is not placed yet. `justified`: it continues on the next one, and may be spread to the whole width. */
export type OpenLine = { readonly items: Atom[]; readonly justified: boolean };

/** How lines are broken. */
export type Breaking = {
  readonly justify: boolean;
  /** Where a word can be split; null where words stay whole. */
  readonly parts: WordParts | null;
  /** Line ends are chosen for the whole paragraph; else each line is as full as it gets, as Word does it. */
  readonly fitted: boolean;
};
/** In a column of less than about so many letters, one word on a line is no exception. */
const leastFit = 14;

/**
 * Lines whose ends are chosen together; null where there is nothing to choose (one line, tabs, a narrow column, a word wider than it), or where
 * more than `most` lines would come of it.
 */
export function fittedLines(
  atoms: readonly Atom[],
  width: number,
  breaking: Breaking,
  most: number,
): OpenLine[] | null {
  const sizePt = atoms[0]?.run.style.sizePt ?? 0;
  let total = 0;
  for (const atom of atoms) {
    if (atom.kind !== 'text' || atom.face.eastAsian) return null;
    total += atom.widthPt;
  }
  if (total <= width || width < sizePt * leastFit) return null;
  const words = [...wordsOf(atoms)];
  const fit = { widthPt: width, sizePt, justify: breaking.justify };
  const plain = lineEnds(words, width, null);
  if (!plain) return null;
  const first = fitLines(plain.ends, fit);
  const { parts } = breaking;
  if (first && (first.even || !parts)) return first.at.length > most ? null : linesAt(words, plain, first.at);
  const hyphened = parts && lineEnds(words, width, parts);
  const second = hyphened && fitLines(hyphened.ends, fit);
  return second && second.at.length <= most ? linesAt(words, hyphened, second.at) : null;
}

type LineEnds = {
  readonly ends: readonly LineEnd[];
  /** The halves of the word that an end parts. */
  readonly halves: readonly (Halves | null)[];
};

/** Every place where a line may end; null where a word is wider than the line. */
function lineEnds(words: readonly Atom[][], width: number, parts: WordParts | null): LineEnds | null {
  const ends: LineEnd[] = [];
  const halves: (Halves | null)[] = [];
  let startPt = 0;
  let gaps = 0;
  for (const [word, atoms] of words.entries()) {
    const trimmedPt = lineWidth(atoms);
    if (trimmedPt > width + tolerancePt) return null;
    let fullPt = 0;
    for (const atom of atoms) fullPt += atom.widthPt;
    // The last word stays whole: its end alone would be the shortest of last lines.
    for (const half of parts && word < words.length - 1 ? halvesOf(atoms, parts) : []) {
      let tailPt = 0;
      for (const atom of half.tail) tailPt += atom.widthPt;
      ends.push({
        endPt: startPt + trimmedWidth(half.head),
        startPt: startPt + fullPt - tailPt,
        endGaps: gaps,
        startGaps: gaps,
        word,
        hyphen: true,
      });
      halves.push(half);
    }
    const endGaps = gaps;
    const endPt = startPt + trimmedPt;
    startPt += fullPt;
    const last = atoms.at(-1);
    if (last?.raw.endsWith(' ')) gaps += 1;
    ends.push({ endPt, startPt, endGaps, startGaps: gaps, word, hyphen: last?.soft ?? false });
    halves.push(null);
  }
  return { ends, halves };
}

function linesAt(
  words: readonly Atom[][],
  { ends, halves }: LineEnds,
  chosen: readonly number[],
): OpenLine[] {
  let next = 0;
  let rest: readonly Atom[] = [];
  return chosen.map((at, line) => {
    const end = ends[at]?.word ?? 0;
    const half = halves[at] ?? null;
    const items = [...rest];
    for (let word = next; word < end; word += 1) items.push(...(words[word] ?? []));
    if (half) items.push(...half.head);
    else if (next <= end) items.push(...(words[end] ?? []));
    next = end + 1;
    rest = half?.tail ?? [];
    const justified = line < chosen.length - 1;
    const last = items.at(-1);
    // Where a line ends at a soft hyphen, it shows.
    if (justified && last?.soft) items.push(hyphenAtom(last));
    return { items, justified };
  });
}
