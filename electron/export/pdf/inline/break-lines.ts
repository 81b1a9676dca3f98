// Atoms broken into lines: at spaces first, inside words where their language allows it and the line would else stay too empty. Places nothing.

import { type Atom, softHyphen, textAtom } from './atoms.ts';
import { emptiestLine, isRunt, mostHyphens, squeeze, tolerancePt, widestGap } from './fit-lines.ts';
import { type Breaking, fittedLines, type OpenLine } from './fitted-lines.ts';
import { hyphenAtom, lineWidth, partWord, trimmedWidth, wordsOf } from './word-atoms.ts';

const tabStopPt = 36;

const whole: Breaking = { justify: false, parts: null, fitted: false };

/** Breaks atoms into lines of a width. There is always at least one. */
export function breakLines(atoms: readonly Atom[], width: number, breaking: Breaking = whole): OpenLine[] {
  if (!breaking.fitted) return fillLines(atoms, width, breaking);
  const lines: OpenLine[] = [];
  let from = 0;
  for (let at = 0; at <= atoms.length; at += 1) {
    if (at < atoms.length && atoms[at]?.kind !== 'end') continue;
    if (at === atoms.length && from === at && lines.length > 0) break;
    const piece = from === 0 && at === atoms.length ? atoms : atoms.slice(from, at);
    // Most paragraphs come out well line by line, which takes half the time.
    const filled = fillLines(piece, width, breaking);
    const better = isPoor(filled, width, breaking)
      ? fittedLines(piece, width, breaking, filled.length)
      : null;
    lines.push(...(better ?? filled));
    from = at + 1;
  }
  return lines;
}

/** Whether filled lines have wide gaps, or end in a word or two. */
function isPoor(lines: readonly OpenLine[], width: number, { justify }: Breaking): boolean {
  const last = lines.at(-1);
  if (!last || lines.length === 1) return false;
  if (isRunt(trimmedWidth(last.items), spacesIn(last.items), width)) return true;
  return (
    justify &&
    lines.slice(0, -1).some(({ items }) => {
      const sizePt = items[0]?.run.style.sizePt ?? 0;
      return width - trimmedWidth(items) > spacesIn(items) * widestGap * sizePt;
    })
  );
}

/** Spaces between the words of a line. */
const spacesIn = (items: readonly Atom[]): number =>
  items.reduce((sum, atom, at) => sum + (at < items.length - 1 && atom.raw.endsWith(' ') ? 1 : 0), 0);

/** Lines each as full as it gets. */
function fillLines(atoms: readonly Atom[], width: number, breaking: Breaking): OpenLine[] {
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
      const divided =
        breaking.parts && open && hyphens < mostHyphens ? partWord(word, spare, breaking.parts) : null;
      divided?.head.forEach(put);
      flush(true);
      if (divided) {
        word = divided.tail;
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
  // A mark is never split from its letter.
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
