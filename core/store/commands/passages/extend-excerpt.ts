// Adds another passage of the same source to an excerpt: it prints with […] between the two.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { titleOfRecord } from '../../../model/title-of-record.ts';
import type { Excerpt } from '../../../model/kinds/excerpt.ts';
import type { Segment } from '../../../model/text/selector.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { faultOfSegments, inOrder, type PassageInput } from './draft-passage.ts';

export type ExtendExcerptInput = {
  readonly id: IdOf<'excerpt'>;
  readonly segment: Segment;
} & PlaceOfSegment;

/** Where the added segment stands; its paragraph counts when it becomes the first. */
type PlaceOfSegment = Pick<PassageInput, 'paragraph' | 'pages'>;

/**
 * Puts the segment among the others in the order of the text; the analyst's insertions stay at their words. Fails with
 * `record-not-found`, or `invalid-input` when it is blank, overlaps another, or the excerpt is an orphan.
 */
export const extendExcerpt: Command<ExtendExcerptInput> = (state, input, env) => {
  const excerpt = state.get(input.id);
  if (excerpt === undefined) return err({ kind: 'record-not-found', recordKind: 'excerpt' });
  if (excerpt.anchoring === 'orphan')
    return err({ kind: 'invalid-input', field: 'passage', reason: 'the excerpt is not found in this text' });
  const fault = faultOfSegments([...excerpt.segments, input.segment]);
  if (fault !== null) return err(fault);
  const segments = inOrder([...excerpt.segments, input.segment]);
  const draft = new ChangeDraft(state, env);
  draft.update(excerpt.id, {
    segments,
    insertions: excerpt.insertions.map((insertion) => {
      const segment = excerpt.segments[insertion.segment];
      const index = segment === undefined ? insertion.segment : segments.indexOf(segment);
      return { ...insertion, segment: index };
    }),
    paragraph: segments[0] === input.segment ? input.paragraph : excerpt.paragraph,
    pages: pagesWith(excerpt.pages, input, segments),
  });
  return ok(draft.change('extend-excerpt', titleOfRecord(excerpt)));
};

/** The pages from the first segment to the last. */
function pagesWith(
  present: Excerpt['pages'],
  { segment, pages: added }: ExtendExcerptInput,
  segments: readonly Segment[],
): Excerpt['pages'] {
  if (present === null || added === undefined || added === null) return added ?? present;
  return {
    first: segments[0] === segment ? added.first : present.first,
    last: segments.at(-1) === segment ? added.last : present.last,
  };
}
