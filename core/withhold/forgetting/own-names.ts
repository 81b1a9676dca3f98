// The names by which a source that is forgotten, or somebody who goes with it, is told.

import { foldText } from '../../base/text-fold.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Source } from '../../model/kinds/source.ts';
import { givingAway } from '../../reading/terms/giving-away.ts';
import { comparable } from '../recogniser.ts';

export type OwnNames = {
  /** Whether words hold a name whole that would give the source away. */
  readonly whole: (words: string) => boolean;
  /** The same for its title, a number or address of its channel, an author, or a part of any of these names. */
  readonly part: (words: string) => boolean;
};

const LEAST = 4;
const partsOf = (names: readonly string[]): string[] => names.flatMap((name) => name.split(/[\s-]+/u));

/** `gone`: the actors who go with it. Of an organisation a part of the name is a word like others. */
export function ownNames({ title, authors, note, terms }: Source, gone: readonly Actor[]): OwnNames {
  const long = (names: readonly string[]): string[] => names.filter(({ length }) => length >= LEAST);
  // A word for an app is everybody's; a number or an address is one person's.
  const channel = /[\d@]/u.test(note?.channel ?? '') ? [note?.channel ?? ''] : [];
  const writers = givingAway('', authors);
  const folded = long(
    [
      title,
      ...channel,
      ...writers.places,
      ...partsOf([...writers.names, ...terms.names, ...terms.places]),
    ].map((name) => foldText(name).trim()),
  );
  const namesOf = ({ actorType, names }: Actor): string[] => {
    const own = names.map(({ text }) => text);
    return actorType === 'person' ? partsOf(own) : own;
  };
  const begun = long(gone.flatMap(namesOf).map((name) => comparable(name).trimEnd())).filter(
    ({ length }) => length > LEAST,
  );
  const whole = terms.names.map(comparable).filter(({ length }) => length >= LEAST + 2);
  return {
    whole: (words) => {
      const key = comparable(words);
      return whole.some((name) => key.includes(name));
    },
    part: (words) => {
      const text = foldText(words);
      if (folded.some((name) => text.includes(name))) return true;
      const key = comparable(words);
      return begun.some((name) => key.includes(name));
    },
  };
}
