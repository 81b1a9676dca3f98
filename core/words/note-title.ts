// What a note is called in the project until somebody calls it something else.

import type { NoteKind } from '../model/kinds/source-note.ts';
import type { DateValue } from '../model/record.ts';
import { dateToWords } from './dates/date-words.ts';
import { documentWords } from './documents/document-words.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** "Call with Salma Idris, 30 Nov 2026, 07:05" */
export function noteTitle(kind: NoteKind, who: string, said: DateValue | null): string {
  const words = documentWords('en');
  const name = who.replaceAll(/\s+/gu, ' ').trim();
  const { alone, of } = words.noted[kind];
  const options = { language: 'en', digits: 'latin', months: 'egypt', style: 'short' } as const;
  const when = said === null ? '' : `${words.comma}${dateToWords(said.edtf, options)}`;
  // Between words and numbers that run the other way, such a name would take the number of the day with it.
  if (RIGHT_TO_LEFT.test(name)) return `${alone}${when}${words.colon}${name}`;
  return `${name === '' ? alone : of(name)}${when}`;
}
