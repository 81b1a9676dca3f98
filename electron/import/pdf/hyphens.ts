// Whether a hyphen at the end of a line belongs to its word, as the rest of the document writes it.

/** Undoes hyphens at line ends. */
export type Hyphens = {
  /** What two lines are as one text: with a space between them, or with a broken word made whole. */
  readonly join: (before: string, after: string) => string;
};

const ENDING = /([\p{L}\p{M}\p{Nd}'’-]*[\p{L}\p{M}\p{Nd}])([-\u2010\u00ad])$/u;
const BEGINNING = /^[\p{L}\p{M}\p{Nd}'’]+(?:-[\p{L}\p{M}]+)*/u;
/** Scripts and signs that no spaces part. */
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
/** Second parts that nobody writes without a hyphen, in languages that join names with them. */
const JOINED =
  /^(?:based|led|backed|held|controlled|run|owned|born|style|wide|level|year|month|day|old|related|like|area|friendly|range|term|scale|sponsored|funded|made|armed|aligned|affiliated)s?$/u;
const PREFIX = /^(?:non|self|ex|vice|pro|anti|counter|post|pre|semi|quasi|all|cross|half|well|so)$/iu;

/** Learns from lines how the document writes its words. The last word of a line that ends in a hyphen says nothing. */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = new Map<string, number>();
  for (const line of lines) {
    const whole = /[-\u2010\u00ad]$/u.test(line) ? line.replace(/\S+$/u, '') : line;
    for (const [word] of whole.matchAll(/[\p{L}\p{M}\p{Nd}'’]+(?:[-\u2010][\p{L}\p{M}\p{Nd}'’]+)*/gu)) {
      const folded = word.toLowerCase().replaceAll('\u2010', '-');
      words.set(folded, (words.get(folded) ?? 0) + 1);
      if (folded.includes('-')) for (const part of folded.split('-')) words.set(part, words.get(part) ?? 0);
    }
  }
  const times = (word: string) => words.get(word.toLowerCase()) ?? 0;
  return {
    join: (before, after) => {
      const ending = /[-\u2010\u00ad]$/u.test(before.slice(-1)) ? ENDING.exec(before.slice(-80)) : null;
      const next = BEGINNING.exec(after)?.[0];
      if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
      if (ending === null || next === undefined)
        return UNSPACED_END.test(before) && UNSPACED_START.test(after)
          ? before + after
          : `${before} ${after}`;
      const [, part = '', sign] = ending;
      const isKept = sign !== '\u00ad' && keeps(part, next, times);
      return isKept ? before + after : before.slice(0, -1) + after;
    },
  };
}

function keeps(part: string, next: string, times: (word: string) => number): boolean {
  const [whole, hyphened] = [times(part + next), times(`${part}-${next}`)];
  if (whole !== hyphened) return hyphened > whole;
  if (/\p{Nd}$/u.test(part) || /^[\p{Lu}\p{Nd}]/u.test(next)) return true;
  if (part.includes('-')) return true;
  if (PREFIX.test(part) && times(next) > 0) return true;
  return JOINED.test(next);
}
