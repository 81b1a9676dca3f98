// Who says a passage, by the words around it: "a source told Reuters", "a déclaré le ministre", قال المتحدث. A proposal for the
// analyst; where the words can be read in two ways there is none.

import { type AttributionTable, tablesFor } from './attribution-table.ts';
import { type Claim, claimsIn, type FoundSpeaker } from './claims.ts';
import { type Piece, sentenceAt } from './sentence-at.ts';

/** How far back a pronoun is looked up: sentences of the same paragraph, then whole paragraphs. */
const MOST_SENTENCES_BACK = 4;
const MOST_LINES_BACK = 3;
/** Longer lines are read no further for all their speakers. */
const LONGEST_LINE = 6_000;

/** Everybody who is said to speak, or to be told, in a line of text, with where the words about it begin (UTF-16). */
export function speakersIn(
  line: string,
  language: string | null,
): readonly { readonly words: string; readonly named: boolean; readonly start: number }[] {
  const text = line.slice(0, LONGEST_LINE);
  return tablesFor(language, text).flatMap((table) =>
    claimsIn(text, table).flatMap(({ speaker, to }) => {
      // Whom a newsroom says it told, it names: "told Reuters".
      const told = to !== null && /^\p{Lu}/u.test(to) ? [{ words: to, named: true }] : [];
      return [...(speaker === 'pronoun' ? [] : [speaker]), ...told].flatMap(({ words, named }) => {
        const start = text.indexOf(words);
        return start === -1 ? [] : [{ words, named, start }];
      });
    }),
  );
}

/**
 * The chain from the writer inwards of who says the passage `span` (UTF-16) of a canonical text; empty where the words
 * around it don't say, or can be read in two ways. `language`: BCP 47, or null where it isn't known.
 */
export function findAttribution(text: string, span: Piece, language: string | null): readonly FoundSpeaker[] {
  const { own, before } = sentenceAt(text, firstLetter(text, span));
  const sentence = text.slice(own.start, own.end);
  const inside = {
    start: Math.max(0, span.start - own.start),
    end: Math.min(sentence.length, span.end - own.start),
  };
  for (const table of tablesFor(language, sentence)) {
    const chain = chainIn(sentence, inside, table);
    if (chain === null) return [];
    if (chain.length > 0) {
      if (chain.every(({ speaker }) => speaker !== 'pronoun')) return chain.map(spoken);
      const named = earlierSpeaker(text, own, before, table);
      return named === null
        ? []
        : chain.map((claim) =>
            claim.speaker === 'pronoun' ? { ...named, verb: claim.verb, to: claim.to } : spoken(claim),
          );
    }
    if (isQuoted(sentence)) {
      const last = before[0];
      const said = last === undefined ? [] : claimsIn(text.slice(last.start, last.end), table);
      const only = said.length === 1 ? said[0] : undefined;
      if (only !== undefined && only.speaker !== 'pronoun') return [spoken(only)];
    }
  }
  return [];
}

const firstLetter = (text: string, { start, end }: Piece): number => {
  const found = /[\p{L}\p{N}]/u.exec(text.slice(start, end));
  return start + (found?.index ?? 0);
};

const isQuoted = (sentence: string): boolean => /^\s*["“«].*["”»][.\s]*$/u.test(sentence);

const spoken = ({ speaker, verb, to }: Claim): FoundSpeaker =>
  speaker === 'pronoun'
    ? { words: '', named: false, verb, to }
    : { ...speaker, verb: speaker.verb ?? verb, to };

/** Those whose words the passage is; null where it holds the words of two. */
function chainIn(sentence: string, inside: Piece, table: AttributionTable): readonly Claim[] | null {
  const claims = claimsIn(sentence, table);
  const outer = claims.filter((claim) => claim.outer);
  const verbs = claims.filter((claim) => !claim.outer);
  const chain: Claim[] = [];
  for (const claim of verbs) {
    if (Math.min(claim.until, inside.end) <= Math.max(claim.from, inside.start)) continue;
    const last = chain.at(-1);
    if (last !== undefined && isBeside(sentence.slice(last.from, claim.at))) {
      // Two speakers one after the other: the passage must be of the second alone.
      if (inside.start < claim.at) return null;
      chain.length = 0;
    }
    chain.push(claim);
  }
  const spoken = [...outer.filter(({ paper }) => !paper), ...chain];
  return spoken.length > 0 ? spoken : outer;
}

const isBeside = (between: string): boolean =>
  /[;]|(?:^|[\s,])(?:and|but|while|et|mais|tandis|y|pero|mientras)\s+$/iu.test(between);

/** The last one named before a pronoun: in the same paragraph, then in those before it. */
function earlierSpeaker(
  text: string,
  own: Piece,
  before: readonly Piece[],
  table: AttributionTable,
): FoundSpeaker | null {
  for (const { start, end } of before.slice(0, MOST_SENTENCES_BACK)) {
    const named = lastNamed(text.slice(start, end), table);
    if (named !== null) return named;
  }
  let end = text.lastIndexOf('\n', own.start - 1);
  for (let lines = 0; lines < MOST_LINES_BACK && end > 0; lines += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const named = lastNamed(text.slice(start, end), table);
    if (named !== null) return named;
    end = start - 1;
  }
  return null;
}

function lastNamed(text: string, table: AttributionTable): FoundSpeaker | null {
  const claim = claimsIn(text, table).findLast(({ speaker }) => speaker !== 'pronoun');
  return claim === undefined || claim.speaker === 'pronoun' ? null : claim.speaker;
}
