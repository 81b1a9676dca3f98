// What the assembly of a part of a brief works with, where there is no document around it: a view in the window, a text that is
// copied.

import type { Brief } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { nameHider } from '../query/names/name-hider.ts';
import { citedSources, type NoteNumbers } from '../query/note-keys.ts';
import { shortNames } from '../query/evidence/short-names.ts';
import type { Template } from '../template/template.ts';
import { documentWords } from '../words/documents/document-words.ts';
import type { AssemblyContext } from './assembly-context.ts';
import { noMemo } from './assembly-memo.ts';
import { nothingExplained } from './key-line.ts';

/** A context in which nothing was printed before. `printed`: what of the whole project may be printed; `whole`: the names to hide at a time (UTC). */
export function contextOfPart(
  { whole, printed: reader }: { readonly whole: RecordReader; readonly printed: RecordReader },
  brief: Brief,
  template: Template,
  numbers: NoteNumbers,
  now: string,
): AssemblyContext {
  const words = documentWords(brief.language);
  const hider = nameHider(whole, words, { language: brief.language, now });
  return {
    reader,
    brief,
    template,
    words,
    numbers,
    shortNames: shortNames(citedSources(reader, numbers), hider.hide),
    losses: [],
    hider,
    quoted: new Set(),
    explained: nothingExplained(),
    endnotes: [],
    endnotesIn: null,
    counts: { tables: 0, illustrations: 0 },
    targets: new Map(),
    where: '',
    page: template.page,
    blockPlaces: false,
    memo: noMemo,
  };
}
