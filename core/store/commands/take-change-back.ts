// Takes one change of the history back in part: what it did and still stands, and nothing that was done since.

import type { IdOf } from '../../base/ids.ts';
import { jsonEqual } from '../../base/json.ts';
import { ok } from '../../base/result.ts';
import type { AnyRecord, RecordKind } from '../../model/any-record.ts';
import { referencesOf } from '../../model/references.ts';
import type { RichText } from '../../model/text/rich-text.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Change } from '../change.ts';
import type { Command, CommandEnv } from '../command.ts';
import { putNeeded } from '../needed-records.ts';
import type { RecordReader } from '../record-reader.ts';
import { takeTextBack } from '../text-back.ts';

export type TakeChangeBackInput = {
  /** The records that the change touched, as they stood before it and after it. */
  readonly before: readonly AnyRecord[];
  readonly after: readonly AnyRecord[];
  /** Records of that moment that are gone now. */
  readonly others: readonly AnyRecord[];
  /** What the history calls the change. */
  readonly subject: string;
};

/** What stays as it is, and why. */
export type NotTakenBack = {
  readonly id: string;
  readonly kind: RecordKind;
  /** The field; null: the record as a whole. */
  readonly field: string | null;
  /**
   * `later`: changed since; `gone`: removed since; `used`: added by the change and referred to since; `left`: an export,
   * which did leave the project; `circle`: a section would stand below itself.
   */
  readonly why: 'later' | 'gone' | 'used' | 'left' | 'circle';
};

type Fields = Readonly<Record<string, unknown>>;
const textFields: ReadonlySet<string> = new Set(['content', 'summary', 'description', 'statement']);

/** What taking the change back would do now, and what it would leave. An empty change: nothing of it still stands. */
export function planTakeBack(
  state: RecordReader,
  input: TakeChangeBackInput,
  env: CommandEnv,
): { readonly change: Change; readonly left: readonly NotTakenBack[] } {
  const draft = new ChangeDraft(state, env);
  const left: NotTakenBack[] = [];
  const was = new Map<string, AnyRecord>(input.before.map((record) => [record.id, record]));
  const became = new Map<string, AnyRecord>(input.after.map((record) => [record.id, record]));
  const added = input.after.filter((record) => !was.has(record.id));

  for (const record of input.before)
    if (!became.has(record.id) && draft.find(record.id) === undefined) draft.put(record);
  for (const after of input.after) {
    const before = was.get(after.id);
    if (before !== undefined) left.push(...fieldsBack(draft, before, after));
  }
  const going = new Set<string>(added.filter(({ id }) => state.find(id) !== undefined).map(({ id }) => id));
  // Again until nothing changes: what refers to a record that has to stay may go, what one that stays refers to may not.
  for (let size = -1; size !== going.size; ) {
    size = going.size;
    for (const record of added) {
      const why = going.has(record.id) ? whyKept(state, draft, record, going) : null;
      if (why === null) continue;
      left.push({ id: record.id, kind: record.kind, field: null, why });
      going.delete(record.id);
    }
  }
  for (const id of going) draft.remove(id);
  putNeeded(
    draft,
    input.before.map(({ id }) => id),
    input.others,
  );
  return { change: draft.change('take-change-back', input.subject), left };
}

/** Takes the change back as `planTakeBack` says. */
export const takeChangeBack: Command<TakeChangeBackInput> = (state, input, env) =>
  ok(planTakeBack(state, input, env).change);

/** Takes an update of one record back field by field; gives what stays. */
function fieldsBack(draft: ChangeDraft, before: AnyRecord, after: AnyRecord): NotTakenBack[] {
  const [from, to] = [before as unknown as Fields, after as unknown as Fields];
  const now = draft.find(after.id) as unknown as Fields | undefined;
  const left = (field: string | null, why: NotTakenBack['why']): NotTakenBack => ({
    id: after.id,
    kind: after.kind,
    field,
    why,
  });
  const fields = changedFields(before, after);
  if (now === undefined) return fields.length === 0 ? [] : [left(null, 'gone')];
  const kept: NotTakenBack[] = [];
  const patch: Record<string, unknown> = {};
  for (const field of fields) {
    if (jsonEqual(now[field], from[field])) continue;
    if (textFields.has(field)) {
      const taken = takeTextBack(textIn(from[field]), textIn(to[field]), textIn(now[field]));
      patch[field] = taken.text;
      if (taken.later) kept.push(left(field, 'later'));
    } else if (!jsonEqual(now[field], to[field])) kept.push(left(field, 'later'));
    else if (field === 'parentId' && wouldStandBelowItself(draft, after.id, from[field]))
      kept.push(left(field, 'circle'));
    else patch[field] = from[field];
  }
  draft.update(after.id as IdOf<RecordKind>, patch as Patch<RecordKind>);
  return kept;
}

/** The fields in which two states of a record differ, without those that every change touches. */
export function changedFields(before: AnyRecord, after: AnyRecord): string[] {
  const [from, to] = [before as unknown as Fields, after as unknown as Fields];
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  names.delete('updatedAt');
  return [...names].filter((name) => !jsonEqual(from[name], to[name]));
}

const textIn = (value: unknown): RichText | null => (value ?? null) as RichText | null;

function wouldStandBelowItself(draft: ChangeDraft, id: string, parentId: unknown): boolean {
  for (let at = parentId; typeof at === 'string'; ) {
    if (at === id) return true;
    const parent = draft.find(at);
    at = parent?.kind === 'section' ? parent.parentId : null;
  }
  return false;
}

/** Why a record that the change added has to stay; null when it can go, with the others in `going`. */
function whyKept(
  state: RecordReader,
  draft: ChangeDraft,
  record: AnyRecord,
  going: ReadonlySet<string>,
): NotTakenBack['why'] | null {
  const now = state.find(record.id);
  if (now === undefined) return null;
  if (record.kind === 'export') return 'left';
  if (changedFields(record, now).length > 0) return 'later';
  const uses = (other: AnyRecord): boolean => {
    const stands = draft.find(other.id);
    return stands !== undefined && referencesOf(stands).includes(record.id);
  };
  return state.referrersOf(record.id).some((other) => !going.has(other.id) && uses(other)) ? 'used' : null;
}
