// Bringing things back from the history, bound to the project: each is a change like any other, with an undo beside it.

import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import { jsonEqual } from '../../../core/base/json.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import {
  bringBack,
  bringBackBlocks,
  type BringBackBlocksInput,
} from '../../../core/store/commands/bring-back.ts';
import { changedFields } from '../../../core/store/commands/take-change-back.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import type { BringBackActions } from './record-compare.tsx';

type Fields = Readonly<Record<string, unknown>>;

/** What a section has its place in the outline by is not brought back with it. */
const placeFields: ReadonlySet<string> = new Set(['briefId', 'parentId', 'order']);

export type BringBack = {
  /** Brings a whole record back; null where it stands so already, or nothing can be changed. */
  readonly record: (then: AnyRecord | undefined) => (() => void) | null;
  /** For the parts of a record, from its earlier state. */
  readonly parts: (then: AnyRecord | undefined) => BringBackActions;
  readonly fields: (then: AnyRecord, fields: readonly string[]) => void;
};

/** `states` has what records of that moment refer to and is gone. */
export function useBringBack(states: HistoryEntryStates | null): BringBack {
  const { store, readOnly } = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const others = [...(states?.others ?? []), ...(states?.before ?? []), ...(states?.after ?? [])];
  const done = (message: string): void => {
    show({ message, tone: 'done', action: undoAction() });
  };

  const bring = (record: AnyRecord, fields: readonly string[] | null): void => {
    if (run(bringBack, { record, others, fields })) done(text.broughtBack(titleOfRecord(record)));
  };
  return {
    record: (then) => {
      if (then === undefined || readOnly || then.kind === 'export') return null;
      const now = store.find(then.id);
      const differs =
        now === undefined ||
        changedFields(then, now).some((field) => then.kind !== 'section' || !placeFields.has(field));
      return differs ? () => bring(then, null) : null;
    },
    parts: (then) => ({
      field: (field) => {
        const now = then === undefined ? undefined : store.find(then.id);
        if (then === undefined || now === undefined || readOnly || then.kind === 'export') return null;
        const same = jsonEqual(valueIn(then, field), valueIn(now, field));
        return same ? null : () => bring(then, [field]);
      },
      block: (field, blockId) => {
        const now = then === undefined ? undefined : store.find(then.id);
        if (then === undefined || now === undefined || readOnly) return null;
        const blockIn = (record: AnyRecord) =>
          (valueIn(record, field) as RichText | null)?.content.find((block) => block.attrs.id === blockId);
        const block = blockIn(then);
        if (block === undefined || jsonEqual(block, blockIn(now))) return null;
        return () => {
          const input = {
            id: then.id,
            field,
            earlier: valueIn(then, field),
            blockIds: [blockId],
            others,
          } as BringBackBlocksInput;
          if (run(bringBackBlocks, input)) done(text.broughtBlock);
        };
      },
    }),
    fields: bring,
  };
}

const valueIn = (record: AnyRecord, field: string): unknown => (record as unknown as Fields)[field] ?? null;
