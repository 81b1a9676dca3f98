// The records of one open project in memory: applies changes, keeps who refers to whom, tells listeners by id.

import type { AppError } from '../base/app-error.ts';
import type { IdOf } from '../base/ids.ts';
import { jsonEqual } from '../base/json.ts';
import { isDeeper, MAX_JSON_DEPTH } from '../base/json-depth.ts';
import { err, ok, type Result } from '../base/result.ts';
import {
  type AnyRecord,
  isRecordKind,
  type RecordByKind,
  type RecordKind,
  recordKinds,
  recordSchemas,
} from '../model/any-record.ts';
import { referencesOf } from '../model/references.ts';
import { type Change, idsOfChange } from './change.ts';
import type { RecordReader } from './record-reader.ts';

/** Called after a change with the ids it touched. */
export type StoreListener = (ids: ReadonlySet<string>, change: Change) => void;

export class RecordStore implements RecordReader {
  readonly #records = new Map<string, AnyRecord>();
  readonly #byKind = new Map<RecordKind, Map<string, AnyRecord>>();
  readonly #sorted = new Map<RecordKind, readonly AnyRecord[]>();
  readonly #referrers = new Map<string, Set<string>>();
  readonly #listeners = new Set<StoreListener>();

  /** Takes records that were validated before; see `loadRecords` for those that were not. */
  constructor(records: Iterable<AnyRecord> = []) {
    for (const kind of recordKinds) this.#byKind.set(kind, new Map());
    for (const record of records) this.#put(record);
  }

  get size(): number {
    return this.#records.size;
  }

  get<K extends RecordKind>(id: IdOf<K>): RecordByKind[K] | undefined {
    return this.#records.get(id) as RecordByKind[K] | undefined;
  }

  find(id: string): AnyRecord | undefined {
    return this.#records.get(id);
  }

  ofKind<K extends RecordKind>(kind: K): readonly RecordByKind[K][] {
    let list = this.#sorted.get(kind);
    if (list === undefined) {
      list = [...(this.#byKind.get(kind)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      this.#sorted.set(kind, list);
    }
    return list as readonly RecordByKind[K][];
  }

  referrersOf(id: string): readonly AnyRecord[] {
    const records: AnyRecord[] = [];
    for (const referrer of this.#referrers.get(id) ?? []) {
      const record = this.#records.get(referrer);
      if (record !== undefined) records.push(record);
    }
    return records.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  all(): IterableIterator<AnyRecord> {
    return this.#records.values();
  }

  subscribe(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Says whether a change fits: every touched record is valid, `from` and `removed` are what stands here, ids are new
   * where added, and afterwards every reference of a touched record leads somewhere and nothing refers to what is gone.
   */
  check(change: Change): Result<null, AppError> {
    const valid = validateRecords(change);
    if (!valid.ok) return valid;
    for (const record of Object.values(change.added))
      if (this.#records.has(record.id)) return err({ kind: 'stale-change', recordKind: record.kind });
    for (const [from] of Object.values(change.updated))
      if (!jsonEqual(this.#records.get(from.id), from))
        return err({ kind: 'stale-change', recordKind: from.kind });
    for (const record of Object.values(change.removed))
      if (!jsonEqual(this.#records.get(record.id), record))
        return err({ kind: 'stale-change', recordKind: record.kind });
    return this.#checkReferences(change);
  }

  /** Applies a change that `check` accepts; throws on one that does not fit, which is a bug of the caller. */
  apply(change: Change): void {
    for (const id of Object.keys(change.removed)) {
      const current = this.#records.get(id);
      if (current === undefined) throw new Error(`Removing ${id}, which is not there`);
      this.#drop(current);
    }
    for (const [id, record] of Object.entries(change.added)) {
      if (this.#records.has(id)) throw new Error(`Adding ${id}, which is there already`);
      this.#put(record);
    }
    for (const [id, [, to]] of Object.entries(change.updated)) {
      const current = this.#records.get(id);
      if (current === undefined) throw new Error(`Updating ${id}, which is not there`);
      this.#drop(current);
      this.#put(to);
    }
    const ids = new Set<string>(idsOfChange(change));
    for (const listener of [...this.#listeners]) listener(ids, change);
  }

  #checkReferences(change: Change): Result<null, AppError> {
    const exists = (id: string) =>
      change.removed[id] === undefined && (change.added[id] !== undefined || this.#records.has(id));
    const touched = [...Object.values(change.added), ...Object.values(change.updated).map(([, to]) => to)];
    for (const record of touched)
      for (const id of referencesOf(record))
        if (!exists(id)) return err({ kind: 'dangling-reference', recordKind: record.kind, to: id });
    for (const id of Object.keys(change.removed))
      for (const referrer of this.#referrers.get(id) ?? []) {
        const untouched = change.removed[referrer] === undefined && change.updated[referrer] === undefined;
        const record = this.#records.get(referrer);
        if (untouched && record !== undefined)
          return err({ kind: 'dangling-reference', recordKind: record.kind, to: id });
      }
    return ok(null);
  }

  #put(record: AnyRecord): void {
    this.#records.set(record.id, record);
    this.#byKind.get(record.kind)?.set(record.id, record);
    this.#sorted.delete(record.kind);
    for (const id of referencesOf(record)) {
      const set = this.#referrers.get(id);
      if (set === undefined) this.#referrers.set(id, new Set([record.id]));
      else set.add(record.id);
    }
  }

  /** Takes out a record that is there, as it is there. */
  #drop(record: AnyRecord): void {
    this.#records.delete(record.id);
    this.#byKind.get(record.kind)?.delete(record.id);
    this.#sorted.delete(record.kind);
    for (const id of referencesOf(record)) this.#referrers.get(id)?.delete(record.id);
  }
}

/** Validates every record a change brings in, and that no record changes its id or kind. */
function validateRecords(change: Change): Result<null, AppError> {
  for (const [id, record] of Object.entries(change.added)) {
    const result = validateShallow(record);
    if (!result.ok) return result;
    if (record.id !== id)
      return err({ kind: 'bad-request', call: 'applyChange', reason: 'an id does not match' });
  }
  for (const [id, [from, to]] of Object.entries(change.updated)) {
    if (from.id !== id || to.id !== id || from.kind !== to.kind)
      return err({ kind: 'bad-request', call: 'applyChange', reason: 'an id does not match' });
    const result = validateShallow(to);
    if (!result.ok) return result;
  }
  return ok(null);
}

/** The same for one that comes to be written: deeper than a file may nest it could not be read again. */
function validateShallow(record: AnyRecord): Result<AnyRecord, AppError> {
  if (!isDeeper(record, MAX_JSON_DEPTH)) return validateRecord(record);
  return err({ kind: 'invalid-record', recordKind: record.kind, field: '', reason: 'nested too deeply' });
}

/** One value of unknown make as a record of its kind, or what is wrong with it in terms of a field. */
export function validateRecord(value: unknown): Result<AnyRecord, AppError> {
  const kind =
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
      ? value.kind
      : '';
  if (!isRecordKind(kind))
    return err({ kind: 'invalid-record', recordKind: kind, field: 'kind', reason: 'unknown kind' });
  const parsed = recordSchemas[kind].safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({
    kind: 'invalid-record',
    recordKind: kind,
    field: issue?.path.map(String).join('.') ?? '',
    reason: issue?.message ?? 'not valid',
  });
}
