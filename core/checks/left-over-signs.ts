// Finds what was typed to cite or mention and never became it: it would be printed as it stands.

import { blocksOfBrief } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** Two brackets that open a citation, with what was typed after them up to the end of the word or the closing brackets. */
const OPENED = /\[\[(?:[^\]\n\uFFFC]{0,60}\]\]|[^\s\]\uFFFC]*)/gu;

/** A `[[` in a text of the brief that is no citation. */
export const leftOverSigns: Rule = {
  id: 'left-over-signs',
  check: ({ reader, briefId }) => {
    const findings: Finding[] = [];
    for (const { recordId, view } of blocksOfBrief(reader, briefId))
      for (const found of view.text.matchAll(OPENED)) {
        const [sign] = found;
        findings.push(
          finding('left-over-signs', sign, {
            severity: 'warning',
            while: 'review',
            recordId,
            blockId: view.blockId,
            range: { start: found.index, end: found.index + sign.length },
            message: `“${sign}” would be printed as it stands. Choose an excerpt to cite, or take it out.`,
          }),
        );
      }
    return findings;
  },
};
