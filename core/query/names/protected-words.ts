// What of a project is hidden wherever it would leave: what its records protect, and who speaks in sources that are not on the
// record and is known from such alone.

import { foldText } from '../../base/text-fold.ts';
import { everyRecord, kindOf } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import { keepsNames } from '../../model/kinds/source-terms.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { givingAway } from '../../reading/terms/giving-away.ts';

/** All of it, each record's own first; `speakers` are those that `speakersKept` gives. */
export function protectedWords(reader: RecordReader, speakers = speakersKept(reader)): Protected[] {
  const found: Protected[] = [];
  for (const record of everyRecord(reader)) {
    const own = kindOf(record).protects(record);
    if (own !== null) found.push(own);
  }
  const kept = speakers.map(
    ({ names }): Protected => ({
      names: names.map(({ text }) => text),
      places: [],
      as: '',
      otherwise: 'nameWithheld',
    }),
  );
  return [...found, ...makersKept(reader), ...kept];
}

/**
 * Who wrote sources that are not on the record, and whose they are: the first are names, the second is asked about. One that a source
 * on the record has too, or that the terms themselves cite, tells nothing.
 */
function makersKept(reader: RecordReader): Protected[] {
  const kept = reader.ofKind('source').filter(({ terms }) => keepsNames(terms));
  if (kept.length === 0) return [];
  const told = new Set(
    reader
      .ofKind('source')
      .flatMap(({ terms, authors, outlet }) =>
        terms.use === 'onRecord' ? [...authors, outlet ?? ''] : [terms.citeAs],
      )
      .map(foldText),
  );
  const unknown = (text: string): boolean => text.trim() !== '' && !told.has(foldText(text));
  return kept.flatMap(({ authors, outlet }) => {
    const telling = givingAway('', authors.filter(unknown));
    const names = telling.names.filter(unknown);
    const places = [...telling.places, outlet ?? ''].filter(unknown);
    return names.length + places.length === 0
      ? []
      : [{ names, places, as: '', otherwise: 'nameWithheld' as const }];
  });
}

/** Speakers whom no source on the record makes known: naming them would tell who the source is. One under an embargo makes nobody known. */
export function speakersKept(reader: RecordReader): Actor[] {
  const kept = new Set<string>();
  const onRecord = new Set<string>();
  for (const { id, terms } of reader.ofKind('source')) {
    if (keepsNames(terms)) kept.add(id);
    else if (terms.use === 'onRecord') onRecord.add(id);
  }
  if (kept.size === 0) return [];
  const speaks = new Set<Actor['id']>();
  for (const { attribution, sourceId } of reader.ofKind('excerpt')) {
    if (!kept.has(sourceId)) continue;
    for (const { actorId } of attribution) if (actorId !== null) speaks.add(actorId);
  }
  if (speaks.size === 0) return [];
  const open = new Set<string>();
  const tell = (actorId: string | null, excerptIds: readonly string[]): void => {
    if (actorId === null || open.has(actorId)) return;
    for (const id of excerptIds) {
      const excerpt = reader.find(id);
      if (excerpt?.kind === 'excerpt' && onRecord.has(excerpt.sourceId)) open.add(actorId);
    }
  };
  for (const record of everyRecord(reader)) kindOf(record).makesKnown(record, tell);
  return [...speaks].flatMap((actorId) => {
    const actor = reader.get(actorId);
    return actor === undefined || actor.protected || open.has(actorId) ? [] : [actor];
  });
}

/** Of those whose name was kept for the sake of a source, who is still there and would be printed now that it is not. */
export function noLongerKept(before: readonly Actor[], after: RecordReader): Actor[] {
  if (before.length === 0) return [];
  const kept = new Set<string>(speakersKept(after).map(({ id }) => id));
  return before.filter(({ id }) => after.get(id)?.protected === false && !kept.has(id));
}
