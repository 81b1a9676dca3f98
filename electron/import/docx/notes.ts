// Footnotes, endnotes and comments of a Word document: where each is, and the mark that Word would give it
// (ISO/IEC 29500-1, 17.11 and 17.13.4).

import { bracketed, type MarkFormat, noteMark } from '../office/note-marks.ts';
import { allBelow, childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { DocxPackage } from './package.ts';

export type NoteKind = 'footnote' | 'endnote';

/** What stands at the side of a block, to be read below it. */
export type Beside = {
  readonly kind: 'footnote' | 'comment';
  readonly element: XmlElement;
  /** What its text begins with: the mark in brackets, or who wrote it; empty where nobody is named. */
  readonly begins: string;
  /** The mark as it is typed in the note itself, where it isn't counted. */
  readonly typedMark: string | null;
};

export type Notes = {
  /** The mark at a reference, and the note to be read; its note is null at a second reference to it, or when it is missing. */
  readonly refer: (
    kind: NoteKind,
    id: string,
    typedMark: string | null,
  ) => { mark: string; note: Beside | null };
  readonly comment: (id: string) => Beside | null;
  readonly nextSection: () => void;
  /** References that lead to no note, and comments that stand nowhere in the text. */
  readonly missing: () => { readonly notes: number; readonly comments: number };
};

type Rules = { readonly format: MarkFormat; readonly start: number; readonly eachSection: boolean };
const FORMATS: Readonly<Record<string, MarkFormat>> = {
  decimal: 'decimal',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  chicago: 'chicago',
};

export function readNotes(pack: DocxPackage): Notes {
  const parts = {
    footnote: byId(pack.partsOf('footnotes')),
    endnote: byId(pack.partsOf('endnotes')),
    comment: byId(pack.partsOf('comments')),
  };
  const settings = pack.partsOf('settings')[0] ?? null;
  const sections = allBelow(pack.document.root, 'w:sectPr');
  const seen = new Set<XmlElement>();
  let section = 0;
  let missing = 0;
  const known = new Map<string, Rules>();
  const rulesOf = (kind: NoteKind): Rules => {
    const key = `${kind} ${section}`;
    const rules = known.get(key) ?? readRules(kind);
    known.set(key, rules);
    return rules;
  };
  const readRules = (kind: NoteKind): Rules => {
    const name = kind === 'footnote' ? 'w:footnotePr' : 'w:endnotePr';
    const own = childOf(sections[section], name);
    const shared = childOf(settings, name);
    const value = (property: string): string | null =>
      (childOf(own, property) ?? childOf(shared, property))?.attributes['w:val'] ?? null;
    return {
      format: FORMATS[value('w:numFmt') ?? ''] ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      start: Number(value('w:numStart') ?? 1) || 1,
      eachSection: value('w:numRestart') === 'eachSect',
    };
  };
  const counts: Record<NoteKind, number | null> = { footnote: null, endnote: null };
  const once = (element: XmlElement | undefined): XmlElement | null => {
    if (element === undefined || seen.has(element)) return null;
    seen.add(element);
    return element;
  };
  return {
    refer: (kind, id, typedMark) => {
      const rules = rulesOf(kind);
      if (typedMark === null) counts[kind] = (counts[kind] ?? rules.start - 1) + 1;
      const mark = bracketed(typedMark ?? noteMark(counts[kind] ?? rules.start, rules.format));
      const found = parts[kind].get(id);
      if (found === undefined) missing += 1;
      const element = once(found);
      return { mark, note: element === null ? null : { kind: 'footnote', element, begins: mark, typedMark } };
    },
    comment: (id) => {
      const element = once(parts.comment.get(id));
      if (element === null) return null;
      const author = element.attributes['w:author']?.trim() ?? '';
      return { kind: 'comment', element, begins: author === '' ? '' : `${author}:`, typedMark: null };
    },
    nextSection: () => {
      section += 1;
      for (const kind of ['footnote', 'endnote'] as const) if (rulesOf(kind).eachSection) counts[kind] = null;
    },
    missing: () => ({
      notes: missing,
      comments: [...parts.comment.values()].filter((element) => !seen.has(element)).length,
    }),
  };
}

function byId(parts: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const part of parts)
    for (const element of childrenOf(part)) {
      const id = element.attributes['w:id'];
      if (id !== undefined && !found.has(id)) found.set(id, element);
    }
  return found;
}
