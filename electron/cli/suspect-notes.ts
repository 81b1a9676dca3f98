// Parts of protected names that stand in what would leave, as lines on standard error.

import type { SuspectGroup } from '../../core/base/suspect-group.ts';

/** Where parts of protected names stand, a line a place, and what can be done about it. */
export function suspectsToNotes(
  groups: readonly SuspectGroup[],
  of: 'document' | 'copy' = 'document',
): string[] {
  const lines = groups.flatMap(({ spelling, count, places }) => [
    ...places.map(
      ({ where, before, after }) => `suspect “${spelling}”, ${where}: ${before}${spelling}${after}`,
    ),
    ...(count > places.length ? [`suspect “${spelling}”: in ${count - places.length} places more`] : []),
  ]);
  return [
    ...lines,
    of === 'copy'
      ? 'nothing was written: these may be parts of the names of protected actors; take them out, or hide all of them with --hide-suspects'
      : 'nothing was written: these may be parts of the names of protected actors; take them out, or hide all of them with --hide-suspects, or go on all the same with --despite-suspects, which is kept in the record of the export',
  ];
}
