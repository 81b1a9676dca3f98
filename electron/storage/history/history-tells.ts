// Whether the history of a project tells of what may not be known to whoever gets it: former records are copied with their originals.

import { z } from 'zod';
import { kindOfId } from '../../../core/base/ids.ts';
import { sourceTermsSchema, standingOf } from '../../../core/model/kinds/source-terms.ts';
import type { Database } from '../disk/database.ts';
import type { Former } from './former.ts';
import { formersForWayBack } from './history.ts';

/**
 * Whether an actor was protected in any former state, or a source was not on the record by the terms that it had then, at a time
 * (UTC). Named versions have no states of their own: theirs are among these. Throws `history-unreadable` at a row that says nothing
 * readable: nobody knows what it would tell.
 */
export function historyTells(db: Database, name: string, now: string): boolean {
  for (const [revision = null, json = null] of db.each('SELECT revision, json FROM change')) {
    const formers = formersForWayBack({ revision, json }, name);
    if (Object.entries(formers).some(([id, former]) => tells(id, former, now))) return true;
  }
  return false;
}

function tells(id: string, former: Former, now: string): boolean {
  if (former.was === 'nothing') return false;
  const fields: unknown = former.was === 'record' ? former.record : former.fields;
  switch (kindOfId(id)) {
    case 'actor':
      return protectedSchema.safeParse(fields).success;
    case 'source': {
      const { terms } = fields as { readonly terms?: unknown };
      if (terms === undefined) return false;
      const read = sourceTermsSchema.safeParse(terms);
      return !read.success || standingOf(read.data, now) !== 'open';
    }
    default:
      return false;
  }
}

const protectedSchema = z.object({ protected: z.literal(true) });
