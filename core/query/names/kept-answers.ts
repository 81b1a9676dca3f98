// What was decided of parts of protected names, as it is kept on the actors: documents, copies and checks begin with it.

import { isAmong, type SuspectAnswers } from '../../base/suspect-group.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { spellingFinder } from './name-hider.ts';
import { protectedWords } from './protected-words.ts';

/**
 * Of the actors that are protected now. What is hidden for one of them is left for none; and what is left is that for which each decided
 * of whose names it may be part: who is protected later, or for the sake of a source, is asked about anew. `now` (UTC) as for what is
 * hidden; unless told, no embargo has ended.
 */
export function keptAnswers(
  reader: RecordReader,
  now = '',
): { readonly hide: string[]; readonly leave: string[] } {
  const kept = reader.ofKind('actor').flatMap((actor) => (actor.protected ? actor.spellings : []));
  const to = (wanted: 'hide' | 'leave'): string[] => [
    ...new Set(kept.flatMap(({ spelling, answer }) => (answer === wanted ? [spelling] : []))),
  ];
  const hide = to('hide');
  let leave = to('leave').filter((spelling) => !hide.includes(spelling));
  for (const each of leave.length === 0 ? [] : protectedWords(reader, now)) {
    const open = leave.filter((spelling) => !each.left.includes(spelling));
    if (open.length === 0) continue;
    const finds = spellingFinder(each);
    const asked = new Set(open.filter(finds));
    leave = leave.filter((spelling) => !asked.has(spelling));
  }
  return { hide, leave };
}

/** What is said now, and what is kept of all that it says nothing of. */
export function withKeptAnswers(
  reader: RecordReader,
  { hide, leave }: SuspectAnswers,
  now = '',
): SuspectAnswers {
  const kept = keptAnswers(reader, now);
  const open = (spelling: string): boolean => !isAmong(hide, spelling) && !isAmong(leave, spelling);
  return {
    hide: hide === 'all' ? hide : [...hide, ...kept.hide.filter(open)],
    leave: leave === 'all' ? leave : [...leave, ...kept.leave.filter(open)],
  };
}
