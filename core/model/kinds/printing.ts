// What a record is printed as where a source that it rests on is not on the record: made from what may go, so that whoever
// prints it has nothing else in hand.

import type { IdOf } from '../../base/ids.ts';
import type { Reliability, Speaker } from '../record.ts';
import type { SourceTerms } from './source-terms.ts';

/** What stands for a source that is not on the record. */
export type PrintedAs = {
  /** The words in the place of its title, author and outlet. */
  readonly name: string;
  /** The language and direction of these words. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The letter that it has, or that who speaks in the excerpt has. */
  readonly letter: Reliability | null;
  readonly terms: SourceTerms;
};

/** Says of a source, and of an excerpt by its source, what it is printed as; null where it is on the record. */
export type Printing = {
  readonly source: (id: IdOf<'source'>) => PrintedAs | null;
  readonly excerpt: (id: IdOf<'excerpt'>) => PrintedAs | null;
  /** Who speaks in an excerpt: every hop of its chain. */
  readonly speakers: (id: IdOf<'excerpt'>) => readonly Speaker[];
};
