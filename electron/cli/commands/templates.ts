// `templates`: what a brief can be made from.

import { ok } from '../../../core/base/result.ts';
import { readTemplates } from '../../project/template-folder.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords } from '../cli-world.ts';

export async function listTemplates({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 0, 0, 'no further words');
  if (!wanted.ok) return wanted;
  const templates = await readTemplates(world.templatesFolder);
  if (!templates.ok) return templates;
  const rows = templates.value.map(({ id, version, name, description }) => ({
    id,
    version,
    name,
    description,
  }));
  if (switches.has('json')) await world.out(JSON.stringify(rows));
  else for (const row of rows) await world.out(`${row.id}\t${row.name}\t${row.description}`);
  return ok(done);
}
