// `import`: takes the records of a project in JSON; makes the file when it is not there.

import { existsSync } from 'node:fs';
import { ok } from '../../../core/base/result.ts';
import { importRecords, jsonToProject, readProjectJsonFile } from '../../storage/project-json.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, passphraseOfNew, wantWords, withProject } from '../cli-world.ts';

export async function importJson({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 2, 2, 'FILE and RECORDS.json');
  if (!wanted.ok) return wanted;
  const [path = '', json = ''] = words;
  const open = readProjectJsonFile(json);
  if (!open.ok) return open;
  if (!existsSync(path)) {
    const passphrase = await passphraseOfNew(switches, world);
    if (!passphrase.ok) return passphrase;
    const { now, author } = world.env;
    const made = jsonToProject(open.value, path, { now, author, passphrase: passphrase.value });
    if (!made.ok) return made;
    made.value.close();
    return ok(done);
  }
  return withProject(path, 'write', world, (file) => {
    const imported = importRecords(file, open.value, {
      at: world.env.now(),
      author: world.env.author,
      onConflict: 'refuse',
    });
    return imported.ok ? ok(done) : imported;
  });
}
