// What was decided of parts of protected names, as it is kept on the actors: documents, copies and checks begin with it.

import { isAmong, type SuspectAnswers } from '../../base/suspect-group.ts';
import type { RecordReader } from '../../model/record-reader.ts';

/** Of the actors that are protected now; what is hidden for one of them is left for none. */
export function keptAnswers(reader: RecordReader): { readonly hide: string[]; readonly leave: string[] } {
  const kept = reader.ofKind('actor').flatMap((actor) => (actor.protected ? actor.spellings : []));
  const to = (wanted: 'hide' | 'leave'): string[] => [
    ...new Set(kept.flatMap(({ spelling, answer }) => (answer === wanted ? [spelling] : []))),
  ];
  const hide = to('hide');
  return { hide, leave: to('leave').filter((spelling) => !hide.includes(spelling)) };
}

/** What is said now, and what is kept of all that it says nothing of. */
export function withKeptAnswers(reader: RecordReader, { hide, leave }: SuspectAnswers): SuspectAnswers {
  const kept = keptAnswers(reader);
  const open = (spelling: string): boolean => !isAmong(hide, spelling) && !isAmong(leave, spelling);
  return {
    hide: hide === 'all' ? hide : [...hide, ...kept.hide.filter(open)],
    leave: leave === 'all' ? leave : [...leave, ...kept.leave.filter(open)],
  };
}
