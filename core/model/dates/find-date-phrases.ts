// Finds date phrases in running text, to offer them: "4 dates wait for it". Settles none of them.

import { PHRASE_SOURCE } from './phrase-pattern.ts';
import { phraseStarts } from './phrase-starts.ts';
import { readDateSpan } from './read-date-span.ts';
import { readTense } from './read-tense.ts';
import type { Tense } from './settle-result.ts';

/** A phrase that readDateSpan understands, given a reference where it needs one. */
export interface DatePhraseSpan {
  /** The words as they stand, `text.slice(start, end)`. */
  readonly typed: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it waits for the date of publication ("late on Saturday"). */
  readonly needsReference: boolean;
  /** Whether a person must choose even with a reference ("05/06/2014", a weekday that contradicts its date). */
  readonly ambiguous: boolean;
  /** What its clause tells; null where it doesn't, and then there may be two readings. */
  readonly tense: Tense | null;
  /** The date before it in the text, from which a phrase counts that needs one ("two days earlier"); else null. */
  readonly countsFrom: DatePhraseSpan | null;
}

/**
 * The date phrases of a text in order, without overlap, in English, French, Spanish and Arabic.
 * Leans to leaving out: a bare "May" or "2000" is taken only where words around it make it a date.
 */
export function findDatePhrases(text: string): readonly DatePhraseSpan[] {
  const spans: DatePhraseSpan[] = [];
  let reached = 0;
  for (const start of phraseStarts(text)) {
    if (start < reached) continue;
    PHRASE.lastIndex = start;
    const match = PHRASE.exec(text);
    if (match === null) continue;
    const article = ARTICLE.exec(match[0])?.[0].length ?? 0;
    const span = spanOf(match[0].slice(article), start + article, text, spans.at(-1) ?? null);
    // Words that were taken for too much may still hold a date: look again from the next word.
    if (span === null) continue;
    spans.push(span);
    reached = span.end;
  }
  return spans;
}

const PHRASE = new RegExp(PHRASE_SOURCE, 'uy');

/** Belongs to its sentence more than to its date; English "the" stays with its decade. */
const ARTICLE = /^(?:le|el|يوم)[ \u00a0\u202f](?!lendemain|día)/iu;

/** How far before a phrase the date may stand that it counts from, in UTF-16 units. */
const MAX_DISTANCE = 800;

function spanOf(
  typed: string,
  start: number,
  text: string,
  before: DatePhraseSpan | null,
): DatePhraseSpan | null {
  if (NO_DATES.test(typed)) return null;
  const end = start + typed.length;
  const tense = tenseOf(typed, text, start, end);
  const alone = { typed, start, end, tense, countsFrom: null, needsReference: false, ambiguous: false };
  const known = settledSpan(alone);
  if (known !== null || before === null || start - before.end > MAX_DISTANCE) return known;
  const counted = settledSpan({ ...alone, countsFrom: before });
  return counted === null || counted.ambiguous ? null : counted;
}

// What "by Friday" was said of is told in the past as often as not ("ordered them to leave by Friday").
function tenseOf(typed: string, text: string, start: number, end: number): Tense | null {
  const tense = readTense(text, start, end);
  return tense === 'past' && /^by /iu.test(typed) ? null : tense;
}

function settledSpan(span: DatePhraseSpan): DatePhraseSpan | null {
  const parsed = readDateSpan(span, { reference: null, zone: null });
  // "Friday or Saturday" shows its two readings only against some day; any day does.
  const settled = parsed.kind === 'needs-reference' ? readDateSpan(span, SAMPLE) : parsed;
  const ambiguous = settled.kind === 'not-understood';
  if (settled.kind === 'needs-reference' || (ambiguous && settled.alternatives.length === 0)) return null;
  return { ...span, needsReference: parsed.kind === 'needs-reference', ambiguous };
}

const SAMPLE = { reference: '2014-05-20', zone: null } as const;

// What may also be no date at all: a modal verb, a march, a count.
const NO_DATES = /^(?:by|from|to) (?:May|March|\d{4})$/iu;
