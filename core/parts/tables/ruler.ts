// The width of text without a font: estimated on the wide side, with the room of its longest piece that can't be broken.
// Used to set the widths of columns.
import { textWidthPt } from '../../drawing/measure-text.ts';
import type { Style } from '../../template/styles.ts';

const PICTURE_PT = { least: 36, natural: 160 } as const;

export type Measured = {
  readonly wordPt: number;
  readonly linePt: number;
  readonly linesPt: readonly number[];
  readonly text: string;
  /** A number in it is bound to other words. */
  readonly bound: boolean;
};

/** Paged formats print sizes of half points; what is rounded down is measured as if it were rounded up, on the wide side. */
const printedPt = (sizePt: number): number => Math.ceil(sizePt * 2) / 2;

/** Adds up the widths of words and lines. */
export class Ruler implements Measured {
  wordPt = 0;
  linePt = 0;
  linesPt: number[] = [];
  text = '';
  #style: Style | null = null;
  #indentPt = 0;
  #word = 0;
  #line = 0;
  #endsUnlessDigit = false;
  bound = false;
  /** The word so far has a digit, and a space that binds. */
  #counts = false;
  #binds = false;

  start(style: Style, indentPt: number): void {
    this.#style = style;
    this.#indentPt = indentPt + style.indentStartPt + style.indentEndPt;
    this.#word = this.#indentPt;
    this.#line = this.#indentPt;
  }

  add(text: string, bold: boolean): void {
    const style = this.#style;
    if (style === null) return;
    const em = printedPt(style.sizePt) * (style.font === 'serif' ? SERIF : 1);
    const heavy = style.bold || bold;
    this.text += text;
    for (const char of style.capitals ? text.toUpperCase() : text) {
      if (char === '\n') {
        this.endLine();
        continue;
      }
      if (this.#endsUnlessDigit && !DIGIT.test(char)) this.#endWord();
      this.#endsUnlessDigit = HYPHEN_OR_SLASH.test(char);
      const widthPt = textWidthPt(char, em, heavy) + style.letterSpacingPt;
      this.#line += widthPt;
      if (BREAKING_SPACE.test(char)) this.#endWord();
      else {
        this.#word += widthPt;
        if (BINDS.test(char)) this.#binds = true;
        else if (DIGIT.test(char)) this.#counts = true;
        if (BREAK_AFTER.test(char)) this.#endWord();
      }
    }
  }

  raised(number: string): void {
    const widthPt = number.length * 0.57 * printedPt(this.#style?.sizePt ?? 0) * 0.7;
    this.#word += widthPt;
    this.#line += widthPt;
  }

  picture(indentPt: number): void {
    this.wordPt = Math.max(this.wordPt, PICTURE_PT.least + indentPt);
    this.linePt = Math.max(this.linePt, PICTURE_PT.natural + indentPt);
    this.linesPt.push(PICTURE_PT.natural);
  }

  endLine(): void {
    this.#endWord();
    this.linePt = Math.max(this.linePt, this.#line);
    this.linesPt.push(this.#line);
    this.#line = this.#indentPt;
  }

  #endWord(): void {
    const reserve = this.#counts && this.#binds ? OTHER_FONTS : 1;
    this.bound ||= reserve > 1;
    this.wordPt = Math.max(this.wordPt, this.#word * reserve);
    this.#word = this.#indentPt;
    this.#counts = false;
    this.#binds = false;
    this.#endsUnlessDigit = false;
  }
}

/** Letters of the serif family beside those of the sans, which are measured. */
const SERIF = 1.04;

// A no-break space binds; after a hyphen or a slash a line may end unless a digit follows (2014-05-16), and between signs of East Asia.
const BREAKING_SPACE = /[\t \u1680\u2000-\u2006\u2008-\u200b\u3000]/u;

const BINDS = /[\u00a0\u202f]/u;

/** Where a reader has other fonts, words are wider; one that is bound to a number must still not be broken in it. */
const OTHER_FONTS = 1.12;

const HYPHEN_OR_SLASH = /[-/]/u;

const DIGIT = /\p{Nd}/u;

const BREAK_AFTER = /[\u2010\u2014\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/u;
