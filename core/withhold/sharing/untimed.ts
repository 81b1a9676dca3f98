// A record as it would be if it had been made with the copy.

import type { AnyRecord } from '../../model/any-record.ts';

/** Nothing of when and by whom it was made, changed or talked about; dates that it is about stay. */
export function untimed<R extends AnyRecord>(record: R, now: string): R {
  const made = { ...record, createdAt: now, updatedAt: now, createdBy: '' };
  if (made.kind !== 'comment') return made;
  const replies = made.replies.map((reply) => ({ ...reply, at: now }));
  return { ...made, replies, resolved: made.resolved === null ? null : { ...made.resolved, at: now } };
}
