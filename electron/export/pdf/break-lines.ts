// Atoms broken into lines: at spaces first, inside words where their language allows it and the line would else stay too empty. Places nothing.

import { type Atom, softHyphen, textAtom } from './atoms.ts';

const tabStopPt = 36;
// Rounding must not push a word that fits exactly to the next line.
const tolerancePt = 0.01;

/** A line that is not placed yet. `justified`: it goes on on the next one, and may be spread to the whole width. */
export type OpenLine = { readonly items: Atom[]; readonly justified: boolean };

/** How lines are broken. */
export type Breaking = {
  readonly justify: boolean;
  /** Where a word can be parted; null where words stay whole. */
  readonly parts: WordParts | null;
};
/** Places inside a stretch of text in a language, as offsets, where a hyphen may stand. */
export type WordParts = (text: string, language: string | null) => readonly number[];

const whole: Breaking = { justify: false, parts: null };
// More lines in a row that end with a hyphen make a ladder.
const mostHyphens = 2;
// A word is parted where spaces would otherwise grow by this share of the size, or a ragged line stay empty by that of its width.
const widestGap = 0.2;
const emptiestLine = 0.09;
// Spaces give so much of the size to let one more word in.
const squeeze = 0.04;

/** Breaks atoms into lines of a width, each as full as it gets. There is always at least one. */
export function breakLines(atoms: readonly Atom[], width: number, breaking: Breaking = whole): OpenLine[] {
  const lines: OpenLine[] = [];
  let items: Atom[] = [];
  let used = 0;
  let gaps = 0;
  let hyphens = 0;
  const flush = (justified: boolean): void => {
    const last = items.at(-1);
    // Where a line ends at a soft hyphen, it shows.
    if (justified && last?.soft) items.push(hyphenAtom(last));
    hyphens = items.at(-1)?.raw === softHyphen ? hyphens + 1 : 0;
    lines.push({ items, justified });
    items = [];
    used = 0;
    gaps = 0;
  };
  const put = (atom: Atom): void => {
    items.push(atom);
    used += atom.widthPt;
    if (atom.raw.endsWith(' ')) gaps += 1;
  };
  for (const given of wordsOf(atoms)) {
    let word = given;
    const [first] = word;
    if (first?.kind === 'end') {
      flush(false);
      continue;
    }
    if (first?.kind === 'tab') {
      const advance = tabStopPt - (used % tabStopPt);
      if (used + advance > width && items.length > 0) flush(true);
      put({ ...first, widthPt: advance });
      continue;
    }
    let wordPt = lineWidth(word);
    const sizePt = first?.run.style.sizePt ?? 0;
    const room = width + tolerancePt + (breaking.justify ? gaps * squeeze * sizePt : 0);
    if (used + wordPt > room && items.length > 0) {
      const spare = width - used;
      const open = breaking.justify ? spare > gaps * widestGap * sizePt : spare > width * emptiestLine;
      const parted =
        breaking.parts && open && hyphens < mostHyphens ? partWord(word, spare, breaking.parts) : null;
      parted?.head.forEach(put);
      flush(true);
      if (parted) {
        word = parted.tail;
        wordPt = lineWidth(word);
      }
    }
    if (wordPt <= width + tolerancePt) {
      word.forEach(put);
      continue;
    }
    for (const atom of word) {
      let rest: Atom | null = atom;
      while (rest) {
        if (used + rest.trimmedPt <= width + tolerancePt) {
          put(rest);
          break;
        }
        const cut = cutAtom(rest, width - used, items.length === 0);
        if (cut.head) put(cut.head);
        flush(true);
        rest = cut.tail;
      }
    }
  }
  if (items.length > 0 || lines.length === 0) flush(false);
  else {
    // A line end closes the last line; it opens no new one.
    const last = lines.at(-1);
    if (last) lines[lines.length - 1] = { ...last, justified: false };
  }
  return lines;
}

