// What an excerpt says of itself beside a record: quote, who, grade, source; and finding excerpts by folded words.

import { speakersOf } from '../../../core/query/evidence/speakers-of.ts';
import { foldText } from '../../../core/base/text-fold.ts';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import type { Credibility, Reliability } from '../../../core/model/record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { attributionToWords } from '../../../core/query/evidence/attribution-to-words.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { gradeOf } from '../../../core/query/evidence/grade-of.ts';
import { dateValueToWords } from '../../../core/words/dates/date-words.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { evidenceWords } from '../../words/records/evidence.ts';
import { noteWords } from '../../words/records/notes.ts';

const MOST_QUOTED = 420;

export type ExcerptView = {
  readonly quote: string;
  readonly language: string | null;
  readonly who: string;
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
  /** "Training text 1 · 18 May 2014" */
  readonly sourceLine: string;
  readonly orphan: boolean;
};

/** The words of an excerpt for a card or a line; a long quote is cut. */
export function viewOfExcerpt(reader: RecordReader, excerpt: Excerpt): ExcerptView {
  const source = reader.get(excerpt.sourceId);
  const words = documentWords('en');
  const grade = gradeOf(reader, excerpt, source);
  const published = source?.published ?? null;
  const outlet = source?.outlet?.trim() || source?.title.trim() || evidenceWords.noTitle;
  const when =
    published === null
      ? ''
      : dateValueToWords(published, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' });
  const basis = source?.note?.basis ?? null;
  return {
    quote: clipText(excerptText(excerpt), MOST_QUOTED),
    language: source?.language ?? null,
    who: speakersOf(excerpt).length === 0 ? '' : attributionToWords(reader, excerpt.attribution, words),
    reliability: grade?.reliability ?? null,
    credibility: grade?.credibility ?? null,
    sourceLine: [outlet, when, basis === null ? '' : noteWords.bases[basis]]
      .filter((part) => part !== '')
      .join(' · '),
    orphan: excerpt.anchoring === 'orphan',
  };
}

export type FoundExcerpts = {
  readonly found: readonly Excerpt[];
  /** How many more there are. */
  readonly more: number;
};

/**
 * Excerpts whose words, speaker, source, note or tags contain every word of the query, however accented or shaped;
 * newest first. Those in `without` are left out.
 */
export function findExcerpts(
  reader: RecordReader,
  query: string,
  most: number,
  without: ReadonlySet<string> = new Set(),
): FoundExcerpts {
  const wanted = foldText(query).split(/\s+/u).filter(Boolean);
  const matching = reader
    .ofKind('excerpt')
    .filter(
      (excerpt) =>
        !without.has(excerpt.id) && wanted.every((word) => foldedTextOf(reader, excerpt).includes(word)),
    )
    .reverse();
  return { found: matching.slice(0, most), more: Math.max(0, matching.length - most) };
}

// Records are immutable, so what was folded for one stays true; source and speakers are folded with it and may lag
// behind a renaming until the excerpt itself changes, hence they are part of the key.
const folded = new WeakMap<Excerpt, { readonly around: string; readonly text: string }>();

function foldedTextOf(reader: RecordReader, excerpt: Excerpt): string {
  const source = reader.get(excerpt.sourceId);
  const speakers = excerpt.attribution.map((hop) => {
    const actor = hop.actorId === null ? undefined : reader.get(hop.actorId);
    return [hop.descriptor ?? '', ...(actor?.names.map((name) => name.text) ?? [])].join(' ');
  });
  const around = [source?.title ?? '', source?.outlet ?? '', ...speakers].join('\n');
  const known = folded.get(excerpt);
  if (known !== undefined && known.around === around) return known.text;
  const text = foldText([excerptText(excerpt), around, excerpt.note, ...excerpt.tags].join('\n'));
  folded.set(excerpt, { around, text });
  return text;
}
