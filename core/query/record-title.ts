// What the analyst calls a record where other records may be looked at: adds to the model's titles what they can't say.

import type { AnyRecord } from '../model/any-record.ts';
import { titleOfRecord } from '../model/title-of-record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { clipText, excerptText } from './evidence/excerpt-text.ts';
import { type Atom, plainAtom, plainText } from './rich-blocks.ts';

/** A line that names the record, for lists, search and messages inside the program (never for documents). */
export function recordTitle(reader: Pick<RecordReader, 'find' | 'get'>, record: AnyRecord): string {
  if (record.kind === 'excerpt') return clipText(excerptText(record), 80);
  if (record.kind === 'judgement') {
    const text = plainText(record.statement, (atom) => atomTitle(reader, atom))
      .replaceAll('\n', ' ')
      .trim();
    return text === '' ? titleOfRecord(record) : clipText(text, 80);
  }
  if (record.kind === 'relation') {
    const [from, to] = [reader.get(record.fromActorId), reader.get(record.toActorId)];
    const name = (actor: AnyRecord | undefined) => (actor === undefined ? '?' : titleOfRecord(actor));
    return `${name(from)} – ${name(to)}${record.label === '' ? '' : `: ${record.label}`}`;
  }
  return titleOfRecord(record);
}

/** A mention without words of its own reads as what it mentions. */
function atomTitle(reader: Pick<RecordReader, 'find' | 'get'>, atom: Atom): string {
  const own = plainAtom(atom);
  const id =
    atom.type === 'actorMention'
      ? atom.attrs.actorId
      : atom.type === 'eventMention'
        ? atom.attrs.eventId
        : null;
  const record = own !== '' || id === null ? undefined : reader.find(id);
  return record === undefined ? own : titleOfRecord(record);
}
