// Words of simple letters set without a shaping engine: one glyph for a letter, ligatures, and kerning between neighbours. Gives what fontkit
// gives, a hundred times faster, or says that a word is not so simple.

import { readScriptRules, type ScriptRules } from './layout-tables.ts';
import type { PdfFont } from '../pdf-document.ts';

/** Glyphs of a word from left to right; measures in thousandths of the size. */
export type PlainWord = {
  readonly glyphs: readonly number[];
  /** The advance of each glyph alone, and what its neighbour adds. */
  readonly advances: readonly number[];
  readonly kerns: readonly number[];
  readonly letters: readonly (readonly number[])[];
};

/** Sets a word; null for one that needs a shaping engine. */
export type PlainShaper = (word: string) => PlainWord | null;

type Letter = { readonly glyph: number; readonly advance: number; readonly script: string | null };

// Combining marks, joiners, soft hyphens and the fraction slash do things to their neighbours.
const apart = /[\p{M}\p{Default_Ignorable_Code_Point}\p{C}\u2044]/u;
const scripts = [
  ['latn', /\p{Script=Latin}/u],
  ['cyrl', /\p{Script=Cyrillic}/u],
  ['grek', /\p{Script=Greek}/u],
  [null, /\p{Script=Common}/u],
] as const;

/** A shaper for a font, from the bytes of its file. */
export function plainShaper(font: PdfFont, bytes: Buffer): PlainShaper {
  const rulesFor = readScriptRules(bytes);
  if (!rulesFor) return () => null;
  const rules = new Map<string, ScriptShaper | null>();
  const letters = new Map<number, Letter | null>();

  function letterOf(code: number): Letter | null {
    const known = letters.get(code);
    if (known !== undefined) return known;
    const character = String.fromCharCode(code);
    const kind = apart.test(character) ? undefined : scripts.find(([, test]) => test.test(character));
    let letter: Letter | null = null;
    if (kind && font.font.hasGlyphForCodePoint(code)) {
      const { id, advanceWidth } = font.font.glyphForCodePoint(code);
      letter = { glyph: id, advance: advanceWidth, script: kind[0] };
    }
    letters.set(code, letter);
    return letter;
  }

  return (word) => {
    const set: Letter[] = [];
    let script: string | null = null;
    for (let at = 0; at < word.length; at += 1) {
      const letter = letterOf(word.charCodeAt(at));
      if (!letter) return null;
      if (letter.script !== null) {
        if (script !== null && script !== letter.script) return null;
        ({ script } = letter);
      }
      set.push(letter);
    }
    const tag = script ?? 'DFLT';
    let shaper = rules.get(tag);
    if (shaper === undefined) {
      const found = rulesFor(tag);
      shaper = found && scriptShaper(found, font);
      rules.set(tag, shaper);
    }
    return shaper ? shaper(word, set) : null;
  };
}

type ScriptShaper = (word: string, letters: readonly Letter[]) => PlainWord | null;

function scriptShaper(rules: ScriptRules, font: PdfFont): ScriptShaper {
  const scale = 1000 / font.font.unitsPerEm;
  const kerns = new Map<number, number>();
  const beyond = new Map<number, boolean>();
  const isBeyond = (glyph: number): boolean => {
    const known = beyond.get(glyph);
    if (known !== undefined) return known;
    const found = rules.isBeyond(glyph);
    beyond.set(glyph, found);
    return found;
  };
  const kernOf = (first: number, second: number): number => {
    const key = first * 65_536 + second;
    const known = kerns.get(key);
    if (known !== undefined) return known;
    const found = rules.kerning(first, second);
    kerns.set(key, found);
    return found;
  };

  return (word, given) => {
    const glyphs: number[] = [];
    const advances: number[] = [];
    const letters: number[][] = [];
    for (const [at, letter] of given.entries()) {
      if (isBeyond(letter.glyph)) return null;
      glyphs.push(letter.glyph);
      advances.push(letter.advance * scale);
      letters.push([word.charCodeAt(at)]);
    }
    const before = [...glyphs];
    for (const lookup of rules.ligatures) {
      for (let at = 0; at < glyphs.length; at += 1) {
        const found = lookup
          .get(glyphs[at] ?? 0)
          ?.find(({ rest }) => rest.every((part, step) => glyphs[at + 1 + step] === part));
        if (!found) continue;
        const { rest, glyph } = found;
        if (isBeyond(glyph)) return null;
        const joined = letters.slice(at, at + 1 + rest.length).flat();
        // fontkit keeps the letters that it first hears of for a glyph.
        const { advanceWidth } = font.font.getGlyph(glyph, joined);
        glyphs.splice(at, 1 + rest.length, glyph);
        advances.splice(at, 1 + rest.length, advanceWidth * scale);
        letters.splice(at, 1 + rest.length, joined);
      }
    }
    if (glyphs.length < before.length) {
      for (let at = 0; at + 1 < before.length; at += 1)
        if (Number.isNaN(kernOf(before[at] ?? 0, before[at + 1] ?? 0))) return null;
    }
    const between: number[] = [];
    for (let at = 0; at < glyphs.length; at += 1) {
      const kern = at + 1 < glyphs.length ? kernOf(glyphs[at] ?? 0, glyphs[at + 1] ?? 0) : 0;
      if (Number.isNaN(kern)) return null;
      between.push(kern * scale);
    }
    return { glyphs, advances, kerns: between, letters };
  };
}
