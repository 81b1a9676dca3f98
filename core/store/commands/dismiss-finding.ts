// Sets a finding of a check aside, with the reason, so that whoever asks later can read why.

import { err, ok } from '../../base/result.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type DismissFindingInput = {
  readonly rule: string;
  readonly recordId: string;
  /** The finding's stable key. */
  readonly finding: string;
  readonly reason: string;
};

/** Fails with `invalid-input` when no reason is given, `record-not-found` when what it is about is gone. */
export const dismissFinding: Command<DismissFindingInput> = (state, input, env) => {
  const reason = input.reason.trim();
  if (reason === '') return err({ kind: 'invalid-input', field: 'reason', reason: 'it is empty' });
  if (state.find(input.recordId) === undefined)
    return err({ kind: 'record-not-found', recordKind: 'record' });
  const draft = new ChangeDraft(state, env);
  draft.add('dismissal', { rule: input.rule, recordId: input.recordId, finding: input.finding, reason });
  return ok(draft.change('dismiss-finding', reason.slice(0, 80)));
};
