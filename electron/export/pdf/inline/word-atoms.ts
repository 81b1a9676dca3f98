// Words as line breaking moves them about: the atoms between two places where a line may end, their widths, and how one is split.

import { type Atom, softHyphen, textAtom } from './atoms.ts';

/** Places inside a stretch of text in a language, as offsets, where a hyphen may stand. */
export type WordParts = (text: string, language: string | null) => readonly number[];

/** A word split in two, the first with its hyphen. */
export type Halves = { readonly head: Atom[]; readonly tail: Atom[] };

/** Atoms gathered into words; a tab or the end of a line is one by itself. */
export function* wordsOf(atoms: readonly Atom[]): Generator<Atom[]> {
  let word: Atom[] = [];
  for (const atom of atoms) {
    if (atom.kind !== 'text') {
      if (word.length > 0) yield word;
      yield [atom];
      word = [];
      continue;
    }
    word.push(atom);
    if (atom.breakAfter) {
      yield word;
      word = [];
    }
  }
  if (word.length > 0) yield word;
}

/** Width of atoms without the spaces at their end. */
export function trimmedWidth(atoms: readonly Atom[]): number {
  let width = 0;
  let trailing = true;
  for (let at = atoms.length - 1; at >= 0; at -= 1) {
    const atom = atoms[at];
    if (!atom) continue;
    width += trailing ? atom.trimmedPt : atom.widthPt;
    if (atom.trimmedPt > 0) trailing = false;
  }
  return width;
}

/** Width of a word at the end of a line, with the hyphen that it may show there. */
export function lineWidth(word: readonly Atom[]): number {
  const last = word.at(-1);
  return trimmedWidth(word) + (last?.soft ? hyphenAtom(last).widthPt : 0);
}

/** The hyphen that shows where a line ends after an atom. */
export function hyphenAtom(after: Atom): Atom {
  return textAtom(after.run, softHyphen, after.face, after.level, after.order + 0.5, true);
}

const letter = /^\p{L}/u;

/** A word split so that its beginning fits with a hyphen; null where no part of it does. A word in several looks stays whole. */
export function partWord(word: readonly Atom[], room: number, parts: WordParts): Halves | null {
  let used = 0;
  for (const [at, atom] of word.entries()) {
    if (used + atom.trimmedPt <= room) {
      used += atom.widthPt;
      continue;
    }
    if (!isPartable(word, at)) return null;
    for (const place of [...parts(atom.raw, atom.run.lang)].reverse()) {
      const halves = halvesAt(word, at, place);
      if (used + trimmedWidth(halves.head.slice(at)) <= room) return halves;
    }
    return null;
  }
  return null;
}

/** Whether an atom of a word has whole words of its own, in letters that are read from left to right. */
function isPartable(word: readonly Atom[], at: number): boolean {
  const atom = word[at];
  const before = word[at - 1]?.raw ?? '';
  const after = word[at + 1]?.raw ?? '';
  return (
    atom !== undefined &&
    !/\p{L}$/u.test(before) &&
    !letter.test(after) &&
    !atom.face.rtl &&
    (atom.level & 1) === 0
  );
}

/** A word split inside one of its atoms. */
function halvesAt(word: readonly Atom[], at: number, place: number): Halves {
  const atom = word[at] as Atom;
  const head = textAtom(atom.run, atom.raw.slice(0, place), atom.face, atom.level, atom.order, false);
  const order = atom.order + 0.0001 * place;
  const rest = atom.raw.slice(place);
  const tail = textAtom(atom.run, rest, atom.face, atom.level, order, atom.breakAfter);
  return { head: [...word.slice(0, at), head, hyphenAtom(head)], tail: [tail, ...word.slice(at + 1)] };
}

/** Every way to part a word, from its beginning on. */
export const halvesOf = (word: readonly Atom[], parts: WordParts): Halves[] =>
  word.flatMap((atom, at) =>
    isPartable(word, at) ? parts(atom.raw, atom.run.lang).map((place) => halvesAt(word, at, place)) : [],
  );
