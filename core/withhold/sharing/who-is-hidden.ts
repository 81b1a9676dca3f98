// Who and what a copy may not tell: the actors that leave as a description, and the words that are looked for everywhere.

import { capitalised } from '../../base/sentence-start.ts';
import type { Spellings } from '../../base/suspect-group.ts';
import { standingOf } from '../../model/kinds/source-terms.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { nameOfActor } from '../../query/names/actor-name.ts';
import { type HiddenWords, hiddenWords, hiderOf, type NameHider } from '../../query/names/name-hider.ts';
import { patternsOf, wholesOf, wordsOf } from '../../query/names/name-patterns.ts';
import { actorsKept, protectedWords } from '../../query/names/protected-words.ts';
import { documentWords, type DocumentWords } from '../../words/documents/document-words.ts';
import { nameless } from '../blank-actor.ts';

/** What a copy of a project hides. */
export type Hidden = {
  readonly hider: NameHider;
  /** What stands in the place of names: nothing in these words is a name. */
  readonly shown: ReadonlySet<string>;
  /** By id, whoever leaves as a description, with it. */
  readonly actors: ReadonlyMap<string, string>;
  readonly words: DocumentWords;
  /** Full names, titles and addresses: for looking through bytes that nobody can read as text. */
  readonly names: readonly string[];
};

/** Titles and addresses shorter than this are found by chance in texts that have nothing to do with them. */
const LEAST_LOCATOR = 12;

/** In the language of the newest brief. What `hide` names is hidden as full names are. */
export function hiddenIn(reader: RecordReader, now: string, hide: Spellings): Hidden {
  const language = reader.ofKind('brief').at(-1)?.language ?? 'en';
  const words = documentWords(language);
  const actors = new Map<string, string>();
  for (const actor of reader.ofKind('actor'))
    if (actor.protected) actors.set(actor.id, nameOfActor(actor, words));
  const withheld = actorsKept(reader, now);
  for (const actor of withheld.speakers) actors.set(actor.id, nameOfActor(nameless(actor, words), words));
  const told = locators(reader, now, new Set([...actors.keys(), ...withheld.others.map(({ id }) => id)]));
  const kept = protectedWords(reader, now, withheld);
  const looked: HiddenWords[] = [
    ...hiddenWords(kept, words),
    { whose: words.nameWithheld, patterns: wholesOf(told, 'certain') },
  ];
  const same = namesOfTheSame(reader, looked, hide, words);
  for (const id of same.actors) if (!actors.has(id)) actors.set(id, words.nameWithheld);
  looked.push(...same.words);
  const hider = hiderOf(looked, hide, language);
  const printed = looked.flatMap(({ whose }) => [whose, capitalised(whose, language)]);
  const shown = new Set(printed.filter((each) => !hider.names(each)));
  const names = new Set(kept.flatMap((each) => each.names.map((name) => name.trim())));
  return { hider, shown, actors, words, names: [...names, ...told, ...same.names] };
}

/**
 * What else those are called of whom one name is hidden: an actor whom the terms of a source name, a place that somebody wants hidden.
 * The name in another script would tell the same.
 */
function namesOfTheSame(
  reader: RecordReader,
  looked: readonly HiddenWords[],
  hide: Spellings,
  words: DocumentWords,
): {
  readonly actors: readonly string[];
  readonly words: readonly HiddenWords[];
  readonly names: readonly string[];
} {
  const isWhole = (hider: NameHider, text: string): boolean => {
    const [edit, ...more] = hider.edits(text);
    if (edit === undefined || more.length > 0) return false;
    return !/[\p{L}\p{N}]/u.test(text.slice(0, edit.start) + text.slice(edit.end));
  };
  const [certain, asked] = [hiderOf(looked, [], words.language), hiderOf(looked, hide, words.language)];
  const actors = reader
    .ofKind('actor')
    .filter(({ names }) => names.some(({ text }) => isWhole(certain, text)));
  const places = reader.ofKind('place').filter(({ names }) => names.some(({ text }) => isWhole(asked, text)));
  const textsOf = (records: readonly { readonly names: readonly { readonly text: string }[] }[]): string[] =>
    records.flatMap(({ names }) => names.map(({ text }) => text));
  const whose = words.nameWithheld;
  const open = actors.filter((actor) => !actor.protected);
  return {
    actors: open.map(({ id }) => id),
    words: [
      ...open.map((actor) => ({ whose, patterns: patternsOf(textsOf([actor]), whose) })),
      { whose, patterns: wholesOf(textsOf(places), 'certain') },
    ],
    names: [...textsOf(open), ...textsOf(places)],
  };
}

/**
 * What would lead to a source that is not on the record: titles, addresses, channels and names of files. What another source says too, or is the
 * name of somebody who may be told of, leads nowhere.
 */
function locators(reader: RecordReader, now: string, hidden: ReadonlySet<string>): string[] {
  const open = new Set<string>();
  const guarded: Source[] = [];
  for (const source of reader.ofKind('source'))
    if (standingOf(source.terms, now) === 'open') open.add(source.id);
    else guarded.push(source);
  const free = [
    ...reader.ofKind('source').flatMap((source) => (open.has(source.id) ? locatorsOf(source) : [])),
    ...reader
      .ofKind('excerpt')
      .flatMap(({ sourceId, segments }) => (open.has(sourceId) ? segments.map(({ exact }) => exact) : [])),
    ...reader
      .ofKind('actor')
      .flatMap(({ id, names }) => (hidden.has(id) ? [] : names.map(({ text }) => text))),
  ].map(keyOf);
  const told = new Map<string, string>();
  for (const source of guarded)
    for (const text of locatorsOf(source)) {
      const key = keyOf(text);
      if (key.length >= LEAST_LOCATOR && key !== keyOf(source.terms.citeAs)) told.set(key, text);
    }
  return [...told].flatMap(([key, text]) => (free.some((each) => each.includes(key)) ? [] : [text]));
}

const keyOf = (text: string): string => wordsOf(text).join('');

const locatorsOf = ({ title, titleTranslation, url, note, assets }: Source): string[] =>
  [
    title,
    titleTranslation,
    url,
    note?.channel ?? null,
    withoutExtension(assets.original?.fileName ?? null),
  ].flatMap((text) => (text === null || text.trim() === '' ? [] : [text]));

const withoutExtension = (name: string | null): string | null =>
  name?.replace(/\.[A-Za-z0-9]{1,8}$/u, '') ?? null;
