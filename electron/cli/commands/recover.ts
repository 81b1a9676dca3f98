// `recover`: opens a damaged project as far as its rows can be trusted, into a new one, and lists what is missing.

import { err, ok } from '../../../core/base/result.ts';
import { isWhole } from '../../../core/model/files/recovery-report.ts';
import { recoveryToWords } from '../../../core/words/recovery-words.ts';
import { recoverTo } from '../../project/open-project.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, unlocking, wantWords } from '../cli-world.ts';

export async function recoverDamaged({ words, flags, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'FILE and --to NEW.brief');
  if (!wanted.ok) return wanted;
  const [path = ''] = words;
  const target = flags['to'];
  if (target === undefined) return err('it takes FILE and --to NEW.brief');
  const recovered = await unlocking(path, world, (unlock) =>
    recoverTo(target, path, world.templatesFolder, world.env, unlock),
  );
  if (!recovered.ok) return recovered;
  const { brought, missing } = recoveryToWords(recovered.value);
  if (switches.has('json')) await world.out(JSON.stringify(recovered.value));
  else for (const line of [brought, ...missing]) await world.out(line);
  return ok({ findings: !isWhole(recovered.value), notes: [] });
}
