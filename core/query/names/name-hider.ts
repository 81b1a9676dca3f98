// Finds the names of protected actors, and what would give away a source that is not on the record, in any text; puts what they
// are printed as in the place of what is certain, and says which parts of names are left.

import { capitalised, LOOKED_AT, startsSentence } from '../../base/sentence-start.ts';
import { isAmong, type Spellings, spellingOf } from '../../base/suspect-group.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { type FoundName, nameFinder } from './find-names.ts';
import { type NamePattern, patternsOf, suspectsOf } from './name-patterns.ts';
import { protectedWords } from './protected-words.ts';

/** Something to do to a text: `[start, end)` in UTF-16 becomes `to`. */
export type TextEdit = { readonly start: number; readonly end: number; readonly to: string };

/** The same of a name: `whose` is what the actor is printed as. */
export type HiddenName = TextEdit & { readonly whose: string };

export type NameHider = {
  /** Whether there is any name to look for. */
  readonly active: boolean;
  /**
   * The text with every name that is certain replaced by what the actor is printed as, in brackets, with a capital where it begins
   * a sentence. `before` stands before the text, where that is a part of a longer one.
   */
  readonly hide: (text: string, before?: string) => string;
  /** The same as a list, in the order of the text: for a text that stands in pieces. */
  readonly edits: (text: string, before?: string) => readonly HiddenName[];
  /** Whether a name that is certain stands in the text. */
  readonly names: (text: string) => boolean;
  /** Where names or parts of names stand, whether certain or not: what may not go out without a person's word. */
  readonly suspects: (text: string) => readonly { readonly start: number; readonly end: number }[];
  /** What was put in place of a name so far, each once. */
  readonly hidden: () => readonly string[];
};

export type HiderOptions = {
  /** Spellings of suspects that are hidden as names are. */
  readonly hide?: Spellings;
  /** The language (BCP 47) of the texts, where it is not that of the words. */
  readonly language?: string;
  /** The time (UTC) at which texts leave: an embargo that ends later keeps its names. Unless told, none has ended. */
  readonly now?: string;
};

const idle: NameHider = {
  active: false,
  hide: (text) => text,
  edits: () => [],
  names: () => false,
  suspects: () => [],
  hidden: () => [],
};

/**
 * Certain is a whole name of the record in any form of its letters, order and separators, and initials with its last
 * word; a suspect is any other word of three letters or more of a name, and a whole name of fewer. A name of one word that is also a word of the
 * language ("May") is a suspect; so is each place that would give a source away. What `hide` names is treated as certain.
 * Costs nothing while nobody is protected.
 */
export const nameHider = (
  reader: RecordReader,
  words: DocumentWords,
  { hide = [], language = words.language, now = '' }: HiderOptions = {},
): NameHider => hiderOf(hiddenWords(protectedWords(reader, now), words), hide, language);

/** What is looked for, and what is put in its place. */
export type HiddenWords = { readonly whose: string; readonly patterns: readonly NamePattern[] };

/** What a project hides, with what is printed instead in the language of a document. */
export const hiddenWords = (kept: readonly Protected[], words: DocumentWords): HiddenWords[] =>
  kept.map(({ names, places, as, otherwise }) => {
    const shown = as.trim() === '' ? words[otherwise] : as.trim();
    return { whose: shown, patterns: [...patternsOf(names, shown), ...suspectsOf(places)] };
  });

/** Tells whether a spelling is a name, or has a part of one in it, of what is protected. The stop after initials is not in it. */
export function spellingFinder({ names, places, as }: Protected): (spelling: string) => boolean {
  const patterns = [...patternsOf(names, as), ...suspectsOf(places)];
  const { suspects } = hiderOf([{ whose: '', patterns }], [], 'en');
  return (spelling) => suspects(spelling).length > 0 || suspects(`${spelling}.`).length > 0;
}

/** The same for any words. */
export function hiderOf(words: readonly HiddenWords[], hide: Spellings, language: string): NameHider {
  const names = words.filter(({ patterns }) => patterns.length > 0);
  if (names.length === 0) return idle;
  const finder = nameFinder(names);
  const find = (text: string): FoundName<string>[] =>
    finder
      .find(text)
      .map((found) =>
        found.sure === 'suspect' && isAmong(hide, spellingOf(text.slice(found.start, found.end)))
          ? { ...found, sure: 'certain' }
          : found,
      );
  const hidden = new Set<string>();
  const edits = (text: string, before = ''): HiddenName[] =>
    find(text).flatMap(({ start, end, sure, whose }) => {
      if (sure !== 'certain') return [];
      hidden.add(whose);
      const near = text.slice(Math.max(0, start - LOOKED_AT), start);
      const starts = startsSentence(start < LOOKED_AT ? `${before}${near}` : near);
      return [{ start, end, to: `[${starts ? capitalised(whose, language) : whose}]`, whose }];
    });
  return {
    active: true,
    edits,
    hide: (text, before) => withEdits(text, edits(text, before)),
    names: (text) => find(text).some(({ sure }) => sure === 'certain'),
    suspects: find,
    hidden: () => [...hidden],
  };
}

/** Edits in the order of the text, none over another. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, to } of edits) {
    made += text.slice(at, start) + to;
    at = end;
  }
  return made + text.slice(at);
}
