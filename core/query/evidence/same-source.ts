// Whether what was captured is in the project already: the same bytes, or the same text where no bytes were kept.

import type { RecordReader } from '../../model/record-reader.ts';
import type { Source } from '../../model/kinds/source.ts';

/** The source that was captured from the same; null when there is none. */
export function sameSource(
  reader: Pick<RecordReader, 'ofKind'>,
  { original, text }: Source['assets'],
): Source | null {
  for (const source of reader.ofKind('source')) {
    const kept = source.assets;
    if (original === null ? kept.text.sha256 === text.sha256 : kept.original?.sha256 === original.sha256)
      return source;
  }
  return null;
}
