// References whose target the brief does not print: nothing in the text shows it until somebody looks for the illustration.

import { referenceTargets } from '../sections/reference-targets.ts';
import { targetId } from '../query/outline/targets.ts';
import { blocksOfBrief } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** A reference to a section, table or illustration that is not in the brief, that prints nothing, or that lost its caption. */
export const lostReference: Rule = {
  id: 'lost-reference',
  check: ({ reader, briefId }) => {
    const findings: Finding[] = [];
    let ids: ReadonlySet<string> | null = null;
    for (const { recordId, view } of blocksOfBrief(reader, briefId))
      for (const { atom, offset, length } of view.atoms) {
        if (atom.type !== 'reference') continue;
        ids ??= new Set(referenceTargets(reader, briefId).map((site) => site.id));
        const id = targetId(atom.attrs);
        if (ids.has(id)) continue;
        findings.push(
          finding('lost-reference', id, {
            severity: 'error',
            while: 'drafting',
            recordId,
            blockId: view.blockId,
            range: { start: offset, end: offset + length },
            message:
              'What is referred to here is not in the brief: it was removed, prints nothing, or has no caption any more. Refer to something else, or take the reference out.',
          }),
        );
      }
    return findings;
  },
};
