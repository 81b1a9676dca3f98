// `check`: what would embarrass the analyst, over every brief of the project, and what in the project is damaged.

import { ok } from '../../../core/base/result.ts';
import { damageFindings } from '../../../core/checks/damage-findings.ts';
import type { Finding } from '../../../core/checks/finding.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { verifyContents } from '../../verify/verify-steps.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, wantWords, withProject } from '../cli-world.ts';

export async function checkProject({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  return withProject(words[0] ?? '', 'read', world, async (file) => {
    const told = (brief: string, found: readonly Finding[]) =>
      found.map((finding) => {
        const record = file.records.find(finding.place.recordId);
        return { brief, where: record === undefined ? '' : recordTitle(file.records, record), ...finding };
      });
    const findings = [
      // Damage is the project's, whichever briefs show it.
      ...told('', damageOf(file)),
      ...file.records
        .ofKind('brief')
        .flatMap((brief) =>
          told(brief.title, runChecks(file.records, brief.id, { now: new Date().toISOString() })),
        ),
    ];
    if (switches.has('json')) await world.out(JSON.stringify(findings));
    else for (const each of findings) await world.out(`${each.severity}\t${each.where}\t${each.message}`);
    return ok({ findings: findings.length > 0, notes: [] });
  });
}

function damageOf(file: ProjectFile): Finding[] {
  const dismissed = new Set(file.records.ofKind('dismissal').map(({ finding }) => finding));
  return damageFindings(problemsOf(verifyContents(file))).filter(({ key }) => !dismissed.has(key));
}
