// Collects what one command does into a change; later steps of the command see what earlier ones did.

import type { IdOf } from '../base/ids.ts';
import { jsonEqual } from '../base/json.ts';
import { addressWithoutUserinfo } from '../base/userinfo.ts';
import type { AnyRecord, RecordByKind, RecordKind } from '../model/any-record.ts';
import { ratedNamesOfRecord, ratingKey, ratingOf } from '../query/evidence/ratings.ts';
import type { Change } from './change.ts';
import type { CommandEnv } from './command.ts';
import type { RecordReader } from './record-reader.ts';

/** The fields of a record that a command may set. */
export type Patch<K extends RecordKind> = Partial<
  Omit<RecordByKind[K], 'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy'>
>;

export class ChangeDraft {
  readonly #state: RecordReader;
  readonly #env: CommandEnv;
  readonly #now: string;
  readonly #after = new Map<string, AnyRecord | null>();

  constructor(state: RecordReader, env: CommandEnv) {
    this.#state = state;
    this.#env = env;
    this.#now = env.now();
  }

  find(id: string): AnyRecord | undefined {
    const after = this.#after.get(id);
    return after === undefined ? this.#state.find(id) : (after ?? undefined);
  }

  get<K extends RecordKind>(id: IdOf<K>): RecordByKind[K] | undefined {
    return this.find(id) as RecordByKind[K] | undefined;
  }

  /** Adds a record of a kind with all its own fields; the common ones are filled in. */
  add<K extends RecordKind>(
    kind: K,
    fields: Required<Patch<K>>,
    id: IdOf<K> = this.#env.newId(kind),
  ): IdOf<K> {
    const record = {
      id,
      kind,
      createdAt: this.#now,
      updatedAt: this.#now,
      createdBy: this.#env.author,
      ...withoutUser(fields),
    } as unknown as RecordByKind[K];
    this.#after.set(id, record);
    return id;
  }

  /** Puts a finished record (from a file, say) in as it is. */
  put(record: AnyRecord): void {
    this.#after.set(record.id, record);
  }

  /** Sets fields of a record that is there; a patch that changes nothing leaves it untouched. */
  update<K extends RecordKind>(id: IdOf<K>, patch: Patch<K>): void {
    const record = this.get(id);
    if (record === undefined) throw new Error(`Updating ${id}, which is not there`);
    const next = { ...record, ...withoutUser(patch) };
    if (jsonEqual(record, next)) return;
    this.#after.set(id, { ...next, updatedAt: this.#now });
  }

  remove(id: string): void {
    if (this.find(id) !== undefined) this.#after.set(id, null);
  }

  /**
   * The change so far; `squash` as in ChangeLabel. A name that comes into the project with it, of an outlet or a speaker,
   * brings the letter that it has in the register: a project carries the letters it uses.
   */
  change(command: string, subject: string, squash: string | null = null): Change {
    this.#takeRatings();
    const added: Record<string, AnyRecord> = {};
    const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
    const removed: Record<string, AnyRecord> = {};
    for (const [id, after] of this.#after) {
      const before = this.#state.find(id);
      if (before === undefined && after !== null) added[id] = after;
      else if (before !== undefined && after === null) removed[id] = before;
      else if (before !== undefined && after !== null) updated[id] = [before, after];
    }
    return { label: { command, subject: clipped(subject), squash }, added, updated, removed };
  }

  #takeRatings(): void {
    const reader = { get: this.get.bind(this), ofKind: this.#state.ofKind.bind(this.#state) } as const;
    const rated = new Set<string>();
    for (const after of [...this.#after.values()])
      if (after?.kind === 'rating') rated.add(ratingKey(after.name));
    for (const [id, after] of [...this.#after]) {
      if (after === null) continue;
      const before = this.#state.find(id);
      const known = new Set(before === undefined ? [] : ratedNamesOfRecord(this.#state, before));
      for (const name of ratedNamesOfRecord(reader, after)) {
        const key = ratingKey(name);
        if (known.has(name) || rated.has(key) || ratingOf(this.#state, name) !== undefined) continue;
        rated.add(key);
        const entry = this.#env.registered(key);
        if (entry !== undefined) this.add('rating', entry);
      }
    }
  }
}

/** A label is read in a menu; the title of a page can be longer than the contract takes. */
const clipped = (subject: string): string =>
  subject.length <= MOST_SUBJECT
    ? subject
    : `${[...subject.slice(0, MOST_SUBJECT - 2)].slice(0, -1).join('')}…`;
const MOST_SUBJECT = 200;

/** No user name and no password comes into a project with the address of a source, whichever command sets it. */
function withoutUser<P extends object>(fields: P): P {
  if (!('url' in fields) || typeof fields.url !== 'string') return fields;
  return { ...fields, url: addressWithoutUserinfo(fields.url) };
}