function* wordsOf(atoms: readonly Atom[]): Generator<Atom[]> {
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

/** Cuts an atom at a width; `must` takes at least one character. */
function cutAtom(atom: Atom, room: number, must: boolean): { head: Atom | null; tail: Atom | null } {
  const characters = [...atom.raw];
  const head = (count: number): Atom =>
    textAtom(atom.run, characters.slice(0, count).join(''), atom.face, atom.level, atom.order, false);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (head(middle).trimmedPt <= room) low = middle;
    else high = middle - 1;
  }
  const place = low < characters.length ? betterPlace(characters, low) : 0;
  if (place > 0) {
    // A space that binds gives way before a number or a word is broken in two.
    const text = characters
      .slice(0, place)
      .join('')
      .replace(/[\u00a0\u202f]$/u, ' ');
    const rest = characters.slice(place).join('');
    return {
      head: textAtom(atom.run, text, atom.face, atom.level, atom.order, true),
      tail: textAtom(atom.run, rest, atom.face, atom.level, atom.order + 0.0001 * place, atom.breakAfter),
    };
  }
  // A mark is never parted from its letter.
  while (low > 0 && /^\p{M}/u.test(characters[low] ?? '')) low -= 1;
  if (low === 0) {
    if (!must) return { head: null, tail: atom };
    low = 1;
    while (/^\p{M}/u.test(characters[low] ?? '')) low += 1;
  }
  if (low >= characters.length) return { head: atom, tail: null };
  const rest = characters.slice(low).join('');
  return {
    head: head(low),
    tail: textAtom(atom.run, rest, atom.face, atom.level, atom.order + 0.0001 * low, atom.breakAfter),
  };
}

/** The last place up to `most` after a space that binds, or else before a number that `most` would break; 0 where there is none. */
function betterPlace(characters: readonly string[], most: number): number {
  for (let at = Math.min(most, characters.length - 1); at > 0; at -= 1)
    if (/[\u00a0\u202f]/u.test(characters[at - 1] ?? '')) return at;
  let at = most;
  const digit = /\p{Nd}/u;
  while (at > 0 && digit.test(characters[at - 1] ?? '') && digit.test(characters[at] ?? '')) at -= 1;
  return at === most ? 0 : at;
}

/** Width of a word at the end of a line, with the hyphen that it may show there. */
function lineWidth(word: readonly Atom[]): number {
  const last = word.at(-1);
  return trimmedWidth(word) + (last?.soft ? hyphenAtom(last).widthPt : 0);
}

function hyphenAtom(after: Atom): Atom {
  return textAtom(after.run, softHyphen, after.face, after.level, after.order + 0.5, true);
}

const letter = /^\p{L}/u;

/** A word parted so that its beginning fits with a hyphen; null where no part of it does. A word in several looks stays whole. */
function partWord(
  word: readonly Atom[],
  room: number,
  parts: WordParts,
): { head: Atom[]; tail: Atom[] } | null {
  let used = 0;
  for (const [at, atom] of word.entries()) {
    if (used + atom.trimmedPt <= room) {
      used += atom.widthPt;
      continue;
    }
    const before = word[at - 1]?.raw ?? '';
    const after = word[at + 1]?.raw ?? '';
    if (/\p{L}$/u.test(before) || letter.test(after) || atom.face.rtl || (atom.level & 1) === 1) return null;
    for (const place of [...parts(atom.raw, atom.run.lang)].reverse()) {
      const head = textAtom(atom.run, atom.raw.slice(0, place), atom.face, atom.level, atom.order, false);
      const hyphen = hyphenAtom(head);
      if (used + head.trimmedPt + hyphen.widthPt > room) continue;
      const rest = atom.raw.slice(place);
      const order = atom.order + 0.0001 * place;
      const tail = textAtom(atom.run, rest, atom.face, atom.level, order, atom.breakAfter);
      return { head: [...word.slice(0, at), head, hyphen], tail: [tail, ...word.slice(at + 1)] };
    }
    return null;
  }
  return null;
}
