// Widths of text in a drawing, a little on the wide side: scenes are laid out without fonts, and labels must not touch.

import { boldWidths, regularWidths } from './letter-widths.ts';

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;
const MARK = /\p{M}|\p{Cf}/u;
const NARROW = /[\u00a0\u202f’‘“”·،؛]/u;
// Most letters of these are narrow where they join; a word of wide ones must fit too.
const JOINED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const WIDE = /[%—…ШЩЖЮМФЫщшжюмф\u03a9\u03c9]/u;
const BOLDER = 1.07;
/** Letters of other fonts, and of the same one in other programs, come out a little wider. */
const SLACK = 1.02;

/** The width in points of one line in the sans family. */
export function textWidthPt(text: string, sizePt: number, bold = false): number {
  let em = 0;
  for (const char of text) em += emOf(char, bold);
  return em * sizePt * SLACK;
}

/** Widths in ems that were asked for before; a long table asks for the same few again and again. */
const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

function emOf(char: string, bold: boolean): number {
  const widths = bold ? known.bold : known.regular;
  const have = widths.get(char);
  if (have !== undefined) return have;
  const em = lookUp(char, bold);
  if (widths.size < 10_000) widths.set(char, em);
  return em;
}

function lookUp(char: string, bold: boolean): number {
  // Accents take no room of their own.
  const [base = char] = char.normalize('NFD');
  const advance = (bold ? boldWidths : regularWidths)[(base.codePointAt(0) ?? 0) - 32];
  if (advance !== undefined) return advance / 1000;
  if (MARK.test(char)) return 0;
  if (EAST_ASIAN.test(char)) return 1;
  const em = NARROW.test(char)
    ? 0.34
    : WIDE.test(char)
      ? 0.95
      : JOINED.test(char)
        ? 0.56
        : /\p{Lu}/u.test(char)
          ? 0.72
          : 0.6;
  return em * (bold ? BOLDER : 1);
}

/** The text, or its start with an ellipsis, so that it is no wider than `widthPt`. Costs as much as what is kept is long. */
export function fitText(text: string, sizePt: number, widthPt: number, bold = false): string {
  const ellipsis = emOf('…', bold);
  let em = 0;
  let kept = 0;
  let end = 0;
  for (const char of text) {
    em += emOf(char, bold);
    end += char.length;
    // One letter stays, however narrow the room.
    if (kept === 0 || (em + ellipsis) * sizePt * SLACK <= widthPt) kept = end;
    else if (em * sizePt * SLACK > widthPt) return `${text.slice(0, kept).trimEnd()}…`;
  }
  return em * sizePt * SLACK <= widthPt ? text : `${text.slice(0, kept).trimEnd()}…`;
}

/** The text on at most `lines` lines broken between words; the last one is cut when it does not fit. */
export function wrapText(
  text: string,
  sizePt: number,
  widthPt: number,
  lines: number,
  bold = false,
): string[] {
  const done: string[] = [];
  let line = '';
  const words = text.split(/\s+/u);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidthPt(longer, sizePt, bold) <= widthPt) line = longer;
    else if (done.length === lines - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    } else {
      done.push(line);
      line = word;
    }
  }
  return [...done, line].map((part) => fitText(part, sizePt, widthPt, bold));
}
