// Fields of records beside our own words: no direction that a field leaves open or carries may turn what stands around it.
// Follows UAX 9: isolates (X5a to X6a) around a field, and none of the older embeddings and overrides inside it.

const FSI = '\u2068';
const PDI = '\u2069';

/** Embeddings, overrides and the signs that Unicode deprecates: they do nothing good in any text of a record. */
const turning = /[\u202a-\u202e\u206a-\u206f]/gu;
const suspect = /[\u202a-\u202e\u2066-\u206f]/u;
const lineEnds = /\s*[\n\r\u000b\u000c\u0085\u2028\u2029]+\s*/gu;

const readsLeftwards =
  /[\u0590-\u08ff\u200f\u061c\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const readsRightwards =
  /[\u200e]|(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/** The text without controls that turn it, and without isolates that it opens or closes on one side only. */
export function withoutTurns(text: string): string {
  if (!suspect.test(text)) return text;
  const letters = [...text.replaceAll(turning, '')];
  const open: number[] = [];
  const single = new Set<number>();
  for (const [at, letter] of letters.entries())
    if (letter === PDI) {
      if (open.pop() === undefined) single.add(at);
    } else if (letter >= '\u2066' && letter <= FSI) open.push(at);
    // An isolate ends with its line.
    else if (letter === '\n') for (const from of open.splice(0)) single.add(from);
  for (const from of open) single.add(from);
  return letters.filter((_, at) => !single.has(at)).join('');
}

/**
 * A field as it stands in a line of words that run in `base`: on one line, without controls that turn, and isolated
 * where anything in it reads the other way. Most fields are returned as they are.
 */
export function isolated(field: string, base: 'ltr' | 'rtl'): string {
  const line = withoutTurns(field.replaceAll(lineEnds, ' '));
  return (base === 'ltr' ? readsLeftwards : readsRightwards).test(line) ? `${FSI}${line}${PDI}` : line;
}

/** A text in its stretches: what stands in an outermost isolate by itself, with the direction of its first letter. */
export function isolatesOf(text: string): { readonly text: string; readonly dir: 'ltr' | 'rtl' | null }[] {
  if (!/[\u2066-\u2068]/u.test(text)) return [{ text, dir: null }];
  const stretches: { text: string; dir: 'ltr' | 'rtl' | null }[] = [];
  let depth = 0;
  let stretch = '';
  let sign = '';
  const close = (dir: 'ltr' | 'rtl' | null): void => {
    if (stretch !== '') stretches.push({ text: stretch, dir });
    stretch = '';
  };
  for (const letter of text) {
    const opens = letter >= '\u2066' && letter <= FSI;
    if (letter === PDI && depth > 0) depth -= 1;
    else if (opens && depth === 0) sign = letter;
    // The signs themselves stand outside.
    if (letter === PDI && depth === 0) close(sign === '' ? null : directionOf(sign, stretch));
    stretch += letter;
    if (opens && depth === 0) close(null);
    if (opens) depth += 1;
    else if (letter === PDI && depth === 0) sign = '';
  }
  close(null);
  return stretches;
}

function directionOf(sign: string, text: string): 'ltr' | 'rtl' {
  if (sign !== FSI) return sign === '\u2067' ? 'rtl' : 'ltr';
  const [first] = /\p{L}|[\u200e\u200f\u061c]/u.exec(text) ?? [''];
  return readsLeftwards.test(first) ? 'rtl' : 'ltr';
}
