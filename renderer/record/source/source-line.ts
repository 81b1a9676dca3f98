// One line about a source: outlet, date, words, and the fingerprint of the original.

import { withoutClock } from '../../../core/query/evidence/published-day.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { dateToWords } from '../../../core/words/dates/date-words.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { words } from '../../words/en.ts';
import { shortHash } from '../../words/files/short-hash.ts';
import { noteWords } from '../../words/records/notes.ts';
import { sourceWords } from '../../words/records/sources.ts';

/** When a note was said to the minute; of what was published, the day. */
export const dayOrMinute = ({ published, note }: Source): string | null =>
  published === null
    ? null
    : dateInWords(note === null ? withoutClock(published) : { ...published, zone: null });

/** "Training text 1 · 18 May 2014", "Salma Idris · 30 November 2026, 07:05 · Heard from others" */
export const sourceLine = (source: Source | undefined): string =>
  source === undefined
    ? ''
    : [
        source.outlet ?? source.authors[0] ?? source.title,
        dayOrMinute(source),
        source.note === null || source.note.basis === null ? null : noteWords.bases[source.note.basis],
      ]
        .filter((part) => part !== null && part !== '')
        .join(' · ');

/** "Call · 30 Nov 2026, 07:05 · heard", as short as a list wants it; null for what is no note. */
export function noteLine({ note, sourceKind, published }: Source): string | null {
  if (note === null) return null;
  const options = { language: 'en', digits: 'latin', months: 'egypt', style: 'short' } as const;
  return [
    sourceWords.kinds[sourceKind],
    published === null ? sourceWords.notDated : dateToWords(published.edtf, options),
    note.basis === null ? '' : noteWords.shortBases[note.basis],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

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
