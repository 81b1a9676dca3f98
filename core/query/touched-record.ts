// What a change did to one record, in terms of its fields: what the history and the words of undo are made from.

import { jsonEqual } from '../base/json.ts';
import { type AnyRecord, isRecordKind, type RecordKind } from '../model/any-record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { recordTitle } from './record-title.ts';

/** A field that an entry changed, with its values where they are short: what fits a line of a list. */
export type TouchedField = { readonly name: string; readonly was?: unknown; readonly is?: unknown };

export type TouchedRecord = {
  readonly id: string;
  readonly kind: RecordKind;
  readonly how: 'added' | 'updated' | 'removed';
  /** What it was called then; empty when it had no title. */
  readonly title: string;
  /** The title of what it belongs to: the source of an excerpt or note. */
  readonly of: string | null;
  readonly fields: readonly TouchedField[];
};

/** A value up to this length (JSON) fits a line. */
const SHORT = 200;

/** Where titles are looked up: `earlier` for what was removed, `later` for what is there. */
type Readers = {
  readonly earlier: Pick<RecordReader, 'find' | 'get'>;
  readonly later: Pick<RecordReader, 'find' | 'get'>;
};

/** What became of one record between two states; null when it is in neither, or of no kind that is known. */
export function touchedRecord(
  id: string,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  { earlier, later }: Readers,
): TouchedRecord | null {
  const record = after ?? before;
  const kind = kindIn(id);
  if (record === undefined || kind === null) return null;
  const reader = after === undefined ? earlier : later;
  return {
    id,
    kind,
    how: before === undefined ? 'added' : after === undefined ? 'removed' : 'updated',
    title: recordTitle(reader, record),
    of: belongsTo(reader, record),
    fields: before === undefined || after === undefined ? [] : fieldsBetween(before, after),
  };
}

function kindIn(id: string): RecordKind | null {
  const kind = id.slice(0, id.indexOf(':'));
  return isRecordKind(kind) ? kind : null;
}

function belongsTo(reader: Readers['later'], record: AnyRecord): string | null {
  if (record.kind !== 'excerpt' && record.kind !== 'passageNote') return null;
  const source = reader.find(record.sourceId);
  return source === undefined ? null : recordTitle(reader, source);
}

const valuesOf = (record: AnyRecord) => record as unknown as Readonly<Record<string, unknown>>;

function fieldsBetween(before: AnyRecord, after: AnyRecord): TouchedRecord['fields'] {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  names.delete('updatedAt');
  const short = (key: 'was' | 'is', value: unknown) =>
    JSON.stringify(value ?? null).length <= SHORT ? { [key]: value ?? null } : {};
  return [...names]
    .filter((name) => !jsonEqual(from[name], to[name]))
    .map((name) => ({ name, ...short('was', from[name]), ...short('is', to[name]) }));
}
