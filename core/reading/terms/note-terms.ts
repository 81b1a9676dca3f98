// The terms of a note that somebody types: by its kind, by what its words say, by whom it names, and by what was agreed.

import type { NoteKind } from '../../model/kinds/source-note.ts';
import { termsOfKind } from '../../model/kinds/source.ts';
import { keepsNames, type SourceTerms, termsFor, type TermsOfUse } from '../../model/kinds/source-terms.ts';
import { proposeTerms } from './find-terms.ts';
import { givingAwayInTerms } from './giving-away.ts';
import { reachedBy } from './reached-by.ts';

export type NoteWords = {
  readonly kind: NoteKind;
  /** Several are separated by semicolons. */
  readonly who: string;
  readonly channel: string;
  readonly text: string;
};

/** What somebody said of the terms; null is left to the words and the kind. */
export type Agreed = {
  readonly use: TermsOfUse | null;
  readonly citeAs: string | null;
  readonly names: readonly string[] | null;
};

/** Without anything agreed only a proposal: whoever took the note knows better. */
export function termsOfNote(words: NoteWords, { use, citeAs, names }: Agreed): SourceTerms {
  const ofKind = termsOfKind(words.kind);
  const proposed = proposeTerms(ofKind, {
    text: words.text,
    title: '',
    authors: [],
    kind: ofKind.use === 'onRecord' ? 'published' : 'note',
  });
  const base: SourceTerms =
    use === null || use === proposed.use
      ? proposed
      : { ...termsFor(use), citeAs: proposed.citeAs, said: proposed.said };
  const how = use === null && citeAs === null && names === null ? base.how : 'typed';
  if (!keepsNames(base)) return { ...base, how };
  const telling = tellingWho(words);
  return {
    ...base,
    citeAs: citeAs ?? base.citeAs,
    names: [...(names ?? telling.names)],
    places: telling.places,
    how,
  };
}

/** What in the names of who spoke, and in the channel, would give it away. */
export function tellingWho({ who, channel }: Pick<NoteWords, 'who' | 'channel'>) {
  const { names, places } = givingAwayInTerms(
    '',
    who.split(/[;؛]/u).map((name) => name.trim()),
  );
  return { names, places: [...new Set([...places, ...reachedBy(channel)])] };
}
