// What an export would do about the names of protected actors, known beforehand: which it hides, and for which it stops.

import { assemble } from '../assemble/assemble.ts';
import { type FoundInTree, suspectsInTree } from '../parts/hide-protected.ts';
import type { AnyRecord } from '../model/any-record.ts';
import { keptAnswers } from '../query/names/kept-answers.ts';
import { nameHider } from '../query/names/name-hider.ts';
import { documentWords } from '../words/documents/document-words.ts';
import { blocksOfBrief } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** The full name of a protected actor, however it is written, typed into a text of the brief. */
export const protectedName: Rule = {
  id: 'protected-name',
  check: ({ reader, briefId, now }) => {
    const language = reader.get(briefId)?.language ?? 'en';
    const hider = nameHider(reader, documentWords(language), { language, now });
    if (!hider.active) return [];
    const findings: Finding[] = [];
    for (const { recordId, view } of blocksOfBrief(reader, briefId))
      for (const { start, end, to, whose } of hider.edits(view.text))
        findings.push(
          finding('protected-name', `[${whose}]`, {
            severity: 'error',
            while: 'drafting',
            recordId,
            blockId: view.blockId,
            range: { start, end },
            message: `A protected name stands in the text. It will be printed as “${to.slice(1, -1)}”; mention an actor by its record instead.`,
          }),
        );
    return findings;
  },
};

/**
 * Parts of protected names in the document as it would be exported, without a cap: the export stops at them. Assembles
 * the brief, so it waits for review, and does nothing while no actor is protected.
 */
export const suspectName: Rule = {
  id: 'suspect-name',
  while: 'review',
  check: ({ reader, briefId, now }) => {
    const brief = reader.get(briefId);
    if (brief === undefined || !nameHider(reader, documentWords(brief.language), { now }).active) return [];
    const dates = { created: brief.createdAt, modified: brief.updatedAt };
    const kept = keptAnswers(reader, now);
    const assembled = assemble(reader, briefId, { ...dates, now, hide: kept.hide });
    if (!assembled.ok) return [];
    const groups = new Map<string, [AnyRecord['id'], FoundInTree[]]>();
    for (const found of suspectsInTree(assembled.value.hider, assembled.value.tree)) {
      if (kept.leave.includes(found.spelling)) continue;
      const recordId = found.sectionId ?? briefId;
      const key = `${recordId} ${found.spelling}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [recordId, [found]]);
      else group[1].push(found);
    }
    return [...groups.values()].map(([recordId, found]) => suspectFinding(recordId, found));
  },
};

function suspectFinding(recordId: AnyRecord['id'], found: readonly FoundInTree[]): Finding {
  const [first] = found;
  const spelling = first?.spelling ?? '';
  const places = found.length === 1 ? '' : `, and in ${found.length - 1} more`;
  return finding('suspect-name', spelling, {
    severity: 'warning',
    while: 'review',
    recordId,
    message: `“${spelling}” may be part of a protected name: “${first?.before ?? ''}${spelling}${first?.after ?? ''}” (${first?.where ?? ''}${places}). An export stops here until it is taken out or somebody chooses to go on.`,
  });
}

/** The rules of this file as a list that the registry takes. */
export const protectedNameRules: readonly Rule[] = [protectedName, suspectName];
