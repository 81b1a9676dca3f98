// Signs of the fonts Symbol, Wingdings and Webdings, whose characters mean something else than their codes say.

import { isVisible } from '../text/clean-text.ts';

/** Symbol, as Adobe's encoding of it has them, from 0x21 on and from 0xa1 on; a space where there is no sign. */
const SYMBOL_LOW =
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… ―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑            ⟩∫⌠ ⌡';

const WINGDINGS: Readonly<Record<number, string>> = {
  0x22: '✂',
  0x28: '☎',
  0x2a: '✉',
  0x3f: '✍',
  0x4a: '☺',
  0x4b: '😐',
  0x4c: '☹',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x70: '◻',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x78: '☒',
  0x9e: '·',
  0x9f: '•',
  0xa0: '▪',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xef: '⇦',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
/** Wingdings 2: what forms are ticked with. */
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '•',
  0xa3: '☐',
};

/** Whether characters of a font are signs of its own. */
export const isSymbolFont = (font: string | null | undefined): boolean =>
  /^(?:symbol|wingdings(?: [23])?|webdings)$/iu.test(font?.trim() ?? '');

/**
 * The sign for a character of a symbol font, whose code may stand in the private area from U+F000 on, as Word writes it.
 * Null when nothing is known of it.
 */
export function symbolOf(font: string, code: number): string | null {
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.trim().toLowerCase();
  if (name === 'symbol')
    return signAt(at >= 0xa1 ? SYMBOL_HIGH : SYMBOL_LOW, at >= 0xa1 ? at - 0xa1 : at - 0x21);
  if (name === 'wingdings') return WINGDINGS[at] ?? null;
  if (name === 'wingdings 2') return WINGDINGS_2[at] ?? null;
  return null;
}

const signAt = (signs: string, at: number): string | null => {
  const sign = [...signs][at] ?? '';
  return isVisible(sign) ? sign : null;
};
