// A source that is not on the record, as a copy has it: what its terms of use let through, made anew, and its passages as far as
// somebody uses them and their words may be told.

import type { AssetRef } from '../../model/record.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Source } from '../../model/kinds/source.ts';
import { printsNameless } from '../../model/kinds/source-terms.ts';
import { makeSegment } from '../../model/text/anchor.ts';
import { canonicalText, type SourceText } from '../../model/text/source-text.ts';
import type { NameHider } from '../../query/names/name-hider.ts';
import { countWords } from '../../query/word-count.ts';

/** What stands in a copy for words that may not be told: a passage that is cited has to say something. */
const UNTOLD = '[…]';

type Passages = { readonly text: SourceText; readonly excerpts: readonly Excerpt[] };

/**
 * The passages of one source one after the other, as its whole text, and the excerpts of them. `printed` are as their kind prints
 * them under the terms: without words where these may not be told.
 */
export function passagesOf(printed: readonly Excerpt[], hider: NameHider): Passages {
  const lines: string[] = [];
  const places: { readonly start: number; readonly end: number }[][] = [];
  let at = 0;
  for (const { segments } of printed)
    places.push(
      (segments.length === 0 ? [UNTOLD] : segments.map(({ exact, prefix }) => hider.hide(exact, prefix))).map(
        (words) => {
          const line = words.replaceAll('\n', ' ');
          const start = at;
          lines.push(line);
          at += line.length + 1;
          return { start, end: start + line.length };
        },
      ),
    );
  const text: SourceText = { version: 1, blocks: lines.map((line) => ({ kind: 'paragraph', text: line })) };
  const canonical = canonicalText(text);
  const excerpts = printed.map(
    (excerpt, index): Excerpt => ({
      ...excerpt,
      anchoring: 'anchored',
      segments: (places[index] ?? []).map(({ start, end }) => ({
        // Which passages of it were beside each other is nobody's business.
        ...makeSegment(canonical, start, end),
        prefix: '',
        suffix: '',
      })),
      insertions: excerpt.insertions.map((insertion) => {
        const before = excerpt.segments[insertion.segment]?.exact.slice(0, insertion.offset) ?? '';
        const place = places[index]?.[insertion.segment];
        const most = place === undefined ? 0 : place.end - place.start;
        return { ...insertion, offset: Math.min(most, hider.hide(before).length) };
      }),
    }),
  );
  return { text, excerpts };
}

/** The source as it is printed, with those passages as its text; nothing of when it was captured. */
export function guardedSource(printed: Source, text: SourceText, asset: AssetRef, now: string): Source {
  const canonical = canonicalText(text);
  return {
    ...printed,
    capturedAt: now,
    extent: null,
    redaction: 'terms',
    // What is printed of it is said by its terms, now that its title is gone.
    terms: {
      ...printed.terms,
      citeAs: printsNameless(printed.terms) ? printed.title : '',
      names: [],
      places: [],
      said: '',
    },
    assets: { original: null, text: asset },
    wordCount: countWords(canonical),
    textLength: canonical.length,
  };
}
