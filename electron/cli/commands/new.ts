// `new`: a project with one brief from a template.

import { basename } from 'node:path';
import { languagesOf } from '../../../core/template/template-language.ts';
import { findTemplate } from '../../project/template-folder.ts';
import { createProject } from '../../project/open-project.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, passphraseOfNew, wantWords } from '../cli-world.ts';
import { err, ok } from '../../../core/base/result.ts';

export async function newProject({ words, flags, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const template = flags['template'];
  if (template === undefined) return err('--template is missing');
  const path = words[0] ?? '';
  const title = flags['title'] ?? basename(path).replace(/\.brief$/iu, '');
  const language = flags['language'];
  if (language !== undefined) {
    const read = await findTemplate(world.templatesFolder, template);
    if (!read.ok) return read;
    const known = languagesOf(read.value);
    const base = language.split('-')[0]?.toLowerCase();
    if (!known.includes(base ?? ''))
      return err(`the template has no words in "${language}"; it has them in ${known.join(', ')}`);
  }
  const wanting = { templateId: template, title, ...(language === undefined ? {} : { language }) };
  const passphrase = await passphraseOfNew(switches, world);
  if (!passphrase.ok) return passphrase;
  const made = await createProject(path, wanting, world.templatesFolder, world.env, passphrase.value);
  if (!made.ok) return made;
  made.value.close();
  return ok(done);
}
