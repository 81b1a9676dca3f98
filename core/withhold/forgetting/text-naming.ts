// Whether the frozen text of another source has names of one that is forgotten: nothing is cut out of it, and once the actors are gone a
// copy has it without a question.

import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { canonicalText, type SourceText } from '../../model/text/source-text.ts';
import { tracesOf } from './traces.ts';

/**
 * Made once, for many texts. `text`: that of the source itself, as for `forgottenWith`. Words that may well mean something else don't
 * count: they stand in every other text.
 */
export function textNaming(
  reader: RecordReader,
  source: Source,
  text: string | null,
): (other: SourceText) => boolean {
  const { names } = tracesOf(reader, source, text);
  return (other) =>
    [canonicalText(other), ...(other.pages ?? []).map(({ label }) => label)].some(names.tellMostLikely);
}
