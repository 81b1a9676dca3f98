// The first step of every command that makes something of a selected passage: the excerpt of it, made once.

import type { AppError } from '../../../base/app-error.ts';
import type { IdOf } from '../../../base/ids.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Excerpt } from '../../../model/kinds/excerpt.ts';
import type { Segment } from '../../../model/text/selector.ts';
import type { ChangeDraft } from '../../change-draft.ts';
import type { RecordReader } from '../../record-reader.ts';

/** A passage of a source: the parts of it in UTF-16 units, and its place as `placeInText` gives it. */
export type PassageInput = {
  readonly sourceId: IdOf<'source'>;
  readonly segments: readonly Segment[];
  readonly paragraph: Excerpt['paragraph'];
  /** Not given: of a source without pages. */
  readonly pages?: Excerpt['pages'];
};

/** The excerpt of exactly this passage, if there is one that still stands in its source. */
export function excerptOfPassage(state: RecordReader, passage: PassageInput): IdOf<'excerpt'> | null {
  const wanted = inOrder(passage.segments);
  for (const record of state.referrersOf(passage.sourceId)) {
    if (record.kind !== 'excerpt' || record.anchoring !== 'anchored') continue;
    const same =
      record.segments.length === wanted.length &&
      record.segments.every(
        (segment, index) => segment.start === wanted[index]?.start && segment.end === wanted[index]?.end,
      );
    if (same) return record.id;
  }
  return null;
}

/** Segments in the order of the text. */
export const inOrder = (segments: readonly Segment[]): Segment[] =>
  [...segments].sort((a, b) => a.start - b.start);

/** What is wrong with the segments of an excerpt, or null: none at all, a blank one, or two that overlap. */
export function faultOfSegments(segments: readonly Segment[]): AppError | null {
  const ordered = inOrder(segments);
  if (ordered.length === 0 || ordered.some((segment) => segment.exact.trim() === ''))
    return { kind: 'invalid-input', field: 'passage', reason: 'it is empty' };
  if (ordered.some((segment, index) => index > 0 && segment.start < (ordered[index - 1]?.end ?? 0)))
    return { kind: 'invalid-input', field: 'passage', reason: 'two passages overlap' };
  return null;
}

/** A source that is quoted was looked at, and is kept. */
export const keepExcerpted = (draft: ChangeDraft, sourceId: IdOf<'source'>): void =>
  draft.update(sourceId, { triage: 'kept' });

/** The excerpt of the passage: the one that is there, or a new one in the draft. Fails as `addExcerpt` does. */
export function draftPassage(
  state: RecordReader,
  draft: ChangeDraft,
  passage: PassageInput,
  id?: IdOf<'excerpt'>,
): Result<IdOf<'excerpt'>, AppError> {
  if (state.get(passage.sourceId) === undefined)
    return err({ kind: 'record-not-found', recordKind: 'source' });
  const fault = faultOfSegments(passage.segments);
  if (fault !== null) return err(fault);
  const present = excerptOfPassage(state, passage);
  if (present !== null) return ok(present);
  keepExcerpted(draft, passage.sourceId);
  return ok(
    draft.add(
      'excerpt',
      {
        sourceId: passage.sourceId,
        segments: inOrder(passage.segments),
        insertions: [],
        paragraph: passage.paragraph,
        pages: passage.pages ?? null,
        anchoring: 'anchored',
        attribution: [],
        speech: null,
        asserts: null,
        credibility: null,
        translation: null,
        note: '',
        tags: [],
      },
      ...(id === undefined ? [] : [id]),
    ),
  );
}
