// Runs cut into atoms: the smallest stretches that line breaking moves about, each in one face and one direction.

import type { TextDirection } from '../../../../core/document/tree.ts';
import { embeddingLevels, mirrored } from './bidi.ts';
import { breakPlaces } from './break-places.ts';
import { codeName } from './clean-text.ts';
import { type Face, faceSizePt, type HanForms } from '../fonts/fonts.ts';
import type { LayoutEnv } from '../pages/layout-env.ts';
import type { Run } from './runs.ts';
import { hanForms } from '../fonts/scripts.ts';

export type Atom = {
  readonly kind: 'text' | 'tab' | 'end';
  /** In logical order, with its spaces. */
  readonly raw: string;
  /** As given to the face. */
  readonly drawn: string;
  readonly run: Run;
  readonly face: Face;
  readonly level: number;
  /** Position in the paragraph. */
  readonly order: number;
  readonly widthPt: number;
  /** Without the spaces at its end. */
  readonly trimmedPt: number;
  /** From its left edge to its first shape: where reading runs leftwards its last spaces stand first. */
  readonly inkPt: number;
  readonly breakAfter: boolean;
  /** The text has a soft hyphen after it, which shows where a line ends. */
  readonly soft: boolean;
};

/** Stands for a hyphen that shows but is not in the text. */
export const softHyphen = '\u00ad';

// Long unbroken words are cut early, so that measuring them stays linear.
const longestAtom = 48;
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const turnedByFace = /[\u0590-\u08ff]/u;
const isolate = /[\u2066-\u2069]/u;
const joiner = /[\u200c\u200d]/u;
const spelled: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '/=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '✓': 'v',
  '✗': 'x',
  '■': '*',
  '●': '*',
  '▪': '*',
  '−': '-',
};

/** The atoms of a paragraph. A character in no font is replaced with one that is, and reported as `missing-glyph`. */
export function atomsOf(env: LayoutEnv, runs: readonly Run[], dir: TextDirection): Atom[] {
  const text = runs.map((run) => run.text).join('');
  const levels = embeddingLevels(text, dir);
  const paragraph: Paragraph = {
    text,
    levels,
    breaks: breakPlaces(text),
    passed: 0,
    base: dir === 'rtl' ? 1 : 0,
  };
  const atoms: Atom[] = [];
  let at = 0;
  for (const run of runs) {
    // A note's number stays with the word before it.
    if (run.note !== null) {
      const last = atoms.at(-1);
      if (last?.breakAfter && last.kind === 'text' && !last.raw.endsWith(' ')) {
        atoms[atoms.length - 1] = { ...last, breakAfter: false };
      }
    }
    const main = env.faces.main(run.style.face);
    if (levels === null && dir === 'ltr' && main.isPlain(run.text))
      plainAtoms(run, main, at, paragraph, atoms);
    else runAtoms(env, run, at, paragraph, atoms);
    at += run.text.length;
  }
  return atoms;
}

type Paragraph = {
  readonly text: string;
  readonly levels: Uint8Array | null;
  /** Where a line may end, and how many of these places are behind. */
  readonly breaks: readonly number[];
  passed: number;
  readonly base: number;
};

/** The next place after `at` where a line may end. Only ever asked further on. */
function nextBreak(paragraph: Paragraph, at: number): number {
  for (;;) {
    const place = paragraph.breaks[paragraph.passed];
    if (place === undefined) return Number.POSITIVE_INFINITY;
    if (place > at) return place;
    paragraph.passed += 1;
  }
}

/** The atoms of a run in one face that is read from left to right: it is cut where lines may end, and nowhere else. */
function plainAtoms(run: Run, face: Face, start: number, paragraph: Paragraph, atoms: Atom[]): void {
  const end = start + run.text.length;
  let from = start;
  while (from < end) {
    const place = nextBreak(paragraph, from);
    const to = Math.min(place, end, from + longestAtom);
    const raw = run.text.slice(from - start, to - start);
    atoms.push(textAtom(run, raw, face, 0, atoms.length, to === place));
    from = to;
  }
}

