// What the fields of the note dialog come to: when it was said, its terms, its title, and all of it as words.

import { readSaid, wallClock } from '../../../core/model/dates/read-said.ts';
import { keepsNames, type SourceTerms } from '../../../core/model/kinds/source-terms.ts';
import type { DateValue } from '../../../core/model/record.ts';
import type { TypedNote } from '../../../core/query/evidence/typed-note.ts';
import { termsOfNote } from '../../../core/reading/terms/note-terms.ts';
import { noteTitle } from '../../../core/words/note-title.ts';
import type { NoteDraft } from '../../state/typed/note-draft.ts';
import { noteWords } from '../../words/records/notes.ts';
import { sourceWords } from '../../words/records/sources.ts';

export type NoteValues = {
  /** `unread`: what is typed is no date. */
  readonly said: DateValue | 'unread' | null;
  readonly terms: SourceTerms;
  readonly title: string;
};

/** The clock of this computer at a moment (ms). */
export const clockAt = (atMs: number) => wallClock(atMs, Intl.DateTimeFormat().resolvedOptions().timeZone);

export function valuesOf(draft: NoteDraft): NoteValues {
  const typed = draft.said.trim();
  const said = typed === '' ? null : (readSaid(typed, clockAt(draft.saidFromMs)) ?? 'unread');
  const { use, citeAs, names } = draft;
  const terms = termsOfNote(draft, { use, citeAs, names: names === null ? null : namesIn(names) });
  const title =
    draft.title === null || draft.title.trim() === ''
      ? noteTitle(draft.kind, draft.who, said === 'unread' ? null : said)
      : draft.title.trim();
  return { said, terms, title };
}

const namesIn = (typed: string): string[] =>
  typed
    .split(/[;؛]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The note as it is added. */
export const typedNote = (
  draft: NoteDraft,
  { terms, title }: NoteValues,
  said: DateValue | null,
): TypedNote => ({
  kind: draft.kind,
  title,
  who: draft.who,
  channel: draft.channel,
  said,
  writtenAt: new Date(draft.writtenMs).toISOString(),
  basis: draft.basis,
  terms,
});

/** All that was typed, a field a line, to be read by somebody who looks for it. */
export function wordsOf(draft: NoteDraft): string {
  const { who } = noteWords.forms[draft.kind];
  const lines: readonly (readonly [string, string | null])[] = [
    [noteWords.kind, sourceWords.kinds[draft.kind]],
    [who, draft.who],
    [noteWords.channel, draft.channel],
    [noteWords.said, draft.said],
    [noteWords.basis, draft.basis === null ? null : noteWords.bases[draft.basis]],
    [noteWords.citeAs, draft.citeAs],
    [noteWords.names, draft.names],
    [noteWords.titleField, draft.title],
  ];
  const told = lines.flatMap(([label, value]) =>
    value === null || value.trim() === '' ? [] : [`${label}: ${value.trim()}`],
  );
  return [draft.text, told.join('\n')].filter((part) => part.trim() !== '').join('\n\n');
}

/** Whether words stand for the source where it is printed. */
export const printsOtherwise = (terms: SourceTerms): boolean =>
  keepsNames(terms) && terms.use !== 'background';
