// One line about a source: outlet, date, words, and the fingerprint of the original.

import { withoutClock } from '../../../core/query/evidence/published-day.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { words } from '../../words/en.ts';
import { shortHash } from '../../words/files/short-hash.ts';
import { sourceWords } from '../../words/records/sources.ts';

/** "Training text 1 · 18 May 2014" */
export const sourceLine = (source: Source | undefined): string =>
  source === undefined
    ? ''
    : [
        source.outlet ?? source.authors[0] ?? source.title,
        source.published === null ? null : dateInWords(withoutClock(source.published)),
      ]
        .filter((part) => part !== null && part !== '')
        .join(' · ');

/** "Training text 1 · 18 May 2014 · 612 words · original kept, SHA-256 3f9c…a1" */
export const readerLine = (source: Source): string =>
  [
    sourceLine({ ...source, title: '' }),
    words.counts.words(source.wordCount),
    source.assets.original === null
      ? null
      : sourceWords.originalKept(shortHash(source.assets.original.sha256)),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
