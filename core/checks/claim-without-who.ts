// Rule: what is claimed or denied needs somebody who claims or denies it.

import { recordsShown } from '../sections/printed-parts.ts';
import { finding, type Rule } from './finding.ts';

export const claimWithoutWho: Rule = {
  id: 'claim-without-who',
  check: ({ reader, briefId }) => {
    return recordsShown(reader, briefId, 'event').flatMap((event) => {
      const needsWho = event.status === 'claimed' || event.status === 'denied';
      const said = event.statusBy.some((who) => who.actorId !== null || (who.descriptor ?? '').trim() !== '');
      if (!needsWho || said) return [];
      return [
        finding('claim-without-who', event.status ?? '', {
          severity: 'error',
          while: 'drafting',
          recordId: event.id,
          message: `“${event.title}” is marked as ${event.status ?? ''}, but by whom is not said. Say who, or mark it as reported.`,
        }),
      ];
    });
  },
};
