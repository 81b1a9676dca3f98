// Who is said to speak in one sentence, and what part of it may be theirs: by a verb of saying before or behind the speaker, or
// by words such as "according to".

import type { AttributionTable } from './attribution-table.ts';
import { type Speaker, speakerAhead, speakerOf, withoutClause, withoutLeads } from './speaker-words.ts';

export type FoundSpeaker = {
  /** As a description: "a Health Ministry official", "Khalifa Haftar". */
  readonly words: string;
  /** Whether it is a name. */
  readonly named: boolean;
  /** "said", "citing official data"; null where there is none. */
  readonly verb: string | null;
  readonly to: string | null;
};

export type Claim = {
  readonly speaker: FoundSpeaker | 'pronoun';
  readonly verb: string | null;
  readonly to: string | null;
  /** Where the clause of the speaker begins in the sentence, and from where on what is said may stand. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly outer: boolean;
  /** A statement or the like of nobody who is named: it speaks where nobody else does. */
  readonly paper: boolean;
};

/** Everybody who is said to speak in a sentence, with offsets in it (UTF-16). */
export function claimsIn(sentence: string, table: AttributionTable): Claim[] {
  const claims: Claim[] = [];
  for (const match of sentence.matchAll(table.accordingTo)) {
    const claim = accordingTo(sentence, match.index, match[0], table);
    if (claim !== null) claims.push(claim);
  }
  for (const match of sentence.matchAll(table.verb)) {
    const before = sentence.slice(0, match.index);
    if (table.notAfter.test(before)) continue;
    const claim = table.verbFirst
      ? (verbFirst(sentence, match.index, match[0], table) ??
        subjectBeforeVerb(sentence, match.index, match[0], table))
      : (subjectFirst(sentence, match.index, match[0], table) ??
        inverted(sentence, match.index, match[0], table));
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

/** "According to the mayor", "according to a statement by the army". */
function accordingTo(
  sentence: string,
  at: number,
  preposition: string,
  table: AttributionTable,
): Claim | null {
  const rest = sentence.slice(at + preposition.length);
  // Without a sign nobody can tell where an Arabic speaker ends and what is said begins.
  if (table.verbFirst && at < 2 && !/^[^،,]*[،,]/u.test(rest)) return null;
  const author = table.paperBy.exec(rest);
  const typed = speakerAhead(author === null ? rest : rest.slice(author[0].length), table);
  const article = table.articleIn.get((author?.[1] ?? '').toLowerCase().replaceAll(/\s+/gu, ' ')) ?? '';
  const words = author === null ? withArticle(preposition, typed) : `${article}${typed}`;
  const bare = author === null ? table.paper.exec(words)?.[0] : undefined;
  const speaker = speakerOf(bare ?? words, table);
  if (speaker === null || speaker === 'pronoun') return null;
  const paper = bare !== undefined;
  return { ...claimOf(speaker, null, null), at, from: 0, until: sentence.length, outer: true, paper };
}

/** للهلال is ل with الهلال. */
const withArticle = (preposition: string, words: string): string =>
  preposition.endsWith('ل') && words.startsWith('ل') ? `ال${words.slice(1)}` : words;

const claimOf = (speaker: Speaker | 'pronoun', verb: string | null, to: string | null) => ({
  speaker: speaker === 'pronoun' ? speaker : { ...speaker, verb: null, to: null },
  verb,
  to,
  paper: false,
});

const QUOTE_OR_COMMA = /["”»,]\s*$/u;
/** What stands between two commas after a speaker and tells more of it. */
const APPOSITION =
  /^(?:a|an|the|its|his|her|their|who|whose|which|speaking|un|une|le|la|l['’]|el|una|citing|quoting|citant|citando)(?=[\s'’]|$)/iu;

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
  if (/^\s*(?:[.,!?;]|$)/u.test(left)) return true;
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
  const told = table.told.exec(typed);
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

const MOST_WORDS_OF_SUBJECT = 8;

/** المتحدث باسم الجيش قال إن: the speaker first, and what is said right behind the verb. */
function subjectBeforeVerb(
  sentence: string,
  at: number,
  verb: string,
  table: AttributionTable,
): Claim | null {
  const after = at + verb.length;
  if (!table.that.test(sentence.slice(after))) return null;
  const clause = clauseFrom(sentence.slice(0, at).trimEnd(), null, table);
  if (clause === null || clause.words.split(/\s+/u).length > MOST_WORDS_OF_SUBJECT) return null;
  const words = withoutLeads(clause.words, table);
  const found = table.subject.exec(words);
  if (found === null) return null;
  const speaker = speakerOf(words.slice(found[0].length - (found[1]?.length ?? 0)), table);
  if (speaker === null || speaker === 'pronoun') return null;
  return {
    ...claimOf(speaker, verb, null),
    at: clause.start,
    from: after,
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
