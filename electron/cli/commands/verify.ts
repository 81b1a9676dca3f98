// `verify`: proves a project against its sources and says what was proven, or what doesn't hold.

import { ok } from '../../../core/base/result.ts';
import { type Problem, problemsOf } from '../../../core/verify/proof.ts';
import { verifyFile } from '../../verify/verify-file.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, wantWords } from '../cli-world.ts';

export async function verifyProject({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const steps = verifyFile(words[0] ?? '');
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const verified = step.value;
  if (!verified.ok) return verified;
  const problems = problemsOf(verified.value);
  if (switches.has('json'))
    await world.out(JSON.stringify({ holds: problems.length === 0, proofs: verified.value.proofs }));
  else {
    for (const problem of problems) await world.out(problemToLine(problem));
    for (const { proof, summary } of verified.value.proofs) await world.out(`${proof}\t${summary}`);
  }
  return ok({ findings: problems.length > 0, notes: [] });
}

/** Severity, where, and what, as `check` prints its findings. */
const problemToLine = ({ where, what, means, todo }: Problem): string =>
  `error\t${oneLine(where)}\t${oneLine(`${what} ${means} ${todo}`)}`;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
