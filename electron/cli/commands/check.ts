// `check`: what would embarrass the analyst, over every brief of the project.

import { ok } from '../../../core/base/result.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, wantWords, withProject } from '../cli-world.ts';

export async function checkProject({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  return withProject(words[0] ?? '', 'read', world, async (file) => {
    const findings = file.records.ofKind('brief').flatMap((brief) =>
      runChecks(file.records, brief.id).map((finding) => {
        const record = file.records.find(finding.place.recordId);
        return {
          brief: brief.title,
          where: record === undefined ? '' : recordTitle(file.records, record),
          ...finding,
        };
      }),
    );
    if (switches.has('json')) await world.out(JSON.stringify(findings));
    else for (const each of findings) await world.out(`${each.severity}\t${each.where}\t${each.message}`);
    return ok({ findings: findings.length > 0, notes: [] });
  });
}
