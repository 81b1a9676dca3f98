// All by which a source that is forgotten may be told, as patterns that are looked for in what stays.

import type { Actor } from '../../model/kinds/actor.ts';
import type { Source } from '../../model/kinds/source.ts';
import { keepsNames } from '../../model/kinds/source-terms.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import {
  type NamePattern,
  patternsOf,
  suspectsOf,
  wholesOf,
  wordsOf,
} from '../../query/names/name-patterns.ts';
import { particles } from '../../query/names/name-words.ts';
import { givingAway } from '../../reading/terms/giving-away.ts';
import { LEAST_QUOTE, LEAST_TITLE, weightOf } from '../recogniser.ts';
import { channelWords } from './channel-words.ts';

/** What is looked for together. */
export type Searched = {
  readonly patterns: readonly NamePattern[];
  /** Its suspects are words that many have: told where they stand, and taken out where somebody wants it. */
  readonly common: boolean;
  /** Its names were agreed to be kept: certain, whoever else has them. */
  readonly agreed: boolean;
  /** They are of somebody who goes: that they stand often in the project makes them no words that many have. */
  readonly goes?: true;
};

/** `gone`: the actors who go with it. */
export function namesOfGone(reader: RecordReader, source: Source, gone: readonly Actor[]): Searched[] {
  const { title, authors, outlet, note, terms, assets } = source;
  const secret = keepsNames(terms);
  const writers = givingAway('', authors);
  const reached = channelWords(note?.channel ?? '');
  const inTitle = secret ? givingAway(title, []) : { names: [], places: [] };
  return [
    { patterns: patternsOf(terms.names, ''), common: false, agreed: true },
    ...gone.flatMap(({ actorType, names }) => {
      const own = names.map(({ text }) => text);
      const theirs = actorType === 'person' ? [person(own)] : body(own);
      return theirs.map((each) => ({ ...each, goes: true as const }));
    }),
    person(writers.names),
    ...speakersIn(reader, source),
    ...described(inTitle.names),
    words([...terms.places, ...reached.theirs]),
    words([...writers.places, outlet ?? ''], !secret),
    words(long([withoutExtension(assets.original?.fileName ?? '')])),
    words([title], weightOf(title) < LEAST_TITLE),
    words(inTitle.places, true),
    passages(reader, source),
    ...described(reached.names),
    { ...words(reached.rest, true), patterns: suspectsOf(reached.rest).map(withCapitals) },
  ];
}

/** A name as it is told apart from others. */
export const keyOfName = (name: string): string => wordsOf(name).join('');

const person = (names: readonly string[]): Searched => ({
  patterns: patternsOf(names, ''),
  common: false,
  agreed: false,
});

const words = (texts: readonly string[], common = false): Searched => ({
  patterns: suspectsOf(texts),
  common,
  agreed: false,
});

/** What has a name of its own, in words that others have, too: whole it is asked about, and its parts where they begin with a capital. */
function described(names: readonly string[]): Searched[] {
  const patterns = patternsOf(names, '');
  const whole = patterns.filter(({ sure }) => sure === 'certain');
  return [
    { patterns: whole.map((pattern) => ({ ...pattern, sure: 'suspect' })), common: false, agreed: false },
    parts(patterns),
  ];
}

/** An organisation: some of its words in a row are asked about, too. */
function body(names: readonly string[]): Searched[] {
  const patterns = patternsOf(names, '');
  return [
    { patterns: patterns.filter(({ sure }) => sure === 'certain'), common: false, agreed: false },
    words(names.flatMap((name) => runsOf(wordsOf(name)))),
    parts(patterns),
  ];
}

const parts = (patterns: readonly NamePattern[]): Searched => ({
  patterns: patterns
    .filter(({ sure }) => sure === 'suspect')
    .map((pattern) => ({ ...pattern, capitals: !pattern.dotted })),
  common: true,
  agreed: false,
});

/** Two words and more of a name in a row, but not all; each run begins and ends with one that says something. */
function runsOf(name: readonly string[]): string[] {
  const tells = (word: string | undefined): boolean => word !== undefined && !particles.has(word);
  return name.flatMap((first, from) => {
    if (!tells(first)) return [];
    return name
      .slice(from + 1)
      .map((_, more) => name.slice(from, from + more + 2))
      .filter((run) => run.length < name.length && tells(run.at(-1)))
      .map((run) => run.join(' '));
  });
}

/** Who speaks in it in words, who is said to have reported its numbers, and who translated it. */
function speakersIn(reader: RecordReader, source: Source): Searched[] {
  const excerpts = reader.ofKind('excerpt').filter(({ sourceId }) => sourceId === source.id);
  const ids = new Set<string | null>(excerpts.map(({ id }) => id));
  const hops = excerpts.flatMap(({ attribution }) => attribution);
  const named = hops.filter((hop) => hop.named && hop.actorId === null);
  const others = [
    ...hops.filter((hop) => !named.includes(hop)).map(({ descriptor }) => descriptor),
    ...reader
      .ofKind('figure')
      .flatMap(({ reports }) => reports.filter(({ excerptId }) => excerptId !== null && ids.has(excerptId)))
      .map(({ claimant }) => claimant.descriptor),
    ...excerpts.map(({ translation }) => translation?.translator ?? null),
  ];
  const [theirs, rest] = [namesIn(named.map(({ descriptor }) => descriptor)), namesIn(others)];
  return [
    person(theirs.names),
    words(theirs.places),
    ...described(rest.names),
    { ...words(rest.places, true), patterns: suspectsOf(rest.places).map(withCapitals) },
  ];
}

const withCapitals = (pattern: NamePattern): NamePattern => ({ ...pattern, capitals: true });

/** Names in descriptions of somebody: nothing that is written without a capital in letters that have some. */
function namesIn(descriptors: readonly (string | null)[]) {
  const { names, places } = givingAway('', [...new Set(descriptors.flatMap((words) => words ?? []))]);
  const isName = (name: string): boolean => /[\p{Lu}\p{Lo}]/u.test(name);
  return { names: names.filter(isName), places: places.filter(isName) };
}

/** Its short passages whole, and what it says of its terms: longer ones are recognised as quotations. */
function passages(reader: RecordReader, source: Source): Searched {
  const { said } = source.terms;
  const quoted = reader
    .ofKind('excerpt')
    .filter(({ sourceId }) => sourceId === source.id)
    .flatMap(({ segments, translation }) => [...segments.map(({ exact }) => exact), translation?.text ?? ''])
    .flatMap((text) => text.split('\n'));
  const asked = [...quoted, said].filter((text) => weightOf(text) < LEAST_QUOTE);
  return {
    patterns: [
      ...wholesOf(weightOf(said) < LEAST_QUOTE ? [] : [said], 'certain'),
      ...suspectsOf(long(asked)),
    ],
    common: false,
    agreed: false,
  };
}

const long = (texts: readonly string[]): string[] => texts.filter((text) => weightOf(text) >= LEAST_TITLE);

const withoutExtension = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/u, '');
