// A change as the fields it sets: what the journal keeps of it, and how large it is.
import { jsonEqual } from '../../../core/base/json.ts';
import type { Change } from '../../../core/store/change.ts';
import type { Numbered } from '../project/change-queue.ts';
import type { FieldPatch } from './draft-entries.ts';

export const NOTHING: Change = {
  label: { command: 'nothing', subject: '', squash: null },
  added: {},
  updated: {},
  removed: {},
};

export const keyOf = ({ clientId, seq }: Numbered): string => `change/${clientId}/${seq}`;

export const sizeOfChange = ({ added, updated, removed }: Change): number =>
  Object.keys(added).length + Object.keys(updated).length + Object.keys(removed).length;

/** The fields that a change sets; null when it adds or removes records. */
export function patchesOf({ added, updated, removed }: Change): readonly FieldPatch[] | null {
  if (Object.keys(added).length > 0 || Object.keys(removed).length > 0) return null;
  const patches = Object.values(updated).map(([from, to]): FieldPatch => {
    const fields = Object.keys(to).filter(
      (field) => field !== 'updatedAt' && !jsonEqual(fieldOf(from, field), fieldOf(to, field)),
    );
    const of = (record: object) => Object.fromEntries(fields.map((field) => [field, fieldOf(record, field)]));
    return { id: to.id, before: of(from), after: of(to) };
  });
  return patches;
}

const fieldOf = (record: object, field: string): unknown =>
  (record as Readonly<Record<string, unknown>>)[field];
