// `search`: records and source texts that hold what was asked for.

import { ok } from '../../../core/base/result.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords, withProject } from '../cli-world.ts';

const MOST = 200;

export async function searchProject({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 2, Number.POSITIVE_INFINITY, 'a FILE and a QUERY');
  if (!wanted.ok) return wanted;
  const [path = '', ...query] = words;
  return withProject(path, 'read', world, async (file) => {
    const hits = file.search(query.join(' '), MOST);
    if (!hits.ok) return hits;
    if (switches.has('json')) await world.out(JSON.stringify(hits.value));
    else
      for (const hit of hits.value)
        await world.out(
          `${hit.recordKind}\t${hit.title}\t${hit.unreadable ? "[its text can't be read]" : hit.snippet.replace(/\s+/gu, ' ')}`,
        );
    return ok(done);
  });
}
