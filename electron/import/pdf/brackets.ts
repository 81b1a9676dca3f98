// Which way brackets open in text from right to left. Writers of files disagree, and PDFium turns some of them round: the
// way in which most of them close is taken.

import type { Line } from './page-lines.ts';

const OPENING = '([{«‹';
const CLOSING = ')]}»›';

/** The text of each line as its brackets are to be read. */
export function bracketsOf(lines: readonly Line[]): (line: Line) => string {
  const turning = lines.filter(({ turned }) => turned !== null);
  let balance = 0;
  for (const { text, turned } of turning) balance += Math.sign(closed(turned ?? text) - closed(text));
  return ({ text, turned }) => {
    if (turned === null) return text;
    const own = closed(turned) - closed(text);
    return own > 0 || (own === 0 && balance > 0) ? turned : text;
  };
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
