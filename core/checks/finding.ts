// What a check finds: where, how bad, in plain words, and which safe fix there is. Dismissals hide findings by key.

import type { AnyRecord } from '../model/any-record.ts';
import type { BriefId } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Json } from '../base/json.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A place: a record, and in it a block of its text with a range of UTF-16 offsets of that block's text. */
export type FindingPlace = {
  readonly recordId: AnyRecord['id'];
  readonly blockId: string | null;
  readonly range: { readonly start: number; readonly end: number } | null;
};

export type Finding = {
  /** Stable while what is wrong stays the same: a dismissal names it. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** `drafting`: would mislead, so it is marked at once; `review`: waits for review and export. */
  readonly while: 'drafting' | 'review';
  readonly place: FindingPlace;
  readonly message: string;
  /** A command of core/store/commands that puts it right, with its input; null where no fix is safe. */
  readonly fix: { readonly command: string; readonly input: Json; readonly label: string } | null;
};

/** What a rule may look at: the records, and the brief that is checked. */
export type CheckScope = {
  readonly reader: RecordReader;
  readonly briefId: BriefId;
  /** The time of the check (UTC): what is embargoed until later would not be printed. */
  readonly now: string;
};

export type Rule = {
  readonly id: string;
  /** Of one whose findings all wait for review: it is not run while drafting. */
  readonly while?: 'review';
  readonly check: (scope: CheckScope) => Finding[];
};

/** A finding of a rule; its key is made of rule, record, block and `detail`, which says what is wrong. */
export function finding(
  rule: string,
  detail: string,
  fields: Omit<Finding, 'key' | 'rule' | 'fix' | 'place'> & {
    readonly recordId: AnyRecord['id'];
    readonly blockId?: string | null;
    readonly range?: FindingPlace['range'];
    readonly fix?: Finding['fix'];
  },
): Finding {
  const { recordId, blockId = null, range = null, fix = null, ...rest } = fields;
  return {
    key: `${rule}|${recordId}|${blockId ?? ''}|${detail}`.slice(0, 1_000),
    rule,
    ...rest,
    place: { recordId, blockId, range },
    fix,
  };
}
