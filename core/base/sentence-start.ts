// Where a sentence begins, and what begins it with a capital: for words that are put in the place of others.

/** Shortened words whose stop ends no sentence; letters with a stop after each ("U.N.", "p.m.") are found by their form. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}(?:\.\p{L})*|Mr|Mrs|Ms|Mx|Dr|Drs|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Cmdr|Adm|Prof|Rev|Sen|Rep|Gov|Pres|Hon|St|Ste|Mt|Ft|MM|Mme|Mlle|Me|Sr|Sra|Srta|Dra|Jr|Inc|Ltd|Corp|Co|Bros|vs|cf|ca|approx|etc|al|ibid|art|vol|pp|fig|eds?|No|Nos|bzw|vgl|usw|Nr|Abs|Hr|Fr)$/u;
/** The place is after a stop, marks that close after it, a gap, and marks that open. */
const AFTER_STOP =
  /([.!?؟。！？।۔])([”’"'»›)\]}]*)([\s\u200e\u200f\u2066-\u2069]+|(?<=[。！？][”’"'»›)\]}]*))[“‘„"'«‹([{¿¡\s\u200e\u200f\u2066-\u2069]*$/u;
/** Nothing but signs that open, that list, or that number. */
const ONLY_SIGNS =
  /^(?:[\s\u200e\u200f\u2066-\u2069“‘„"'«‹([{¿¡–—•‣◦*#>-]|(?:\p{N}{1,3}|[a-z])[.)](?=\s))*$/u;
const QUOTATION_ENDS = /[”’"'»›]/u;

/** So many letters (UTF-16 units) before a place decide; whoever hands in as many needs no more. */
export const LOOKED_AT = 120;

/**
 * Whether what comes after a text begins a sentence: at its beginning, on a line of its own, or after a stop. Never after a colon,
 * an ellipsis, the stop of an abbreviation, or “Stop!” as somebody's words, after which a sentence may go on.
 */
export function startsSentence(before: string): boolean {
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - LOOKED_AT));
  if (line.length < LOOKED_AT && ONLY_SIGNS.test(line)) return true;
  const match = AFTER_STOP.exec(line);
  if (match === null) return false;
  const [, stop = '', closing = ''] = match;
  if ((stop === '!' || stop === '?') && QUOTATION_ENDS.test(closing)) return false;
  if (stop !== '.') return true;
  const words = line.slice(0, match.index);
  return !words.endsWith('.') && !ABBREVIATION.test(words);
}

const OPENING = /^[\s\u200e\u200f\u2066-\u2069“‘„"'«‹([{¿¡]*/u;
/** Languages in whose script the capital of i keeps its dot. */
const DOTTED: ReadonlySet<string> = new Set(['tr', 'az', 'tt', 'crh', 'gag']);

/**
 * The text with a capital at its beginning, after marks and isolates that open; the same text where its script has no case, or none
 * for sentences, or where it begins with no letter. It stays as long as it is. `language` is a BCP 47 tag.
 */
export function capitalised(text: string, language: string): string {
  const at = OPENING.exec(text)?.[0].length ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  // Capitals of Georgian are for whole words.
  if (!/^\p{Ll}$/u.test(letter) || /^\p{sc=Geor}$/u.test(letter)) return text;
  const base = language.toLowerCase().split('-')[0] ?? '';
  if (base === 'nl' && text.startsWith('ij', at)) return `${text.slice(0, at)}IJ${text.slice(at + 2)}`;
  const capital = letter === 'i' && DOTTED.has(base) ? 'İ' : letter.toUpperCase();
  return capital.length === letter.length
    ? `${text.slice(0, at)}${capital}${text.slice(at + letter.length)}`
    : text;
}
