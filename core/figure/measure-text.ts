// Widths of text in a figure, estimated on the wide side: scenes are laid out without fonts, and labels must not touch.

const NARROW = /[iljtfrI.,:;'’‘|!()[\]\s-]/u;
const WIDE = /[mwMW@%—…]/u;
const CAPITAL = /[A-ZÄÖÜ]/u;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;
const MARK = /\p{M}|\p{Cf}/u;

/** The width in points of one line in the sans family. */
export function textWidthPt(text: string, sizePt: number, bold = false): number {
  let em = 0;
  for (const char of text)
    em += MARK.test(char)
      ? 0
      : EAST_ASIAN.test(char)
        ? 1
        : NARROW.test(char)
          ? 0.34
          : WIDE.test(char)
            ? 0.92
            : CAPITAL.test(char)
              ? 0.67
              : 0.57;
  return em * sizePt * (bold ? 1.07 : 1);
}

/** The text, or its start with an ellipsis, so that it is no wider than `widthPt`. */
export function fitText(text: string, sizePt: number, widthPt: number, bold = false): string {
  if (textWidthPt(text, sizePt, bold) <= widthPt) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidthPt(`${chars.join('')}…`, sizePt, bold) > widthPt) chars.pop();
  return `${chars.join('').trimEnd()}…`;
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
