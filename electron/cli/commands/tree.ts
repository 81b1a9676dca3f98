// `tree`: prints the document tree of a brief, for whoever wants to know how a document is put together.

import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { assemble } from '../../../core/assemble/assemble.ts';
import { isAmong } from '../../../core/base/suspect-group.ts';
import { withKeptAnswers } from '../../../core/query/names/kept-answers.ts';
import { suspectsInTree } from '../../../core/parts/hide-protected.ts';
import { groupSuspects } from '../../../core/query/names/suspects.ts';
import type { CliArguments } from '../arguments.ts';
import { chooseBrief } from '../choose-brief.ts';
import { type CliOutcome, type CliWorld, done, wantWords, withProject } from '../cli-world.ts';
import { suspectsToNotes } from '../suspect-notes.ts';

/** It leaves as a document does: where parts of protected names stand in it, nothing is printed unless somebody chose to. */
export async function printTree(
  { words, flags, switches }: CliArguments,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError | string>> {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  return withProject(words[0] ?? '', 'read', world, async (file) => {
    const brief = chooseBrief(file, flags['brief'] ?? null);
    if (!brief.ok) return brief;
    const { id, createdAt, updatedAt } = brief.value;
    const now = new Date().toISOString();
    const said = { hide: switches.has('hide-suspects') ? ('all' as const) : [], leave: [] };
    const { hide, leave } = withKeptAnswers(file.records, said, now);
    const made = assemble(file.records, id, {
      created: createdAt,
      modified: updatedAt,
      now,
      hide,
    });
    if (!made.ok) return made;
    const { tree, hider } = made.value;
    const suspects = groupSuspects(suspectsInTree(hider, tree)).filter(
      ({ spelling }) => !isAmong(leave, spelling),
    );
    if (suspects.length > 0 && !switches.has('despite-suspects'))
      return ok({ findings: true, notes: suspectsToNotes(suspects) });
    await world.out(JSON.stringify(tree, null, 2));
    return ok(done);
  });
}
