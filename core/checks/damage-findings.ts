// What verifying found, as findings of the checks: quotations that are not in their source, sources that can't be read,
// kept files that are missing or damaged.

import { clipText } from '../query/evidence/excerpt-text.ts';
import type { Problem } from '../verify/proof.ts';
import { finding, type Finding } from './finding.ts';

/** The findings of the problems that a record shows; what no record shows belongs to the project as a whole. */
export const damageFindings = (problems: readonly Problem[]): Finding[] =>
  problems.flatMap(({ proof, key, what, todo, recordId }) =>
    recordId === null
      ? []
      : [
          finding(`proof-${proof}`, clipText(key, 200), {
            severity: 'error',
            while: 'review',
            recordId,
            message: `${what} ${todo}`,
          }),
        ],
  );
