// What the terms of sources keep out of the brief: it is written and will not be printed, and why.

import { printedTexts, recordsShown } from '../sections/printed-parts.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { RichText } from '../model/text/rich-text.ts';
import { eachLeaf } from '../model/text/walk-rich-text.ts';
import { recordTitle } from '../query/record-title.ts';
import type { Reason } from '../withhold/recogniser.ts';
import { reasonsOfTerms } from '../withhold/under-terms.ts';
import { reasonToWords } from '../withhold/withheld-to-words.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** A passage or a record that a document of the brief is made without. */
export const notPrinted: Rule = {
  id: 'not-printed',
  check: ({ reader, briefId, now }) => {
    const reasons = reasonsOfTerms(reader, now);
    if (reasons === null) return [];
    const findings: Finding[] = [];
    const records = (['event', 'figure', 'judgement', 'actor'] as const).flatMap((kind) =>
      recordsShown(reader, briefId, kind),
    );
    const gone = new Set<string>();
    for (const record of records) {
      const reason = reasons.ofRecord(record);
      if (reason === null) continue;
      gone.add(record.id);
      findings.push(found(reason, { recordId: record.id, what: `“${recordTitle(reader, record)}”` }));
    }
    const texts = new Map<AnyRecord['id'], RichText>(
      printedTexts(reader, briefId).map(({ record, content }) => [record.id, content]),
    );
    for (const [recordId, text] of texts)
      if (!gone.has(recordId))
        eachLeaf(text, (leaf) => {
          const reason = reasons.ofLeaf(leaf);
          if (reason !== null)
            findings.push(found(reason, { recordId, blockId: leaf.attrs.id, what: 'This passage' }));
        });
    return findings;
  },
};

const found = (
  reason: Reason,
  { what, ...place }: { recordId: AnyRecord['id']; blockId?: string; what: string },
): Finding =>
  finding('not-printed', reason.how, {
    severity: 'warning',
    while: 'drafting',
    ...place,
    message: `${what} will not be printed: it ${reasonToWords({ what: 'passage', reason })}.`,
  });
