// By what a source that is forgotten is told in what stays: its words, and its names and those of whoever goes with it.

import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { type Reasons, reasonsFor } from '../reasons.ts';
import type { Reason } from '../recogniser.ts';
import type { TextCut } from './cut-text.ts';
import { type OwnNames, ownNames } from './own-names.ts';

export type Traces = {
  readonly reasons: Reasons;
  readonly names: OwnNames;
  readonly ofWords: TextCut['ofWords'];
};

/** `text`: the canonical text of the source; null where it can't be read, so that its excerpts alone are recognised. */
export function tracesOf(reader: RecordReader, source: Source, text: string | null): Traces {
  const reason: Reason = { how: 'closed', marking: null, title: source.title };
  const ofIt = (other: Source): Reason | null => (other.id === source.id ? reason : null);
  const reasons = reasonsFor(reader, {
    exceeds: () => false,
    sources: {
      whole: ofIt,
      titled: ofIt,
      quoted: ofIt,
      runs: true,
      textOf: ({ id }) => (id === source.id ? text : null),
    },
  });
  const gone = reader.ofKind('actor').filter((actor) => reasons.ofActor(actor) !== null);
  const names = ownNames(reader, source, gone);
  return {
    reasons,
    names,
    ofWords: (...words) => reasons.ofWords(...words) ?? (words.some(names.tell) ? reason : null),
  };
}
