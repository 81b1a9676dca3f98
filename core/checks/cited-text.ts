// What rules about text look at: the blocks of a brief that hold citations, with their sentences and cited words.

import { printedTexts } from '../sections/printed-parts.ts';
import type { BriefId } from '../model/kinds/brief.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Judgement } from '../model/kinds/judgement.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { excerptText } from '../query/evidence/excerpt-text.ts';
import { type AtomWords, type TextBlockView, textBlocksOf } from '../query/rich-blocks.ts';
import { excerptIdsWith } from '../query/outline/section-view.ts';
import type { AnyRecord } from '../model/any-record.ts';

/** Stands in a block's text where an atom stands: no letter, digit or mark of a sentence. */
const ATOM = '\uFFFC';

export type CitedBlock = {
  readonly recordId: AnyRecord['id'];
  readonly view: TextBlockView;
  /** What the whole text rests on beside what it cites: the basis of a judgement, the evidence of an event. */
  readonly basis: readonly Excerpt[];
};

/** Atoms keep one place each; likelihood terms their words, so that sentences can be read. */
const words: AtomWords = (atom) => (atom.type === 'likelihood' ? atom.attrs.term : ATOM);

/** The blocks of every text that a brief prints: of its sections, and of the records that these show. */
export function blocksOfBrief(reader: RecordReader, briefId: BriefId): CitedBlock[] {
  const seen = new Set<string>();
  return printedTexts(reader, briefId).flatMap(({ record, content, basis }) => {
    if (seen.has(record.id)) return [];
    seen.add(record.id);
    const excerpts = basis.flatMap((id) => reader.get(id) ?? []);
    return textBlocksOf(content, words).map((view) => ({ recordId: record.id, view, basis: excerpts }));
  });
}

/** The excerpts that support a judgement. */
export const supportOf = (reader: RecordReader, judgement: Judgement): Excerpt[] =>
  excerptIdsWith(judgement.basis, 'supports')
    .map((id) => reader.get(id))
    .filter((excerpt) => excerpt !== undefined);

/** The excerpts cited in a part of a block. */
export function excerptsCitedIn(
  reader: RecordReader,
  view: TextBlockView,
  range: { readonly start: number; readonly end: number } = { start: 0, end: Infinity },
): Excerpt[] {
  const ids = view.atoms
    .filter(({ offset }) => offset >= range.start && offset <= range.end)
    .flatMap(({ atom }) => (atom.type === 'citation' ? atom.attrs.excerptIds : []));
  return [...new Set(ids)].map((id) => reader.get(id)).filter((excerpt) => excerpt !== undefined);
}

/** All words of an excerpt that a text may take up: the passage, its translation. */
export const wordsOfExcerpt = (excerpt: Excerpt): string =>
  [
    excerptText(excerpt),
    ...excerpt.segments.map((segment) => segment.exact),
    excerpt.translation?.text ?? '',
  ].join('\n');

/**
 * The sentences of a block as ranges: each with the marks and citations that follow its stop. Abbreviations and
 * decimals do not end one.
 */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  const stop = /[.!?؟]+["'”’»)\]]*\uFFFC*(?=\s|$)/gu;
  let start = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index + 1);
    if (
      /(?:\b(?:[A-Z]|No|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|St|vs|approx|para|art)\.|\b[a-z]\.[a-z]\.)$/u.test(
        before,
      )
    )
      continue;
    sentences.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}