function runAtoms(env: LayoutEnv, run: Run, start: number, paragraph: Paragraph, atoms: Atom[]): void {
  let raw = '';
  let face: Face | null = null;
  let level = 0;
  let han: HanForms | null = null;
  const close = (breakAfter: boolean): void => {
    if (raw !== '' && face) atoms.push(textAtom(run, raw, face, level, atoms.length, breakAfter));
    else if (breakAfter && atoms.length > 0) {
      // The break stands after something without shape.
      const last = atoms.at(-1);
      if (last?.kind === 'text') atoms[atoms.length - 1] = { ...last, breakAfter: true };
    }
    raw = '';
  };
  let at = start;
  for (const character of run.text) {
    const here: number = paragraph.levels?.[at] ?? paragraph.base;
    at += character.length;
    if (character === '\n' || character === '\t') {
      close(false);
      atoms.push(controlAtom(env, run, character === '\n' ? 'end' : 'tab', here, atoms.length));
      continue;
    }
    const special = character >= '\u00ad';
    if (special && isolate.test(character)) {
      // Without shape, but the order of what stands around it hangs on its level.
      close(false);
      const main = env.faces.main(run.style.face);
      atoms.push(textAtom(run, '', main, here, atoms.length, false));
    } else if (!special || joiner.test(character) || !ignorable.test(character)) {
      // Before these no letter has forms that hang on the language.
      if (han === null && character >= '\u2e80') han = hanForms(run.lang ?? env.language, paragraph.text);
      const shown = shownAs(env, character, run, face, han ?? 'sc');
      if (shown) {
        const odd = (here & 1) === 1;
        const afterSpace = odd && raw.endsWith(' ') && character !== ' ';
        if (raw !== '' && (shown.face !== face || here !== level || afterSpace || raw.length >= longestAtom))
          close(false);
        ({ face } = shown);
        level = here;
        raw += shown.text;
      }
    }
    if (nextBreak(paragraph, at - 1) === at) {
      close(true);
      const last = atoms.at(-1);
      if (character === softHyphen && last?.kind === 'text' && !last.face.rtl)
        atoms[atoms.length - 1] = { ...last, soft: true };
    }
  }
  close(false);
}

function shownAs(env: LayoutEnv, character: string, run: Run, before: Face | null, han: HanForms) {
  const codePoint = character.codePointAt(0) ?? 0;
  // Spaces inside Arabic stay in its face, so that the words around them are one stretch.
  if (character === ' ' && before?.rtl && before.has(32)) return { text: character, face: before };
  if (codePoint >= 0x200c && joiner.test(character) && !before?.rtl) return null;
  const face = env.faces.pick(codePoint, run.style.face, before, han);
  if (face) return { text: character, face };
  const main = env.faces.main(run.style.face);
  const instead = spelled[character] ?? (main.has(0xfffd) ? '\ufffd' : '?');
  env.losses.add(
    'missing-glyph',
    `No font has “${character}” (${codeName(character)}); it is printed as “${instead}”.`,
  );
  return { text: instead, face: main };
}

/** An atom of text; also used to cut one in two. */
export function textAtom(
  run: Run,
  raw: string,
  face: Face,
  level: number,
  order: number,
  breakAfter: boolean,
): Atom {
  const { sizePt, spacingPt } = run.style;
  // Letters that join can't stand apart.
  const spacing = face.rtl ? 0 : spacingPt;
  const scale = faceSizePt(face, sizePt) / 1000;
  let end = raw.length;
  while (end > 0 && raw.charCodeAt(end - 1) === 32) end -= 1;
  const tail = raw.length - end;
  const trimmed = tail === 0 ? raw : raw.slice(0, end);
  const count = spacing === 0 ? 0 : [...trimmed].length;
  const trimmedPt = end === 0 ? 0 : face.trimmedWidth(raw) * scale + spacing * count;
  let drawn = raw;
  let widthPt = trimmedPt;
  let inkPt = 0;
  if ((level & 1) === 0) {
    if (tail > 0) widthPt += tail * (face.width(' ') * scale + spacing);
    // An Arabic face turns its own digits round too, which are read from left to right: so they are turned beforehand.
    if (face.rtl) drawn = turnedByFace.test(trimmed) ? [...trimmed].reverse().join('') : trimmed;
  } else {
    inkPt = tail * face.width(' ') * scale;
    widthPt += inkPt;
    const turned = mirrored(trimmed.replace(/^ +/u, ''));
    // A face of a left-to-right script draws as it is told; an Arabic one turns the word round by itself.
    drawn = face.rtl ? turned : [...turned].reverse().join('');
  }
  // Written out in one piece: this is made for every word, and copying objects would cost a tenth of the whole export.
  return {
    kind: 'text',
    raw,
    drawn,
    run,
    face,
    level,
    order,
    widthPt,
    trimmedPt,
    inkPt,
    breakAfter,
    soft: false,
  };
}

function controlAtom(env: LayoutEnv, run: Run, kind: 'tab' | 'end', level: number, order: number): Atom {
  return {
    kind,
    raw: '',
    drawn: '',
    run,
    face: env.faces.main(run.style.face),
    level,
    order,
    widthPt: 0,
    trimmedPt: 0,
    inkPt: 0,
    breakAfter: true,
    soft: false,
  };
}
