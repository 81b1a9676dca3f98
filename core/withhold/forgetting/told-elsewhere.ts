// What a project says on the record beside a source that is forgotten: a name that stands in it too tells nothing of that source alone.

import { everyRecord } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { keyOfName } from './names-of-gone.ts';

/**
 * The words of sources on the record and of their passages, names of actors and places that stay, and who else reports numbers. Not the
 * analyst's own texts: these may have the name from that source. `gone`: the actors who go with it.
 */
export function* toldElsewhere(
  reader: RecordReader,
  source: Source,
  gone: readonly Actor[],
): Generator<string> {
  const open = new Set<string>();
  const going = new Set<string>(gone.map(({ id }) => id));
  const kept = new Set(source.terms.places.map(keyOfName));
  for (const { id, terms, title, titleTranslation, authors, outlet } of reader.ofKind('source')) {
    if (id === source.id || terms.use !== 'onRecord') continue;
    open.add(id);
    yield* [title, titleTranslation ?? '', ...authors, outlet ?? ''];
  }
  const said = new Set<string>();
  for (const excerpt of reader.ofKind('excerpt'))
    if (open.has(excerpt.sourceId)) {
      said.add(excerpt.id);
      yield* wordsOfExcerpt(excerpt);
    }
  for (const record of everyRecord(reader)) {
    if (record.kind === 'actor' && !record.protected && !going.has(record.id))
      yield* record.names.map(({ text }) => text);
    if (record.kind === 'place')
      yield* record.names.map(({ text }) => text).filter((name) => !kept.has(keyOfName(name)));
    if (record.kind === 'figure')
      for (const { claimant, excerptId } of record.reports)
        if (excerptId === null || said.has(excerptId)) yield claimant.descriptor ?? '';
  }
}

const wordsOfExcerpt = ({ segments, translation, attribution }: Excerpt): string[] => [
  ...segments.map(({ exact }) => exact),
  ...(translation === null ? [] : [translation.text, translation.translator]),
  ...attribution.map(({ descriptor }) => descriptor ?? ''),
];
