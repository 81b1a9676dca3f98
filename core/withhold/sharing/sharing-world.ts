// What a copy for somebody else is made from.

import type { IdOf } from '../../base/ids.ts';
import type { SuspectAnswers } from '../../base/suspect-group.ts';
import type { AnyRecord, RecordKind } from '../../model/any-record.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { AssetRef } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { SourceText } from '../../model/text/source-text.ts';

export type SharingWorld = {
  readonly reader: RecordReader;
  /** UTC. */
  readonly now: string;
  /** What becomes of parts of names. */
  readonly suspects: SuspectAnswers;
  /** What of the records that may go does: sources that nobody uses may stay behind. */
  readonly choose: (records: readonly AnyRecord[]) => readonly AnyRecord[];
  /** Ids made one after the other also sort one after the other. */
  readonly newId: <K extends RecordKind>(kind: K) => IdOf<K>;
  readonly textOf: (source: Source) => SourceText;
  /** All that a reader could find in the original of a source; null where nobody can tell, or there is none. */
  readonly originalOf: (source: Source) => Iterable<string> | null;
  /** Keeps a text that was made for the copy, and gives the reference to it. */
  readonly keepText: (text: SourceText) => AssetRef;
};
