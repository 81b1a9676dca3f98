// How deep JSON may nest, seen before anything that recurses touches it: a parser that runs out of stack ends its
// process. Knows nothing of what the JSON says.

/** Lists and objects inside each other in one record: fifty levels of nested lists of a rich text. */
export const MAX_JSON_DEPTH = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Whether JSON text nests deeper than `most`; in one pass and without recursion. What is no JSON may say anything. */
export function nestsDeeper(text: string, most: number): boolean {
  // Every level begins once; nearly every text begins fewer than that, which is seen in a fraction of the time.
  if (countOf(text, '[') + countOf(text, '{') <= most) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === OPENING_BRACKET || code === OPENING_BRACE) {
      depth++;
      if (depth > most) return true;
    } else if (code === CLOSING_BRACKET || code === CLOSING_BRACE) depth--;
  }
  return false;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let index = text.indexOf(sign); index >= 0; index = text.indexOf(sign, index + 1)) count++;
  return count;
}

/** The place of the quotation mark that ends a string; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

/** Whether a JSON value nests deeper than `most`; goes no deeper than that itself. */
export function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  return Object.values(value).some((item) => isDeeper(item, most - 1));
}
