// All rules, and the one call that runs them over a brief. Dismissed findings are left out.

import type { BriefId } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { briefRules } from './brief-rules.ts';
import type { Problem } from '../verify/proof.ts';
import { claimWithoutWho } from './claim-without-who.ts';
import { damageFindings } from './damage-findings.ts';
import { evidenceRules } from './evidence-rules.ts';
import type { Finding, Rule } from './finding.ts';
import { judgementRules } from './judgement-rules.ts';
import { leftOverSigns } from './left-over-signs.ts';
import { lostReference } from './lost-reference.ts';
import { notPrinted } from './not-printed.ts';
import { numberDiffers } from './number-differs.ts';
import { onlyInferred } from './only-inferred.ts';
import { pictureWithoutWords } from './picture-without-words.ts';
import { protectedNameRules } from './protected-names.ts';
import { quoteDiffers } from './quote-differs.ts';

export const rules: readonly Rule[] = [
  quoteDiffers,
  numberDiffers,
  claimWithoutWho,
  lostReference,
  ...evidenceRules,
  ...briefRules,
  ...judgementRules,
  onlyInferred,
  ...protectedNameRules,
  notPrinted,
  pictureWithoutWords,
  leftOverSigns,
];

export type CheckOptions = {
  /** Only what is marked while drafting; unless told, everything. */
  readonly while?: 'drafting' | 'review';
  /** Dismissed findings too. */
  readonly withDismissed?: boolean;
  /** The time of the check (UTC); unless told, no embargo has ended. */
  readonly now?: string;
  /** What verifying the project found: told with the findings of the rules. */
  readonly damage?: readonly Problem[];
};

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** The findings of a brief, errors first, each once; in the order of the rules otherwise. */
export function runChecks(reader: RecordReader, briefId: BriefId, options: CheckOptions = {}): Finding[] {
  const steps = checkSteps(reader, briefId, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, pausing after each rule: for a window that must go on answering. Records that change meanwhile ask for another run. */
export function* checkSteps(
  reader: RecordReader,
  briefId: BriefId,
  options: CheckOptions = {},
): Generator<undefined, Finding[]> {
  const dismissed = new Set(reader.ofKind('dismissal').map((dismissal) => dismissal.finding));
  const found = new Map<string, Finding>();
  const take = (items: readonly Finding[]): void => {
    for (const item of items) {
      if (options.while === 'drafting' && item.while !== 'drafting') continue;
      if (options.withDismissed !== true && dismissed.has(item.key)) continue;
      if (!found.has(item.key)) found.set(item.key, item);
    }
  };
  take(damageFindings(options.damage ?? []));
  for (const rule of rules) {
    if (options.while === 'drafting' && rule.while === 'review') continue;
    take(rule.check({ reader, briefId, now: options.now ?? '' }));
    yield;
  }
  return [...found.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
