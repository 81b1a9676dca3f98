// What of a project is hidden wherever it would leave: what its records protect, and whoever is known from sources that are not on the
// record alone.

import { everyRecord, kindOf } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import type { Source } from '../../model/kinds/source.ts';
import { keepsNamesAt, standingOf } from '../../model/kinds/source-terms.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { makersKept } from './makers-kept.ts';
import { saidOpenly } from './said-openly.ts';

/**
 * Actors that are not protected and whose names are not printed for the sake of sources: `speakers` whom no source on the record makes
 * known, for naming them would tell who the source is; and `others` who are known alone from sources of which nothing prints.
 */
export type ActorsKept = {
  readonly speakers: readonly Actor[];
  readonly others: readonly Actor[];
  /** Whom sources on the record make known. */
  readonly open: ReadonlySet<string>;
};

/** All of it at a time (UTC), each record's own first. Unless told, no embargo has ended. */
export function protectedWords(reader: RecordReader, now = '', kept = actorsKept(reader, now)): Protected[] {
  const found: Protected[] = [];
  for (const record of everyRecord(reader)) {
    const own = kindOf(record).protects(record, now);
    if (own !== null) found.push(own);
  }
  const makers = makersKept(reader, {
    isKept: ({ terms }) => keepsNamesAt(terms, now),
    isOpen: ({ terms }) => standingOf(terms, now) === 'open',
    openNames: [...kept.open].flatMap((id) => namesOf(reader.find(id))),
  });
  const withheld = (names: readonly string[]): Protected[] =>
    names.length === 0 ? [] : [{ names, places: [], as: '', otherwise: 'nameWithheld', left: [] }];
  return [
    ...found,
    ...makers,
    ...kept.speakers.flatMap((actor) => withheld(namesOf(actor))),
    ...namesNobodySays(reader, now, kept.others).flatMap(withheld),
  ];
}

const namesOf = (record: ReturnType<RecordReader['find']>): string[] =>
  record?.kind === 'actor' ? record.names.map(({ text }) => text) : [];

/** At a time (UTC). Unless told, no embargo has ended. */
export function actorsKept(reader: RecordReader, now = ''): ActorsKept {
  const sources = new Map<string, Source>(reader.ofKind('source').map((source) => [source.id, source]));
  const open = new Set<string>();
  const kept = new Set<string>();
  for (const [id, { terms }] of sources) if (keepsNamesAt(terms, now)) kept.add(id);
  if (kept.size === 0) return { speakers: [], others: [], open };
  const speaks = new Set<string>();
  for (const { attribution, sourceId } of reader.ofKind('excerpt'))
    if (kept.has(sourceId)) for (const { actorId } of attribution) if (actorId !== null) speaks.add(actorId);
  const closed = new Set<string>();
  const told = new Set<string>();
  const tell = (actorId: string | null, excerptIds: readonly string[]): void => {
    if (actorId === null || open.has(actorId)) return;
    for (const id of excerptIds) {
      const excerpt = reader.find(id);
      const source = excerpt?.kind === 'excerpt' ? sources.get(excerpt.sourceId) : undefined;
      if (source === undefined) continue;
      const standing = standingOf(source.terms, now);
      if (standing === 'open') open.add(actorId);
      (standing === 'closed' ? closed : told).add(actorId);
    }
  };
  for (const record of everyRecord(reader)) kindOf(record).makesKnown(record, tell);
  const actors = (ids: ReadonlySet<string>): Actor[] =>
    [...ids].flatMap((id) => {
      const actor = reader.find(id);
      return actor?.kind !== 'actor' || actor.protected || open.has(id) ? [] : [actor];
    });
  return {
    speakers: actors(speaks),
    others: actors(closed).filter(({ id }) => !speaks.has(id) && !told.has(id)),
    open,
  };
}

/** The speakers alone. Unless told, no embargo has ended. */
export const speakersKept = (reader: RecordReader, now = ''): readonly Actor[] =>
  actorsKept(reader, now).speakers;

/** Of those whose name was kept for the sake of a source, who is still there and would be printed now that it is not. */
export function noLongerKept(before: readonly Actor[], after: RecordReader, now = ''): Actor[] {
  if (before.length === 0) return [];
  const kept = new Set<string>(speakersKept(after, now).map(({ id }) => id));
  return before.filter(({ id }) => after.get(id)?.protected === false && !kept.has(id));
}

/** The names of each that no source on the record says: what is printed of such a one says who there is anyway. */
function namesNobodySays(reader: RecordReader, now: string, actors: readonly Actor[]): string[][] {
  if (actors.length === 0) return [];
  const isSaid = saidOpenly(reader, ({ terms }) => standingOf(terms, now) === 'open');
  return actors.map((actor) => namesOf(actor).filter((name) => !isSaid(name)));
}
