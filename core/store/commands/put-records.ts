// Puts finished records in as they are: records that come from a file of another project or from a script.

import { err, ok } from '../../base/result.ts';
import { jsonEqual } from '../../base/json.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type PutRecordsInput = { readonly records: readonly AnyRecord[]; readonly command: string };

/**
 * Adds the records that are not there yet; equal ones are passed over. One that is there with other content fails with
 * `stale-change`, and nothing is put in.
 */
export const putRecords: Command<PutRecordsInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  for (const record of input.records) {
    const present = state.find(record.id);
    if (present === undefined) draft.put(record);
    else if (!jsonEqual(present, record)) return err({ kind: 'stale-change', recordKind: record.kind });
  }
  return ok(draft.change(input.command, ''));
};
