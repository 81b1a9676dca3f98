// Makes a copy for somebody else of a world of records, with texts of sources in memory.

import { uuidV7 } from '../../../../core/base/ids.ts';
import type { IdOf } from '../../../../core/base/ids.ts';
import type { SuspectAnswers } from '../../../../core/base/suspect-group.ts';
import type { AnyRecord, RecordKind } from '../../../../core/model/any-record.ts';
import { recordSchemas } from '../../../../core/model/any-record.ts';
import type { Segment } from '../../../../core/model/text/selector.ts';
import { makeSegment } from '../../../../core/model/text/anchor.ts';
import { readerOfRecords } from '../../../../core/model/records-reader.ts';
import { referencesOf } from '../../../../core/model/references.ts';
import type { Source } from '../../../../core/model/kinds/source.ts';
import { canonicalText, type SourceText } from '../../../../core/model/text/source-text.ts';
import { forSharing, type Shared } from '../../../../core/withhold/sharing/for-sharing.ts';
import type { SharingWorld } from '../../../../core/withhold/sharing/sharing-world.ts';
import type { World } from '../../../builders/records.ts';

export const NOW = '2026-01-02T03:04:05.000Z';

/** A text of one paragraph a line. */
export const textOf = (text: string): SourceText => ({
  version: 1,
  blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })),
});

/** Where words stand in a text. */
export const passage = (text: string, words: string): Segment => {
  const start = text.indexOf(words);
  return makeSegment(text, start, start + words.length);
};

export type Copied = {
  readonly records: readonly AnyRecord[];
  readonly report: Shared['report'];
  /** What the copy calls a record. */
  readonly idOf: Shared['idOf'];
  /** Everything that the copy says, for looking whether something is in it. */
  readonly whole: string;
  /** The text of a source of the copy. */
  readonly text: (source: Source) => string;
  readonly asked: readonly string[];
  ofKind<K extends RecordKind>(kind: K): readonly Extract<AnyRecord, { kind: K }>[];
};

/** A record of which everything may go, as the copy has it. */
export const asCopied = <R extends AnyRecord>(copy: Copied, record: R): R => ({
  ...record,
  id: copy.idOf(record.id),
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: '',
});

let made = 0;
/** The copy; every record of it is valid, and refers to nothing that is not in it. */
export function shareIt(
  world: Pick<World, 'records'>,
  texts: Readonly<Record<string, string>> = {},
  more: {
    suspects?: SuspectAnswers;
    originals?: Readonly<Record<string, readonly string[]>>;
    choose?: SharingWorld['choose'];
  } = {},
): Copied {
  const kept = new Map<string, SourceText>();
  const shared = forSharing({
    reader: readerOfRecords(world.records),
    now: NOW,
    suspects: more.suspects ?? { hide: [], leave: [] },
    choose: more.choose ?? ((records) => records),
    newId: <K extends RecordKind>(kind: K) => {
      made += 1;
      const count = made;
      return `${kind}:${uuidV7(Date.parse(NOW) + count, (length) => new Uint8Array(length).fill(count % 251))}` as IdOf<K>;
    },
    textOf: ({ id }) => textOf(texts[id] ?? 'Nothing.'),
    originalOf: ({ id }) => more.originals?.[id] ?? null,
    keepText: (text) => {
      const sha256 = (kept.size + 1).toString(16).padStart(64, '0');
      kept.set(sha256, text);
      return { sha256, mediaType: 'application/json', byteLength: 1, fileName: null };
    },
  });
  if (shared === null) throw new Error('Nothing has to stay behind');
  const there = new Set<string>(shared.records.map(({ id }) => id));
  for (const record of shared.records) {
    const valid = recordSchemas[record.kind].safeParse(record);
    if (!valid.success) throw new Error(`${record.kind}: ${valid.error.message}`);
    for (const id of referencesOf(record)) if (!there.has(id)) throw new Error(`${record.kind} lacks ${id}`);
  }
  const byCopy = new Map(Object.entries(texts).map(([id, words]) => [shared.idOf(id), words]));
  const text = (source: Source): string => {
    const own = kept.get(source.assets.text.sha256);
    return own === undefined ? (byCopy.get(source.id) ?? 'Nothing.') : canonicalText(own);
  };
  const sources = shared.records.filter((record): record is Source => record.kind === 'source');
  return {
    records: shared.records,
    report: shared.report,
    idOf: shared.idOf,
    whole: [JSON.stringify(shared.records), ...sources.map(text)].join('\n'),
    text,
    asked: shared.open.map(({ spelling }) => spelling),
    ofKind: (kind) => shared.records.filter((record) => record.kind === kind) as never,
  };
}
