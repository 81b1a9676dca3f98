// What a note is called in the project until somebody calls it something else.

import type { NoteKind } from '../model/kinds/source-note.ts';
import type { DateValue } from '../model/record.ts';
import { dateToWords } from './dates/date-words.ts';
import { documentWords } from './documents/document-words.ts';

/** "Call with Salma Idris, 30 Nov 2026, 07:05" */
export function noteTitle(kind: NoteKind, who: string, said: DateValue | null): string {
  const words = documentWords('en');
  const name = who.replaceAll(/\s+/gu, ' ').trim();
  const head = name === '' ? words.noted[kind].alone : words.noted[kind].of(name);
  if (said === null) return head;
  const options = { language: 'en', digits: 'latin', months: 'egypt', style: 'short' } as const;
  return `${head}${words.comma}${dateToWords(said.edtf, options)}`;
}
