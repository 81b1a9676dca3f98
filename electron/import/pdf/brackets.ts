// Which way brackets open in text from right to left. Writers of files disagree, and PDFium turns some of them round: the
// way in which most of them close is taken.

import type { Line } from './page-lines.ts';

const OPENING = '([{«‹';
const CLOSING = ')]}»›';

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The text of each line as its brackets are to be read. */
export function bracketsOf(lines: readonly Line[]): (line: Line) => string {
  let balance = 0;
  for (const { text, turned } of lines)
    balance += turned === null ? 0 : Math.sign(closed(turned) - closed(text));
  return ({ text, turned }) => {
    if (!FROM_RIGHT.test(text) || closed(text) * 2 === countIn(text)) return text;
    if (turned !== null && closed(turned) * 2 === countIn(turned)) return turned;
    const paired = inPairs(text);
    if (closed(paired) * 2 === countIn(paired)) return paired;
    return turned !== null && (closed(turned) > closed(text) || balance > 0) ? turned : text;
  };
}

const countIn = (text: string): number =>
  [...text].filter((sign) => OPENING.includes(sign) || CLOSING.includes(sign)).length;

/** Every second bracket of a kind closes the one before it: some writers turn round the one and not the other. */
function inPairs(text: string): string {
  const open = new Set<number>();
  return [...text]
    .map((sign) => {
      const kind = Math.max(OPENING.indexOf(sign), CLOSING.indexOf(sign));
      if (kind === -1) return sign;
      if (open.delete(kind)) return CLOSING.charAt(kind);
      open.add(kind);
      return OPENING.charAt(kind);
    })
    .join('');
}

/** How many brackets close one that was opened, less those that close none. */
function closed(text: string): number {
  const open: number[] = [];
  let balance = 0;
  for (const sign of text) {
    const [opens, closes] = [OPENING.indexOf(sign), CLOSING.indexOf(sign)];
    if (opens !== -1) open.push(opens);
    else if (closes !== -1) balance += open.pop() === closes ? 1 : -1;
  }
  return balance;
}
