// `add`: captures files, or standard input, as sources.

import { basename } from 'node:path';
import { ok } from '../../../core/base/result.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { keepCaptured } from '../../project/capture-input.ts';
import { readBytes } from '../../project/project-handlers.ts';
import { readInput, readPastedText } from '../../import/registry.ts';
import type { CliArguments } from '../arguments.ts';
import { applyTo, type CliWorld, wantWords, withProject } from '../cli-world.ts';

export async function addInputs({ words }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 2, Number.POSITIVE_INFINITY, 'a FILE and one INPUT or more');
  if (!wanted.ok) return wanted;
  const [path = '', ...inputs] = words;
  return withProject(path, 'write', world, async (file) => {
    const notes: string[] = [];
    for (const input of inputs) {
      const read = await readOne(input);
      if (!read.ok) return read;
      const kept = keepCaptured(file, read.value, world.env.now());
      if (!kept.ok) return kept;
      const id = world.env.newId('source');
      const added = addSource(file.records, { fields: kept.value.fields, id }, world.env);
      const applied = applyTo(file, added, world.env);
      if (!applied.ok) return applied;
      for (const loss of kept.value.losses) notes.push(`${input}: ${loss.what}`);
      await world.out(`${id}\t${kept.value.fields.title}`);
    }
    return ok({ findings: false, notes });
  });
}

async function readOne(input: string) {
  if (input === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return readPastedText(Buffer.concat(chunks).toString('utf8'), null);
  }
  const bytes = readBytes(input);
  if (!bytes.ok) return bytes;
  return readInput({ bytes: bytes.value, fileName: basename(input), mediaType: null, url: null });
}
