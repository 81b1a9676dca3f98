// `schema`: the JSON Schema of a project in JSON, made from the very schemas that read it.

import { z } from 'zod';
import { ok } from '../../../core/base/result.ts';
import { openProjectSchema } from '../../../core/model/open/open-project.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords } from '../cli-world.ts';

export async function printSchema({ words }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 0, 0, 'no further words');
  if (!wanted.ok) return wanted;
  await world.out(JSON.stringify(projectJsonSchema(), null, 2));
  return ok(done);
}

/** JSON Schema (2020-12) of the open project format. */
export const projectJsonSchema = (): unknown =>
  z.toJSONSchema(openProjectSchema, { unrepresentable: 'any', io: 'input' });
