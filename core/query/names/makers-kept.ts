// Who made sources that are not on the record: words of these sources that are hidden, or asked about, wherever they would leave.

import { foldText } from '../../base/text-fold.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { givingAway } from '../../reading/terms/giving-away.ts';

/** Sources whose names are kept, and what is on the record. */
export type Standings = {
  readonly isKept: (source: Source) => boolean;
  readonly isOpen: (source: Source) => boolean;
};

/**
 * For each source that is kept: its authors are names; its outlet is asked about. What a source on the record has too, or the terms
 * themselves cite, tells nothing.
 */
export function makersKept(reader: RecordReader, { isKept, isOpen }: Standings): Protected[] {
  const kept = reader.ofKind('source').filter(isKept);
  if (kept.length === 0) return [];
  const told = new Set(
    reader
      .ofKind('source')
      .flatMap((source) => {
        if (!isOpen(source)) return [source.terms.citeAs];
        return [...source.authors, source.outlet ?? ''];
      })
      .map(keyOf),
  );
  const unknown = (text: string): boolean => text.trim() !== '' && !told.has(keyOf(text));
  return kept.flatMap((source) => {
    const made = givingAway('', source.authors.filter(unknown));
    const names = made.names.filter(unknown);
    const places = [...made.places, source.outlet ?? ''].filter(unknown);
    return names.length + places.length === 0
      ? []
      : [{ names, places, as: '', otherwise: 'nameWithheld' as const }];
  });
}

const keyOf = (text: string): string => foldText(text).replaceAll(/\s+/gu, ' ').trim();
