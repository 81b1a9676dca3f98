// Finds what rests on inference alone: somebody's conclusion, noted as such, that reads like a fact when it is passed on.

import type { AnyRecord } from '../model/any-record.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { recordTitle } from '../query/record-title.ts';
import { recordsShown } from '../sections/printed-parts.ts';
import { finding, type Rule } from './finding.ts';
import { supportIn } from './judgement-rules.ts';

/** A judgement, event or reported number of which all that supports it was inferred by whoever spoke in a note. */
export const onlyInferred: Rule = {
  id: 'only-inferred',
  while: 'review',
  check: ({ reader, briefId }) => {
    const rests = (record: AnyRecord, ids: readonly ExcerptId[]) =>
      ids.length > 0 && ids.every((id) => isInferred(reader, id)) ? [findingFor(reader, record)] : [];
    return [
      ...recordsShown(reader, briefId, 'judgement').flatMap((judgement) =>
        rests(
          judgement,
          supportIn(reader, judgement).map(({ id }) => id),
        ),
      ),
      ...recordsShown(reader, briefId, 'event').flatMap((event) =>
        rests(
          event,
          event.evidence.flatMap(({ stance, excerptId }) => (stance === 'supports' ? [excerptId] : [])),
        ),
      ),
      ...recordsShown(reader, briefId, 'figure').flatMap((figure) =>
        rests(
          figure,
          figure.reports.flatMap(({ excerptId }) => (excerptId === null ? [] : [excerptId])),
        ),
      ),
    ];
  },
};

function isInferred(reader: RecordReader, id: ExcerptId): boolean {
  const excerpt = reader.get(id);
  return excerpt !== undefined && reader.get(excerpt.sourceId)?.note?.basis === 'inferred';
}

const findingFor = (reader: RecordReader, record: AnyRecord) =>
  finding('only-inferred', '', {
    severity: 'warning',
    while: 'review',
    recordId: record.id,
    message: `“${recordTitle(reader, record)}” rests only on what somebody inferred. Say so, or add what was seen or heard.`,
  });
