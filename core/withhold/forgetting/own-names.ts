// Finds in words the names by which a source that is forgotten, or somebody who goes with it, is told: with the same net by which
// an export finds what is protected, so that what was hidden or asked about until then is not printed afterwards without a word.

import { isAmong, spellingOf } from '../../base/suspect-group.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { nameFinder } from '../../query/names/find-names.ts';
import { keptAnswers } from '../../query/names/kept-answers.ts';
import { wordsOf } from '../../query/names/name-patterns.ts';
import { wordsAsNames } from '../../query/names/name-words.ts';
import { namesOfGone, type Searched } from './names-of-gone.ts';
import { toldElsewhere } from './told-elsewhere.ts';
import { oftenSaid, placesThatStay } from './usual-words.ts';

/** A part of a name, or a word that may give the source away, as it is spelt. */
export type Suspect = {
  readonly spelling: string;
  /** Others say it, on the record: a name of somebody who stays, or words of another source. */
  readonly elsewhere: boolean;
  /** That, a word of the language, one of those that many have, or left when it was asked about: it may well mean something else. */
  readonly common: boolean;
};

export type OwnNames = {
  /** Whether words hold what is certain to be of the source. */
  readonly tell: (words: string) => boolean;
  /** The same, or what is hardly anything else. */
  readonly tellMostLikely: (words: string) => boolean;
  /** The rest of what may be, in the order of the words. */
  readonly suspects: (words: string) => Suspect[];
};

/** `gone`: the actors who go with it. */
export function ownNames(reader: RecordReader, source: Source, gone: readonly Actor[]): OwnNames {
  const finder = nameFinder<Searched>(
    namesOfGone(reader, source, gone).map((whose) => ({ whose, patterns: whose.patterns })),
  );
  const open = new Set<Searched>();
  const shared = new Set<string>();
  for (const text of toldElsewhere(reader, source, gone))
    for (const { start, end, sure, whose } of finder.find(text)) {
      shared.add(keyOf(text.slice(start, end)));
      if (sure === 'certain') open.add(whose);
    }
  const places = placesThatStay(reader, source);
  const often = oftenSaid(reader, source, (text) =>
    finder.find(text).map(({ start, end }) => keyOf(text.slice(start, end))),
  );
  const hide = hiddenFor(gone);
  const { leave } = keptAnswers(reader);
  const isOpen = (whose: Searched): boolean => open.has(whose) && !whose.agreed;
  const find = (words: string) =>
    finder.find(words).map(({ start, end, sure, whose }) => {
      const spelling = spellingOf(words.slice(start, end));
      const certain = isAmong(hide, spelling) || (sure === 'certain' && !isOpen(whose));
      const key = keyOf(spelling);
      const elsewhere = isOpen(whose) || shared.has(key);
      const common =
        elsewhere ||
        whose.common ||
        wordsAsNames.has(key) ||
        places.has(key) ||
        (often.has(key) && whose.goes === undefined) ||
        isAmong(leave, spelling);
      return { spelling, certain, elsewhere, common };
    });
  return {
    tell: (words) => find(words).some(({ certain }) => certain),
    tellMostLikely: (words) => find(words).some(({ certain, common }) => certain || !common),
    suspects: (words) =>
      find(words)
        .filter(({ certain }) => !certain)
        .map(({ certain: _, ...suspect }) => suspect),
  };
}

/** What was hidden when it was asked about, for the sake of those who go: of others it may be another name. */
const hiddenFor = (gone: readonly Actor[]): string[] =>
  gone
    .flatMap((actor) => (actor.protected ? actor.spellings : []))
    .flatMap(({ spelling, answer }) => (answer === 'hide' ? [spelling] : []));

const keyOf = (words: string): string => wordsOf(words).join('');
