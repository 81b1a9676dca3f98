// A source on the record, as a copy has it: with names hidden in its text, its passages found again in that, and without its original
// where that names somebody, or can't be looked through.

import { jsonEqual } from '../../base/json.ts';
import type { Spellings } from '../../base/suspect-group.ts';
import { isAmong, spellingOf } from '../../base/suspect-group.ts';
import type { AssetRef } from '../../model/record.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { PassageNote } from '../../model/kinds/passage-note.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { Segment } from '../../model/text/selector.ts';
import type { SourceText } from '../../model/text/source-text.ts';
import type { NameHider } from '../../query/names/name-hider.ts';
import { countWords } from '../../query/word-count.ts';
import { movedSegment, type RedactedText, redactText } from './redact-text.ts';

export type OpenSource = {
  readonly source: Source;
  /** Its text as it leaves. */
  readonly text: SourceText;
  /** How its passages move. */
  readonly redacted: RedactedText;
};

/**
 * The source with its words outside of the text hidden already as `hidden`, its text looked through, and its original where all of
 * that may be read by anybody: `original` gives everything a reader could find in it, null where nobody can tell.
 */
export function openSource(
  source: Source,
  hidden: Source,
  from: {
    readonly text: SourceText;
    readonly original: () => Iterable<string> | null;
    readonly passages: readonly Segment[];
    readonly hider: NameHider;
    readonly leave: Spellings;
    readonly keepText: (text: SourceText) => AssetRef;
  },
): OpenSource {
  const { hider, leave } = from;
  const redacted = redactText(from.text, hider, from.passages);
  const named = source.url !== null && hider.names(source.url);
  const words = named || !jsonEqual(source, hidden);
  const changed = words || redacted.changed;
  const asset = redacted.changed ? from.keepText(redacted.text) : hidden.assets.text;
  const { original } = source.assets;
  const goes = original !== null && !changed && isFree(from.original(), hider, leave);
  const kept = goes ? hidden.assets.original : null;
  const redaction = changed ? 'names' : original !== null && !goes ? 'original' : source.redaction;
  return {
    source: {
      ...hidden,
      // An address that is cut leads nowhere.
      url: named ? null : source.url,
      redaction,
      assets: { original: kept, text: asset },
      ...(redacted.changed
        ? { wordCount: countWords(redacted.canonical), textLength: redacted.canonical.length }
        : {}),
    },
    text: redacted.text,
    redacted,
  };
}

/** Looks no further than to the first name. */
function isFree(texts: Iterable<string> | null, hider: NameHider, leave: Spellings): boolean {
  if (texts === null) return false;
  for (const text of texts) if (!holdsNothing(text, hider, leave)) return false;
  return true;
}

const holdsNothing = (text: string, hider: NameHider, leave: Spellings): boolean =>
  !hider.names(text) &&
  hider.suspects(text).every(({ start, end }) => isAmong(leave, spellingOf(text.slice(start, end))));

/** An excerpt in the text as it leaves; null where one of its passages can't be found in that. */
export function movedExcerpt(excerpt: Excerpt, redacted: RedactedText, hider: NameHider): Excerpt | null {
  if (excerpt.anchoring === 'orphan') return { ...excerpt, segments: excerpt.segments.map(looseIn(hider)) };
  if (!redacted.changed) return { ...excerpt, segments: excerpt.segments.map(freeAround(hider)) };
  const segments = excerpt.segments.map((segment) => movedSegment(redacted, hider, segment));
  if (!segments.every((segment) => segment !== null)) return null;
  const insertions = excerpt.insertions.map((insertion) => {
    const [before, now] = [excerpt.segments[insertion.segment], segments[insertion.segment]];
    if (before === undefined || now === undefined) return insertion;
    const place = redacted.place(before.start + insertion.offset, 'after') - now.start;
    return { ...insertion, offset: Math.max(0, Math.min(now.exact.length, place)) };
  });
  return { ...excerpt, segments, insertions };
}

/** The same for a note on a passage. */
export function movedNote(note: PassageNote, redacted: RedactedText, hider: NameHider): PassageNote | null {
  if (note.anchoring === 'orphan') return { ...note, segment: looseIn(hider)(note.segment) };
  if (!redacted.changed) return { ...note, segment: freeAround(hider)(note.segment) };
  const segment = movedSegment(redacted, hider, note.segment);
  return segment === null ? null : { ...note, segment };
}

/** A passage that stands in no text any more: its own words are all there is of it. */
const looseIn =
  (hider: NameHider) =>
  ({ exact, prefix, suffix, start }: Segment): Segment => {
    const words = hider.hide(exact, prefix);
    return {
      exact: words,
      prefix: hider.names(prefix) ? '' : prefix,
      suffix: hider.names(suffix) ? '' : suffix,
      start,
      end: start + words.length,
    };
  };

const freeAround =
  (hider: NameHider) =>
  (segment: Segment): Segment => ({
    ...segment,
    prefix: hider.names(segment.prefix) ? '' : segment.prefix,
    suffix: hider.names(segment.suffix) ? '' : segment.suffix,
  });
