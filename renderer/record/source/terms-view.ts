// How the terms of a source read beside it: whether it is kept back, and what is printed instead.

import type { Source } from '../../../core/model/kinds/source.ts';
import { coarseDay, standingOf } from '../../../core/model/kinds/source-terms.ts';
import { notedTitle } from '../../../core/parts/noted-title.ts';
import { printedName } from '../../../core/query/names/printed-name.ts';
import { dateToWords } from '../../../core/words/dates/date-words.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { termsWords } from '../../words/records/terms.ts';

/** The words of the terms where they keep something back now; null for a source that is on the record. */
export function termsInWords({ terms }: Pick<Source, 'terms'>): string | null {
  if (standingOf(terms, new Date().toISOString()) === 'open') return null;
  return termsWords.uses[terms.use];
}

/** What a brief in that language prints for a source that is not on the record, without its full stop. */
export function printedLine(source: Source, language: string): string {
  const { terms, published } = source;
  const words = documentWords(language);
  const day = coarseDay(published, terms.day);
  const options = { language: words.language, digits: 'latin', months: 'egypt', style: 'long' } as const;
  const agreed = printedName(terms, words);
  const name = notedTitle({ ...source, title: agreed }, words) ?? agreed;
  return day === null ? name : `${name}${words.comma}${dateToWords(day.edtf, options)}`;
}

/** The next code that no source of these has: S-001, S-002 … */
export function nextCode(sources: readonly Source[]): string {
  const used = sources.map(({ terms }) => Number(/^S-(\d+)$/u.exec(terms.citeAs.trim())?.[1] ?? 0));
  return `S-${String(Math.max(0, ...used) + 1).padStart(3, '0')}`;
}
