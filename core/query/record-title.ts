// What the analyst calls a record: one line, for lists, search and messages inside the program (never for documents).

import type { AnyRecord } from '../model/any-record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { clipText, excerptText } from './excerpt-text.ts';
import { plainText } from './rich-blocks.ts';

/** A line that names the record; empty when it has nothing to be called by. */
export function recordTitle(reader: RecordReader, record: AnyRecord): string {
  switch (record.kind) {
    case 'brief':
    case 'section':
    case 'source':
    case 'event':
      return record.title;
    case 'excerpt':
      return clipText(excerptText(record), 80);
    case 'actor':
    case 'place':
      return (record.names.find((name) => name.nameKind === 'preferred') ?? record.names[0])?.text ?? '';
    case 'relation': {
      const [from, to] = [reader.get(record.fromActorId), reader.get(record.toActorId)];
      const name = (actor: AnyRecord | undefined) => (actor ? recordTitle(reader, actor) : '?');
      return `${name(from)} – ${name(to)}${record.label === '' ? '' : `: ${record.label}`}`;
    }
    case 'figure':
      return record.question;
    case 'judgement':
      return clipText(plainText(record.statement).replaceAll('\n', ' '), 80);
    case 'passageNote':
      return clipText(record.segment.exact, 80);
    case 'comment':
      return clipText(record.text, 80);
    case 'template':
      return record.templateId;
    case 'dismissal':
      return clipText(record.reason === '' ? record.rule : record.reason, 80);
    case 'export':
      return record.fileName;
  }
}
