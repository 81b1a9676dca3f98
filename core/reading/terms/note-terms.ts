// The terms that are proposed for a note that somebody types: by its kind, by what its words say, and whom it names.

import type { NoteKind } from '../../model/kinds/source-note.ts';
import { termsOfKind } from '../../model/kinds/source.ts';
import type { SourceTerms } from '../../model/kinds/source-terms.ts';
import { proposeTerms } from './find-terms.ts';

/** A number or an address by which somebody is reached. */
const REACHED_BY = /\+?\d[\d\s().-]{4,}\d|[\p{L}\d._%+-]*@[\p{L}\d._-]+/gu;

export type NoteWords = {
  readonly kind: NoteKind;
  readonly who: string;
  readonly channel: string;
  readonly text: string;
};

/** Only a proposal: whoever took the note knows better. */
export function proposeNoteTerms({ kind, who, channel, text }: NoteWords): SourceTerms {
  const ofKind = termsOfKind(kind);
  const terms = proposeTerms(ofKind, {
    text,
    title: '',
    authors: who.split(/[;؛]/u).map((name) => name.trim()),
    kind: ofKind.use === 'onRecord' ? 'published' : 'note',
  });
  if (terms.use === 'onRecord') return terms;
  const reached = [...channel.matchAll(REACHED_BY)].map(([way]) => way.trim());
  return { ...terms, places: [...new Set([...terms.places, ...reached])] };
}
