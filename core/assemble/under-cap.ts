// An export under a cap: which records assembly may see, or why there can be no document.

import type { AppError } from '../base/app-error.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Brief } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { withheldToWords } from '../withhold/withheld-to-words.ts';
import type { Cap, WithheldPart } from '../withhold/withhold-context.ts';
import { withhold } from '../withhold/withhold.ts';
import type { MarkingLevel } from '../template/template.ts';

/** What becomes of that which is above the cap of an export. */
export type ExportCap = Cap & { readonly above: 'remove' | 'block' };

/** The records that may be shown, and what was left out of them. */
export function underCap(
  reader: RecordReader,
  brief: Brief,
  levels: readonly MarkingLevel[],
  cap: ExportCap | null,
): Result<{ reader: RecordReader; withheld: readonly WithheldPart[] }, AppError> {
  if (cap === null) return ok({ reader, withheld: [] });
  const { label } = cap.marking;
  const withheld = withhold(reader, brief, cap, levels);
  if (withheld.unordered.length > 0) {
    const labels = [...new Set(withheld.unordered.map((part) => part.marking.label))];
    return err({ kind: 'marking-order-unknown', name: brief.title, cap: label, labels });
  }
  if (cap.above === 'block' && withheld.parts.length > 0)
    return err({
      kind: 'above-cap',
      name: brief.title,
      cap: label,
      items: withheld.parts.map(withheldToWords),
    });
  return ok({ reader: withheld.reader, withheld: withheld.parts });
}
