// Notes an export in the project: what went out, when, as what, and what it could not carry.

import { ok } from '../../base/result.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type RecordExportInput = { readonly fields: Required<Patch<'export'>> };

/** Adds an export record. */
export const recordExport: Command<RecordExportInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  draft.add('export', input.fields);
  return ok(draft.change('record-export', input.fields.fileName));
};
