// Whether the history of a project tells of what may not be known to whoever gets it: former records are copied with their originals.

import { z } from 'zod';
import { kindOfId } from '../../../core/base/ids.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { sourceKindSchema, termsOfKind } from '../../../core/model/kinds/source.ts';
import { sourceTermsSchema, standingOf } from '../../../core/model/kinds/source-terms.ts';
import type { Database } from '../disk/database.ts';
import type { Former } from './former.ts';
import { formersForWayBack } from './history.ts';

/**
 * Whether an actor was protected in any former state, or a source was not on the record by the terms that it had then, at a time
 * (UTC), or a talk held words of somebody who is not named, which a copy leaves out whole. Named versions have no states of their own: theirs are among these. Throws `history-unreadable` at a row that says nothing
 * readable: nobody knows what it would tell.
 */
export function historyTells(
  db: Database,
  name: string,
  present: readonly AnyRecord[],
  now: string,
): boolean {
  const talks = new FormerTalks(present);
  for (const [revision = null, json = null] of db.each('SELECT revision, json FROM change')) {
    const formers = formersForWayBack({ revision, json }, name);
    for (const [id, former] of Object.entries(formers)) {
      if (tells(id, former, now)) return true;
      if (former.was !== 'nothing') talks.add(id, former.was === 'record' ? former.record : former.fields);
    }
  }
  return talks.tell();
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

/**
 * Sources that were ever talks, and those in which somebody ever spoke who is not named: `confidentialTalks` over all states, of
 * which each may have been true of another moment.
 */
class FormerTalks {
  readonly #talks = new Set<string>();
  readonly #sourceOf = new Map<string, string>();
  readonly #unnamed = new Set<string>();

  constructor(present: readonly AnyRecord[]) {
    for (const record of present) this.add(record.id, record);
  }

  /** A state of a record, or some fields of one. */
  add(id: string, fields: object): void {
    if (kindOfId(id) === 'source' && talkSchema.safeParse(fields).success) this.#talks.add(id);
    if (kindOfId(id) !== 'excerpt') return;
    const source = ofSourceSchema.safeParse(fields);
    if (source.success) this.#sourceOf.set(id, source.data.sourceId);
    const said = saidSchema.safeParse(fields);
    if (said.success && said.data.attribution.some(({ actorId, named }) => actorId === null && !named))
      this.#unnamed.add(id);
  }

  tell(): boolean {
    return [...this.#unnamed].some((id) => {
      const source = this.#sourceOf.get(id);
      // Of an excerpt whose source nobody can tell, any talk may be it.
      return source === undefined ? this.#talks.size > 0 : this.#talks.has(source);
    });
  }
}

const ofSourceSchema = z.object({ sourceId: z.string() });
const saidSchema = z.object({
  attribution: z.array(z.object({ actorId: z.string().nullable(), named: z.boolean() })),
});
const talkSchema = z.union([
  z.object({ note: z.object({}) }),
  z.object({ sourceKind: sourceKindSchema.refine((kind) => termsOfKind(kind).use !== 'onRecord') }),
]);

const protectedSchema = z.object({ protected: z.literal(true) });
