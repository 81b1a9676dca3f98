// The words that documents print around an analyst's own: labels, quotation marks, patterns of phrases.
// One table a language; a language without one prints English. Dates are worded in date-words.ts.

import type { ActorType } from '../../model/kinds/actor.ts';
import type { EventRole, EventStatus } from '../../model/kinds/event.ts';
import type { FigureCategory, FigureGroup, NumberRelation } from '../../model/kinds/figure.ts';
import type { NoteBasis, NoteKind } from '../../model/kinds/source-note.ts';
import type { Credibility, Reliability } from '../../model/record.ts';
import { arabicWords } from './document-words-ar.ts';
import { englishWords } from './document-words-en.ts';
import { frenchWords } from './document-words-fr.ts';

export type DocumentWords = {
  readonly language: 'en' | 'ar' | 'fr';
  readonly dir: 'ltr' | 'rtl';
  readonly quotes: readonly [open: string, close: string];
  readonly innerQuotes: readonly [open: string, close: string];
  /** Between parts of a phrase, with the space after it. */
  readonly comma: string;
  readonly semicolon: string;
  /** Between a label and its value, with the space after it. */
  readonly colon: string;
  readonly thousands: string;
  readonly masthead: Readonly<
    Record<'period' | 'asOf' | 'nextIssue' | 'authors' | 'manyAuthors' | 'contact' | 'distribution', string>
  >;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly paragraph: (number: string) => string;
  /** Of a source with pages: "p. iv", "pp. 4–5"; `last` is null where it is the first. */
  readonly pages: (first: string, last: string | null) => string;
  readonly accessed: (date: string) => string;
  /** For the source of the note before: at the beginning of a note, and after other words. */
  readonly ibid: readonly [first: string, inside: string];
  readonly quoting: (speaker: string) => string;
  readonly citing: string;
  readonly byArticle: string;
  readonly article: string;
  readonly unknownSpeaker: string;
  readonly protectedPerson: string;
  /** For a source that is not on the record, where no words were agreed on. */
  readonly namelessSource: string;
  readonly chathamHouseSource: string;
  /** What stands for the title of a note: by itself, and with who spoke or where it comes from. */
  readonly noted: Readonly<
    Record<NoteKind, { readonly alone: string; readonly of: (who: string) => string }>
  >;
  /** How whoever speaks in a note knows it. */
  readonly basis: Readonly<Record<NoteBasis, string>>;
  /** In the place of a name that would tell who such a source is: wherever it stands, nothing may lead from it to the source. */
  readonly nameWithheld: string;
  readonly table: string;
  readonly illustration: string;
  /** References within the document; the page's number follows the words. */
  readonly reference: {
    readonly section: (number: string) => string;
    readonly onPage: string;
    readonly page: string;
  };
  readonly contents: string;
  readonly notes: string;
  /** Over the sources where the notes stand in one section with them. */
  readonly sourceList: string;
  readonly grade: string;
  readonly reliability: string;
  /** What letters and numbers of grades mean, and the sentence that explains those that were used; either may be empty. */
  readonly reliabilities: Readonly<Record<Reliability, string>>;
  readonly credibilities: Readonly<Record<Credibility, string>>;
  readonly gradesKey: (letters: string, numbers: string) => string;
  readonly likelihoodKey: (standard: string, steps: string) => string;
  /** After a number, with the space that the language wants before it. */
  readonly percent: string;
  readonly untitled: string;
  readonly missing: string;
  readonly excerptOrphaned: string;
  /** Stands where something was taken out because its marking is above the one that the document may carry. */
  readonly withheld: (label: string) => string;
  readonly withheldSection: (label: string) => string;
  readonly undated: string;
  readonly timeline: {
    readonly date: string;
    readonly event: string;
    readonly evidence: string;
    readonly otherActors: string;
    readonly alsoDated: string;
    readonly contradicted: string;
    readonly translated: string;
    readonly table: string;
    readonly ongoing: string;
  };
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly actorTypes: Readonly<Record<ActorType, string>>;
  readonly actorRoles: Readonly<Record<EventRole, string>>;
  readonly actors: {
    readonly alsoKnownAs: string;
  };
  readonly figures: {
    readonly accordingTo: string;
    readonly ofWhom: string;
    readonly categories: Readonly<Record<FigureCategory, string>>;
    readonly groups: Readonly<Record<FigureGroup, string>>;
    /** The start of a range sentence: "Reported deaths". */
    readonly reported: Readonly<Record<FigureCategory, string>>;
    readonly range: (what: string, low: string, high: string) => string;
    readonly single: (what: string, value: string) => string;
    readonly beside: string;
    readonly relations: Readonly<Record<NumberRelation, (value: string) => string>>;
    /** "13, including 3 children". */
    readonly including: (value: string, parts: string) => string;
    readonly inPart: (value: string) => string;
    /** Two numbers of one series, the earlier first. */
    readonly change: (what: string, way: 'rose' | 'fell' | 'changed', from: string, to: string) => string;
    /** The number that the analyst chose, and why; the reason may be empty. */
    readonly lead: (what: string, value: string, reason: string) => string;
    readonly verified: (what: string, value: string) => string;
    /** What the reports beside a verified number begin with. */
    readonly pending: string;
    /** The same in the narrow cell of a table. */
    readonly partShort: (value: string) => string;
    readonly derived: string;
    readonly superseded: string;
    readonly note: string;
    readonly difference: Readonly<Record<'time' | 'scope' | 'sameStream' | 'dispute', string>>;
    readonly and: string;
  };
  readonly judgements: {
    readonly kinds: Readonly<Record<'judgement' | 'assumption' | 'gap' | 'indicator', string>>;
    readonly likelihood: string;
    readonly confidence: string;
    readonly levels: Readonly<Record<'low' | 'moderate' | 'high', string>>;
    readonly byWhen: string;
    readonly alternatives: string;
    readonly implications: string;
    readonly whatChanged: string;
    /** Before who contradicts a judgement. */
    readonly against: string;
  };
};

const TABLES: Readonly<Record<string, DocumentWords>> = {
  en: englishWords,
  ar: arabicWords,
  fr: frenchWords,
};

/** Whether a document can be written in a BCP 47 language: its headings, notes and phrases have words in it. */
export const hasDocumentWords = (language: string): boolean =>
  TABLES[language.toLowerCase().split('-')[0] ?? ''] !== undefined;

/** The words for a BCP 47 language; English where there is no table for it. */
export const documentWords = (language: string): DocumentWords =>
  TABLES[language.toLowerCase().split('-')[0] ?? ''] ?? englishWords;

/** A text between the language's quotation marks; marks of the same kind inside become the inner ones. */
export function inQuotes(text: string, words: DocumentWords): string {
  const [open, close] = words.quotes;
  const [innerOpen, innerClose] = words.innerQuotes;
  const inner = text
    .replaceAll(open.trim(), innerOpen)
    .replaceAll(close.trim(), innerClose)
    .replaceAll(/"([^"]*)"/gu, `${innerOpen}$1${innerClose}`);
  return `${open}${inner}${close}`;
}
