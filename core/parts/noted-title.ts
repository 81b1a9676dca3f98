// How a note is named where it is cited or listed: what it was and with whom, never the title that the analyst works with.

import { isolated } from '../base/isolate.ts';
import { capitalised } from '../base/sentence-start.ts';
import type { Inline } from '../document/tree.ts';
import type { Source } from '../model/kinds/source.ts';
import { printsNameless } from '../model/kinds/source-terms.ts';
import { noteKindOf, speakersOfNote } from '../query/evidence/noted-source.ts';
import type { DocumentWords } from '../words/documents/document-words.ts';
import { text } from './assembly-context.ts';

/**
 * "Call with a health worker", "Monitoring of Radio Karsan"; null for a source that is no note. Takes a source as it is printed:
 * of one that is not on the record, the title is what was agreed on.
 */
export function notedTitle(source: Source, words: DocumentWords): string | null {
  const kind = noteKindOf(source);
  if (kind === null) return null;
  // Words of the Rule tell of a meeting by themselves, and nothing else is to be told of it.
  if (source.terms.use === 'chathamHouse') return capitalised(source.title, words.language);
  const who = printsNameless(source.terms)
    ? isolated(source.title, words.dir)
    : speakersOfNote(kind, source)
        .map((name) => isolated(name, words.dir))
        .join(words.comma);
  const { alone, of } = words.noted[kind];
  return who === '' ? alone : of(who);
}

/** " (inferred)": how whoever speaks in a note knows it; nothing where nobody has said, or of a document. */
export const basisInlines = ({ note }: Pick<Source, 'note'>, words: DocumentWords): Inline[] =>
  note === null || note.basis === null ? [] : [text(` (${words.basis[note.basis]})`)];
