// Makes what somebody else may have of a project, with the files that were made for it; writes nothing.

import { randomFillSync } from 'node:crypto';
import { isAmong, type SuspectAnswers, type SuspectGroup } from '../../../core/base/suspect-group.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import { readerOfRecords } from '../../../core/model/records-reader.ts';
import {
  readSourceText,
  SOURCE_TEXT_MEDIA_TYPE,
  type SourceText,
} from '../../../core/model/text/source-text.ts';
import { withKeptAnswers } from '../../../core/query/names/kept-answers.ts';
import { groupSuspects, suspectIn } from '../../../core/query/names/suspects.ts';
import { makeEnv } from '../../../core/store/make-env.ts';
import { forSharing, type Shared } from '../../../core/withhold/sharing/for-sharing.ts';
import { sha256Of } from '../rows/asset-table.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { unreadable } from '../rows/unreadable.ts';
import { withBarePictures } from './bare-pictures.ts';
import { isText, wordsInBytes } from './words-in-bytes.ts';

/** A copy that is ready to be written. */
export type MadeCopy = Shared & {
  /** Files that the project has not, by their hash. */
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
};

/** The bytes of a kept file, checked against its hash; null where it is damaged or missing. */
export type ReadKept = (sha256: string) => Uint8Array | null;

/** What a person has to say something of before the copy is written under a name: what stands in it, and in that name. */
export function openUnder(
  { open, hidden }: MadeCopy,
  name: string,
  { leave }: SuspectAnswers,
): readonly SuspectGroup[] {
  const inName = groupSuspects(
    [...suspectIn(hidden.hider, name, 'name of the file')].filter(
      ({ spelling }) => !isAmong(leave, spelling),
    ),
  );
  const there = new Map(inName.map((group) => [group.spelling, group]));
  const inCopy = open.map((group) => {
    const same = there.get(group.spelling);
    there.delete(group.spelling);
    return same === undefined
      ? group
      : { ...group, count: group.count + same.count, places: [...same.places, ...group.places] };
  });
  return [...there.values(), ...inCopy];
}

/** Null where nothing has to stay behind. Throws a `StorageFailure` where the text of a source can't be read. */
export function makeShared(
  all: readonly AnyRecord[],
  name: string,
  read: ReadKept,
  options: {
    readonly now: () => string;
    readonly suspects: SuspectAnswers;
    readonly choose: (records: readonly AnyRecord[]) => readonly AnyRecord[];
  },
): MadeCopy | null {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  const keepText = (text: SourceText): AssetRef => {
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    const sha256 = sha256Of(bytes);
    files.set(sha256, { bytes, mediaType: SOURCE_TEXT_MEDIA_TYPE });
    return { sha256, mediaType: SOURCE_TEXT_MEDIA_TYPE, byteLength: bytes.length, fileName: null };
  };
  const now = options.now();
  const { newId } = makeEnv({
    nowMs: () => Date.parse(now),
    random: (count) => randomFillSync(new Uint8Array(count)),
    author: () => '',
  });
  const reader = readerOfRecords(all);
  const shared = forSharing({
    reader,
    now,
    suspects: withKeptAnswers(reader, options.suspects, now),
    choose: options.choose,
    newId,
    keepText,
    textOf: ({ assets }) => {
      const bytes = read(assets.text.sha256);
      const text = bytes === null ? null : readSourceText(new TextDecoder().decode(bytes));
      if (text === null) throw new StorageFailure(unreadable(all, name, assets.text.sha256));
      return text;
    },
    originalOf: ({ assets: { original } }) => {
      const bytes = original === null ? null : read(original.sha256);
      if (original === null || bytes === null || !isText(original.mediaType, bytes)) return null;
      return wordsInBytes(bytes);
    },
  });
  if (shared === null) return null;
  const bared = withBarePictures(shared.records, read);
  return {
    ...shared,
    records: bared.records,
    report: { ...shared.report, leftOut: [...shared.report.leftOut, ...bared.leftOut] },
    files: new Map([...files, ...bared.files]),
  };
}
