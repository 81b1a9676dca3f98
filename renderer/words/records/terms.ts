// Words of the terms of use of a source.

import { quoted } from '../../../core/words/quoted.ts';
import type { SourceTerms, TermsOfUse } from '../../../core/model/kinds/source-terms.ts';

const uses: Readonly<Record<TermsOfUse, string>> = {
  onRecord: 'On the record',
  citeAs: 'Cited otherwise',
  notForAttribution: 'Not for attribution',
  chathamHouse: 'Chatham House Rule',
  background: 'Background only',
  embargoed: 'Embargoed',
};

/** What each means for a brief, as one line under the choice. */
const meanings: Readonly<Record<TermsOfUse, string>> = {
  onRecord: 'Everything may be printed.',
  citeAs: 'Printed under these words; title, author and original stay here.',
  notForAttribution:
    'Nothing of its title, author and outlet is printed; the names below are hidden, the original stays here.',
  chathamHouse:
    'Nobody who was there is printed, as far as their names stand below; the original stays here.',
  background: 'Nothing of it is printed, nor what rests on it.',
  embargoed: 'Until then nothing of it is printed, nor what rests on it.',
};

const days: Readonly<Record<SourceTerms['day'], string>> = {
  day: 'To the day',
  month: 'To the month',
  year: 'To the year',
  none: 'Not at all',
};

export const termsWords = {
  label: 'Terms of use',
  uses,
  meanings,
  citeAs: 'Printed as',
  code: 'Give a code',
  codeHint: 'A code says nothing by itself: keep who it stands for outside of this project.',
  verbatim: 'Its own words',
  quoted: 'May be quoted',
  notQuoted: 'Not quoted',
  day: 'Its day prints',
  days,
  names: 'Names to hide',
  namesHint: 'Hidden wherever they would leave. Several are separated by semicolons.',
  places: 'Words to ask about',
  placesHint: 'Places and other words that would give it away: an export asks about each.',
  until: 'Until',
  untilHint: 'In the time of this computer.',
  noEnd: 'No end is given: nothing is printed until there is one.',
  over: 'The embargo is over: everything may be printed.',
  prints: 'Prints as',
  ofKind: (kind: string): string => `as ${kind.toLowerCase()}s begin`,
  ofCarrier: 'as what it came with',
  said: (words: string): string => `Its words: ${quoted(words)}`,
  banner: (use: TermsOfUse, words: string): string => `${uses[use]}: it says ${quoted(words)}`,
  keep: 'Keep these terms',
  change: 'Put on the record',
  protectedNow: 'Not for attribution',
  openNow: 'On the record',
} as const;
