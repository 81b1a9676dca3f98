// Rule: what is claimed or denied needs somebody who claims or denies it.

import { eventsOfSection } from '../query/section-view.ts';
import { finding, type Rule } from './finding.ts';

export const claimWithoutWho: Rule = {
  id: 'claim-without-who',
  check: ({ reader, briefId }) => {
    const shown = new Set(
      reader
        .ofKind('section')
        .filter((section) => section.briefId === briefId && section.sectionKind === 'timeline')
        .flatMap((section) => eventsOfSection(reader, section)),
    );
    return [...shown].flatMap((event) => {
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
