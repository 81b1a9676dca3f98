// A project file with one of most things in it, made once, and changed by hand.

import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { adding, at, newProject, temporaryFolder, updating, valueOf, withText } from './support.ts';

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

let sampleBytes: Buffer | null = null;

/** A closed project with a few records and a text. */
export function sample(folder = temporaryFolder()): string {
  const path = join(folder, 'libya.brief');
  sampleBytes ??= makeSample();
  writeFileSync(path, sampleBytes);
  return path;
}

function makeSample(): Buffer {
  const file = newProject();
  const world = makeWorld();
  const section = world.section(world.brief(), { content: doc(p('43 people were killed.')) });
  const source = world.source(withText(file, 'Clashes in Benghazi.\n'.repeat(400)));
  world.excerpt(source, 'Clashes in Benghazi.');
  valueOf(file.applyChange(adding(...world.records), at()));
  valueOf(file.applyChange(updating(section, { ...section, title: 'Summary' }), at(1)));
  file.close();
  return readFileSync(file.path);
}

export function sql(path: string, statements: string): void {
  const db = new DatabaseSync(path);
  db.exec(statements);
  db.close();
}
