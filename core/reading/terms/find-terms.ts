// What the words of a source say of the terms on which it was given. Only a proposal: whoever captured it knows better.

import { parseDate } from '../../model/dates/parse-date.ts';
import { onRecord, type SourceTerms, termsFor } from '../../model/kinds/source-terms.ts';
import { givingAwayInTerms } from './giving-away.ts';
import { citeAsPhrases, noteHeads, termPhrases, untilWords } from './term-phrases.ts';

/** Terms stand where a text begins or ends; an article of a book's length is not read for them. */
const LOOKED_AT = 60_000;
/** What was published speaks of itself at its head. */
const HEAD = 1_500;
const MOST_SAID = 300;

export type TermsOf = {
  readonly text: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** `note`: of a talk, or a message; `published`: only what stands at its head is about itself; `unknown`: neither is known. */
  readonly kind: 'note' | 'published' | 'unknown';
};

/**
 * The strictest terms that the text speaks of, with the words that say so, in English, French, Spanish and Arabic; null where
 * it says nothing of them. Names in the title and among the authors are what would give it away.
 */
export function findTerms(of: TermsOf): SourceTerms | null {
  const text =
    of.text.length <= LOOKED_AT
      ? of.text
      : `${of.text.slice(0, LOOKED_AT / 2)}\n${of.text.slice(-LOOKED_AT / 2)}`;
  const published = of.kind === 'published';
  // Spaces in a row say nothing, and patterns that pass over them would take long.
  const looked = `${of.title}\n${published ? text.slice(0, HEAD) : text}`.replaceAll(/[^\S\n]+/gu, ' ');
  const isNote = of.kind === 'note' || (!published && (noteHeads.test(of.title) || noteHeads.test(text)));
  const citeAs = published ? null : (firstOf(citeAsPhrases, looked)?.[1]?.trim() ?? null);
  for (const { use, pattern, means } of termPhrases) {
    if (means === 'note' ? !isNote : means === 'unpublished' && published) continue;
    const found = pattern.exec(looked);
    if (found === null) continue;
    const said = sentenceAround(looked, found.index, found[0].length);
    if (use === 'embargoed') return { ...termsFor(use), until: endOf(looked, found), how: 'text', said };
    return {
      ...termsFor(use),
      citeAs: citeAs ?? '',
      ...givingAwayInTerms(of.title, of.authors),
      how: 'text',
      said,
    };
  }
  if (citeAs === null) return null;
  const found = firstOf(citeAsPhrases, looked);
  const said = found === null ? '' : sentenceAround(looked, found.index, found[0].length);
  return { ...termsFor('citeAs'), citeAs, ...givingAwayInTerms(of.title, of.authors), how: 'text', said };
}

/** The strictest of terms that a source begins with and those that its text speaks of. */
export function proposeTerms(ofKind: SourceTerms, of: TermsOf): SourceTerms {
  const found = findTerms(of);
  if (found !== null) return found;
  return ofKind.use === onRecord.use ? ofKind : { ...ofKind, ...givingAwayInTerms(of.title, of.authors) };
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
}

function sentenceAround(text: string, start: number, length: number): string {
  const end = start + length;
  const before = Math.max(
    text.lastIndexOf('\n', start - 1) + 1,
    lastStop(text, start),
    start - MOST_SAID / 2,
  );
  const [stop = ''] = /^[^.!?؟…\n]*[.!?؟…]?/u.exec(text.slice(end, end + MOST_SAID / 2)) ?? [];
  const after = end + stop.length;
  return text.slice(Math.max(0, before), after).replaceAll(/\s+/gu, ' ').trim();
}

function lastStop(text: string, before: number): number {
  let last = 0;
  for (const { index, 0: mark } of text.slice(0, before).matchAll(/[.!?؟…]\s/gu)) last = index + mark.length;
  return last;
}

/** The end of an embargo (UTC), where a day and a time of Greenwich stand after it; null where they don't. */
function endOf(text: string, { index, 0: words }: RegExpExecArray): string | null {
  const after = text.slice(index + words.length, index + words.length + 120).split('\n')[0] ?? '';
  const rest = after.replace(untilWords, '');
  const clock = /(\d{1,2})[:.h](\d{2})\s*(?:GMT|UTC|Z)\b/iu.exec(rest);
  if (clock === null) return null;
  const day = rest
    .replace(clock[0], ' ')
    .replaceAll(/[,;()]|(?<!\p{L})(?:at|on|à|a las|el|le)(?!\p{L})/giu, ' ')
    .replace(/\.\s.*$|\.$/u, '')
    .trim();
  const read = parseDate(day, { reference: null, zone: null });
  if (read.kind !== 'resolved' || !/^\d{4}-\d{2}-\d{2}$/u.test(read.date.edtf)) return null;
  const at = new Date(`${read.date.edtf}T${clock[1]?.padStart(2, '0') ?? ''}:${clock[2] ?? ''}:00.000Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
