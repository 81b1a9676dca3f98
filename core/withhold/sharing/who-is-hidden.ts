// Who and what a copy may not tell: the actors that leave as a description, and the words that are looked for everywhere.

import type { Spellings } from '../../base/suspect-group.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import { keepsNames, standingOf } from '../../model/kinds/source-terms.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { nameOfActor } from '../../query/names/actor-name.ts';
import { type HiddenWords, hiddenWords, hiderOf, type NameHider } from '../../query/names/name-hider.ts';
import { wholesOf, wordsOf } from '../../query/names/name-patterns.ts';
import { speakersKept } from '../../query/names/protected-words.ts';
import { documentWords, type DocumentWords } from '../../words/documents/document-words.ts';
import { nameless } from '../under-terms.ts';

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
  const words = documentWords(reader.ofKind('brief').at(-1)?.language ?? 'en');
  const actors = new Map<string, string>();
  for (const actor of reader.ofKind('actor'))
    if (actor.protected) actors.set(actor.id, nameOfActor(actor, words));
  for (const actor of speakersKept(reader)) actors.set(actor.id, nameOfActor(nameless(actor, words), words));
  const told = locators(reader, now);
  const looked: HiddenWords[] = [
    ...hiddenWords(reader, words),
    { whose: words.nameWithheld, patterns: wholesOf(told, 'certain') },
  ];
  const hider = hiderOf(looked, hide);
  const shown = new Set(looked.map(({ whose }) => whose).filter((each) => !hider.names(each)));
  return { hider, shown, actors, words, names: [...namesIn(reader), ...told] };
}

/** What would lead to a source that is not on the record: titles, addresses and names of files, but for those that another has. */
function locators(reader: RecordReader, now: string): string[] {
  const sources = reader.ofKind('source');
  const isOpen = ({ terms }: Source): boolean => standingOf(terms, now) === 'open';
  const key = (text: string): string => wordsOf(text).join('');
  const open = new Set(sources.filter(isOpen).flatMap(locatorsOf).map(key));
  const told = sources
    .filter((source) => !isOpen(source))
    .flatMap((source) => locatorsOf(source).filter((text) => key(text) !== key(source.terms.citeAs)))
    .filter((text) => key(text).length >= LEAST_LOCATOR && !open.has(key(text)));
  return [...new Set(told)];
}

const locatorsOf = ({ title, titleTranslation, url, assets }: Source): string[] =>
  [title, titleTranslation, url, withoutExtension(assets.original?.fileName ?? null)].flatMap((text) =>
    text === null || text.trim() === '' ? [] : [text],
  );

const withoutExtension = (name: string | null): string | null =>
  name?.replace(/\.[A-Za-z0-9]{1,8}$/u, '') ?? null;

function namesIn(reader: RecordReader): string[] {
  const actors = [...reader.ofKind('actor').filter((actor) => actor.protected), ...speakersKept(reader)];
  const named = actors.flatMap((actor: Actor) => actor.names.map(({ text }) => text));
  const terms = reader
    .ofKind('source')
    .flatMap((source) => (keepsNames(source.terms) ? source.terms.names : []));
  return [...new Set([...named, ...terms].map((name) => name.trim()))];
}
