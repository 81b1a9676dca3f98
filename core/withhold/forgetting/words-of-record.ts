// All words of a record in which a name may stand, as they are read: a name may be in several pieces of a text.

import type { AnyRecord } from '../../model/any-record.ts';
import { mapRecord } from '../../model/map-record.ts';
import { wordsInText } from '../sharing/hide-in-text.ts';
import { mapTemplate } from '../sharing/template-texts.ts';

/** Without who made it: whoever works on the project is no source of it. */
export function wordsOfRecord(record: AnyRecord): string[] {
  const words: string[] = [];
  mapRecord(record, {
    id: (id) => id,
    json: mapTemplate,
    line: (text, field) => {
      if (field !== 'createdBy') words.push(text);
      return text;
    },
    text: (text) => {
      words.push(...wordsInText(text));
      return text;
    },
  });
  if (record.kind === 'excerpt')
    for (const { exact, prefix, suffix } of record.segments) words.push(exact, prefix, suffix);
  return words;
}
