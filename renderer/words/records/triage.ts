// Words of looking through what came in: the states, what is done, and what an update changed.

import { quoted } from '../../../core/words/quoted.ts';
import type { Source, Triage } from '../../../core/model/kinds/source.ts';
import { counted } from '../plural.ts';

export const triageWords = {
  label: 'Looking through what came in',
  filter: 'Which sources',
  all: 'All',
  states: {
    unread: 'Unread',
    later: 'Later',
    kept: 'Kept',
    skipped: 'Skipped',
  } satisfies Record<Triage, string>,
  actions: {
    unread: 'Mark as unread',
    later: 'Later',
    kept: 'Keep',
    skipped: 'Skip',
  } satisfies Record<Triage, string>,
  banner: {
    unread: 'Not looked at yet.',
    later: 'Put off for later.',
    skipped: 'Skipped: in no list of a document, and nothing of it is lost.',
  },
  done: (title: string, triage: Triage, waiting: number): string =>
    `${triageWords.states[triage]}: ${quoted(title)}. ${triageWords.waiting(waiting)}`,
  waiting: (n: number): string =>
    n === 0 ? 'Nothing waits.' : `${counted(n, 'source waits', 'sources wait')}.`,
  alike: (how: NonNullable<Source['alike']>['how'], title: string): string =>
    how === 'update' ? `An update of ${quoted(title)}` : `Nearly the same text as ${quoted(title)}`,
  changes: 'What changed',
  differences: 'What differs',
  compared: (title: string): string => `From ${quoted(title)} to this one`,
  same: 'Both have the same words.',
  unchanged: (n: number): string => counted(n, 'paragraph as before', 'paragraphs as before'),
  empty: {
    unread: 'Nothing unread',
    later: 'Nothing put off',
    kept: 'Nothing kept yet',
    skipped: 'Nothing skipped',
  } satisfies Record<Triage, string>,
};
