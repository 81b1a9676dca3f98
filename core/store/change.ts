// A change as data: what was added, updated and removed; it can be reversed, squashed and sent. Knows no record kind.

import type { AnyRecord, RecordId } from '../model/any-record.ts';

/** What a change does in the words of the menu ("Undo add excerpt"), as a key of renderer/words and a record's title. */
export type ChangeLabel = {
  /** Verb-noun of the command, such as `add-excerpt`. */
  readonly command: string;
  /** What the analyst calls the record it touched; empty when it is about many. */
  readonly subject: string;
  /** Changes with the same key that follow each other become one step of undo; null: never. */
  readonly squash: string | null;
};

export type Change = {
  readonly label: ChangeLabel;
  readonly added: Readonly<Record<string, AnyRecord>>;
  readonly updated: Readonly<Record<string, readonly [from: AnyRecord, to: AnyRecord]>>;
  readonly removed: Readonly<Record<string, AnyRecord>>;
};

/** True when applying it would do nothing. */
export const isEmptyChange = (change: Change): boolean =>
  Object.keys(change.added).length === 0 &&
  Object.keys(change.updated).length === 0 &&
  Object.keys(change.removed).length === 0;

/** The change that takes a change back. */
export function reverseChange(change: Change): Change {
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
  for (const [id, [from, to]] of Object.entries(change.updated)) updated[id] = [to, from];
  return { label: change.label, added: change.removed, updated, removed: change.added };
}

/** One change that does what `first` and then `second` do. The label is the first's. */
export function squashChanges(first: Change, second: Change): Change {
  const added: Record<string, AnyRecord> = { ...first.added };
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = { ...first.updated };
  const removed: Record<string, AnyRecord> = { ...first.removed };
  for (const [id, record] of Object.entries(second.added)) {
    const gone = removed[id];
    if (gone === undefined) added[id] = record;
    else {
      delete removed[id];
      updated[id] = [gone, record];
    }
  }
  for (const [id, [from, to]] of Object.entries(second.updated)) {
    if (added[id] !== undefined) added[id] = to;
    else updated[id] = [updated[id]?.[0] ?? from, to];
  }
  for (const [id, record] of Object.entries(second.removed)) {
    if (added[id] !== undefined) delete added[id];
    else {
      removed[id] = updated[id]?.[0] ?? record;
      delete updated[id];
    }
  }
  return { label: first.label, added, updated, removed };
}

/** The ids a change touches. */
export const idsOfChange = (change: Change): RecordId[] =>
  [
    ...Object.keys(change.added),
    ...Object.keys(change.updated),
    ...Object.keys(change.removed),
  ] as RecordId[];
