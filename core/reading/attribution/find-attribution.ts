// Who says a passage, by the words around it: "a source told Reuters", "a déclaré le ministre", قال المتحدث. A proposal for the
// analyst; where the words can be read in two ways there is none.

import { type AttributionTable, tablesFor } from './attribution-table.ts';
import { type Piece, sentenceAt } from './sentence-at.ts';
import { type Speaker, speakerAhead, speakerOf, withoutClause } from './speaker-words.ts';

export type FoundSpeaker = {
  /** As a description: "a Health Ministry official", "Khalifa Haftar". */
  readonly words: string;
  /** Whether it is a name. */
  readonly named: boolean;
  /** "said", "citing official data"; null where there is none. */
  readonly verb: string | null;
  readonly to: string | null;
};

type Claim = {
  readonly speaker: FoundSpeaker | 'pronoun';
  readonly verb: string | null;
  readonly to: string | null;
  /** Where the clause of the speaker begins in the sentence, and from where on what is said may stand. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly outer: boolean;
};

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
  return [...outer, ...chain];
}

const isBeside = (between: string): boolean =>
  /[;]|(?:^|[\s,])(?:and|but|while|et|mais|tandis|y|pero|mientras)\s+$/iu.test(between);

function claimsIn(sentence: string, table: AttributionTable): Claim[] {
  const claims: Claim[] = [];
  for (const match of sentence.matchAll(table.accordingTo)) {
    const end = match.index + match[0].length;
    const typed = speakerAhead(sentence.slice(end), table);
    // Without a sign nobody can tell where an Arabic speaker ends and what is said begins.
    const isOpen = table.verbFirst && match.index < 2 && !/^[^،,]*[،,]/u.test(sentence.slice(end));
    const speaker = isOpen ? null : speakerOf(withArticle(match[0], typed), table);
    if (speaker !== null && speaker !== 'pronoun')
      claims.push({
        ...claimOf(speaker, null, null),
        at: match.index,
        from: 0,
        until: sentence.length,
        outer: true,
      });
  }
  for (const match of sentence.matchAll(table.verb)) {
    const before = sentence.slice(0, match.index);
    if (table.notAfter.test(before)) continue;
    const claim = table.verbFirst
      ? verbFirst(sentence, match.index, match[0], table)
      : (subjectFirst(sentence, match.index, match[0], table) ??
        inverted(sentence, match.index, match[0], table));
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

/** للهلال is ل with الهلال. */
const withArticle = (preposition: string, words: string): string =>
  preposition.endsWith('ل') && words.startsWith('ل') ? `ال${words.slice(1)}` : words;

const claimOf = (speaker: Speaker | 'pronoun', verb: string | null, to: string | null) => ({
  speaker: speaker === 'pronoun' ? speaker : { ...speaker, verb: null, to: null },
  verb,
  to,
});

const QUOTE_OR_COMMA = /["”»,]\s*$/u;
/** What stands between two commas after a speaker and tells more of it. */
const APPOSITION =
  /^(?:a|an|the|its|his|her|their|who|whose|speaking|un|une|le|la|l['’]|el|una|citing|quoting|citant|citando)(?=[\s'’]|$)/iu;

/** Two to four words that begin with capitals. */
const NAME_ALONE =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:al|el|de|van|von|bin|ibn)[\s-])?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** "An official said", "Ajwa Belad, citing official data, reported". */
function subjectFirst(sentence: string, at: number, verb: string, table: AttributionTable): Claim | null {
  const earlier = sentence.slice(0, at);
  const clause = clauseBefore(earlier, table);
  if (clause === null) return null;
  const speaker = speakerOf(clause.words, table);
  if (speaker === null) return null;
  const rest = sentence.slice(at + verb.length);
  const addressee = addresseeOf(rest, verb, table);
  const citing = clause.apposition === null ? citingAfter(rest, table) : citingIn(clause.apposition, table);
  const before = sentence.slice(0, clause.start);
  const quoted =
    /["”»],?\s*$/u.test(before) || (/,\s*$/u.test(before) && saysNothing(rest, addressee, table));
  return {
    ...claimOf(speaker, citing ?? verb, addressee),
    at: clause.start,
    from: quoted ? 0 : at + verb.length,
    until: sentence.length,
    outer: false,
  };
}

/** Whether nothing is said behind the verb: "Forty died, the ministry said on Friday." */
function saysNothing(rest: string, addressee: string | null, table: AttributionTable): boolean {
  const left = addressee === null ? rest : rest.slice(rest.indexOf(addressee) + addressee.length);
  if (/^\s*(?:[.!?;]|$)/u.test(left)) return true;
  const word = /^\s*(\S+)/u.exec(left)?.[1] ?? '';
  table.stop.lastIndex = 0;
  table.relative.lastIndex = 0;
  return table.stop.test(word) && !table.relative.test(word);
}

type Clause = { readonly words: string; readonly start: number; readonly apposition: string | null };

function clauseBefore(before: string, table: AttributionTable): Clause | null {
  const trimmed = before.trimEnd();
  if (!trimmed.endsWith(',')) {
    if (QUOTE_OR_COMMA.test(trimmed)) return null;
    return clauseFrom(trimmed, null, table);
  }
  const inner = trimmed.slice(0, -1);
  const comma = inner.lastIndexOf(',');
  const apposition = inner.slice(comma + 1).trim();
  if (comma === -1) return null;
  if (NAME_ALONE.test(apposition)) return namedInApposition(inner.slice(0, comma), apposition, table);
  if (!APPOSITION.test(apposition)) return null;
  return clauseFrom(inner.slice(0, comma), apposition, table);
}

/** "The transport minister, Pavel Dragan, said": the name is who speaks, if an office stands before it. */
function namedInApposition(before: string, name: string, table: AttributionTable): Clause | null {
  const clause = clauseFrom(before, null, table);
  if (clause === null) return null;
  const office = speakerOf(clause.words, table);
  return office === null || office === 'pronoun' ? null : { ...clause, words: name };
}

/** The last clause of a text: from its last comma, quotation mark or word that begins one. */
function clauseFrom(text: string, apposition: string | null, table: AttributionTable): Clause | null {
  const hard = Math.max(
    ...[',', '“', '”', '"', '«', '»', ';', ':', '(', ')', '—', '–'].map((sign) => text.lastIndexOf(sign)),
  );
  let start = hard + 1;
  const piece = text.slice(start);
  const that = [...piece.matchAll(/(?<![\p{L}])(?:that|and|but|que|et|mais|y|pero)\s+/giu)].at(-1);
  // "A worker at a hospital that had taken in 40 bodies said": what begins with "that" is no speaker.
  if (that !== undefined) {
    const after = piece.slice(that.index + that[0].length);
    if (speakerOf(after, table) !== null) start += that.index + that[0].length;
  }
  const words = withoutClause(text.slice(start), table);
  // "A doctor put the dead at 19 and said": the speaker is that of the verb before, and what it did is none of its words.
  if (/(?<![\p{L}])(?:and|but|et|mais|y|pero)$/iu.test(words)) return null;
  return words === '' ? null : { words, start, apposition };
}

/** "Said Colonel X", « a déclaré le ministre ». */
function inverted(sentence: string, at: number, verb: string, table: AttributionTable): Claim | null {
  if (!QUOTE_OR_COMMA.test(sentence.slice(0, at).trimEnd())) return null;
  let rest = sentence.slice(at + verb.length);
  const addressee = addresseeOf(rest, verb, table);
  if (addressee !== null) rest = rest.slice(rest.indexOf(addressee) + addressee.length);
  const speaker = speakerOf(speakerAhead(rest.trimStart(), table), table);
  if (speaker === null) return null;
  return {
    ...claimOf(speaker, citingAfter(rest, table) ?? verb, addressee),
    at,
    from: 0,
    until: at,
    outer: false,
  };
}

/** قال المتحدث إن */
function verbFirst(sentence: string, at: number, verb: string, table: AttributionTable): Claim | null {
  const after = at + verb.length;
  const typed = speakerAhead(sentence.slice(after).trimStart(), table);
  // Written with its preposition: لرويترز.
  const told = /\sل(?=\p{L}{3})(\S+)$/u.exec(typed);
  const speaker = speakerOf(told === null ? typed : typed.slice(0, told.index), table);
  if (speaker === null) return null;
  const quoted = /["”»،,]\s*$/u.test(sentence.slice(0, at));
  return {
    ...claimOf(speaker, verb, told?.[1] === undefined ? null : withArticle('ل', told[1])),
    at,
    from: quoted ? 0 : after,
    until: sentence.length,
    outer: false,
  };
}

const PRONOUN = /\s(?:he|she|they|it|we|i|there)\s/iu;

/** "Told Reuters", "à l'AFP": a name or a few words right behind the verb. */
function addresseeOf(rest: string, verb: string, table: AttributionTable): string | null {
  const telling = table.telling.has(verb.toLowerCase().replaceAll(/\s+/gu, ' '));
  const preposition = telling ? null : table.to.exec(rest);
  if (!telling && preposition === null) return null;
  const after = rest.slice(preposition?.[0].length ?? 0).trimStart();
  // "Told a reporter they had fled": what is said begins with who did it.
  if (telling) return speakerAhead(after, table).split(PRONOUN)[0]?.trim() || null;
  return /^\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*)*/u.exec(after)?.[0] ?? null;
}

/** "Citing official data", as the verb of who does so. */
function citingAfter(rest: string, table: AttributionTable): string | null {
  table.citing.lastIndex = 0;
  const match = table.citing.exec(rest);
  return match === null || !/^[^“"«]*[,\s]$/u.test(rest.slice(0, match.index))
    ? null
    : citingIn(rest.slice(match.index), table);
}

function citingIn(text: string, table: AttributionTable): string | null {
  table.citing.lastIndex = 0;
  const match = table.citing.exec(text);
  if (match?.index !== 0) return null;
  const what = speakerAhead(text.slice(match[0].length).trimStart(), table);
  return what === '' ? null : `${match[0]} ${what}`;
}

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
