// `schema`: the JSON Schema of a project in JSON, made from the very schemas that read it.

import { z } from 'zod';
import { ok } from '../../../core/base/result.ts';
import { projectJsonSchema } from '../../../core/model/files/project-json.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords } from '../cli-world.ts';

export async function printSchema({ words }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 0, 0, 'no further words');
  if (!wanted.ok) return wanted;
  // JSON Schema 2020-12.
  const schema = z.toJSONSchema(projectJsonSchema, { unrepresentable: 'any', io: 'input' });
  await world.out(JSON.stringify(schema, null, 2));
  return ok(done);
}
