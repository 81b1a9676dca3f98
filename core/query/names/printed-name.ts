// What a source that is not on the record is called where it is printed.

import type { SourceTerms } from '../../model/kinds/source-terms.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';

/** The words that were agreed on, else those of the language. */
export function printedName(
  { use, citeAs }: Pick<SourceTerms, 'use' | 'citeAs'>,
  words: DocumentWords,
): string {
  if (citeAs.trim() !== '') return citeAs.trim();
  return use === 'chathamHouse' ? words.chathamHouseSource : words.namelessSource;
}
