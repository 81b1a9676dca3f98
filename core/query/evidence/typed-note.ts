// A note as somebody types it, and the source that a captured text becomes with it.

import type { OwnFields } from '../../model/kinds/kind.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { SourceTerms } from '../../model/kinds/source-terms.ts';
import { type NoteKind, type SourceNote, whoOfNote } from '../../model/kinds/source-note.ts';
import type { DateValue } from '../../model/record.ts';

const MOST_SPEAKERS = 100;

/** A note as it was typed. */
export type TypedNote = Omit<SourceNote, 'writtenAt'> & {
  readonly kind: NoteKind;
  readonly title: string;
  /** Several are separated by semicolons. */
  readonly who: string;
  readonly said: DateValue | null;
  readonly writtenAt: string;
  readonly terms: SourceTerms;
};

/** Where a note keeps who speaks, from names as they are typed. */
export function whoAsTyped(kind: NoteKind, who: string): Pick<Source, 'authors' | 'outlet'> {
  const line = who.replaceAll(/\s+/gu, ' ').trim();
  if (whoOfNote[kind] === 'outlet') return { authors: [], outlet: line === '' ? null : line };
  const names = line.split(/\s*[;؛]\s*/u).filter((name) => name !== '');
  return { authors: names.slice(0, MOST_SPEAKERS), outlet: null };
}

/** The fields of a captured text as those of the note that it is: all but text, language and assets was typed. */
export function asNote(captured: OwnFields<Source>, typed: TypedNote): OwnFields<Source> {
  const who = whoAsTyped(typed.kind, typed.who);
  return {
    ...captured,
    ...who,
    title: typed.title,
    url: null,
    sourceKind: typed.kind,
    published: typed.said,
    found: {
      title: 'typed',
      authors: who.authors.length === 0 ? null : 'typed',
      outlet: who.outlet === null ? null : 'typed',
      url: null,
      language: captured.found.language,
      published: typed.said === null ? null : 'typed',
    },
    extent: 'article',
    note: { channel: typed.channel.trim(), writtenAt: typed.writtenAt, basis: typed.basis },
    terms: typed.terms,
  };
}
